/* Written as for the vendor's script: functions of the page, callbacks, one handler for all events. */
/* global genesys */

var service = genesys.wwe.service;
var currentInteraction = null;
var isSubscribed = false;

function show(id, text) {
  document.getElementById(id).textContent = text;
}

function log(text) {
  var entry = document.createElement('li');
  entry.textContent = text;
  document.getElementById('log').appendChild(entry);
}

function succeeded(message) {
  log('OK ' + (message.data === undefined ? '' : JSON.stringify(message.data)));
}

function failed(message) {
  log('FAILED ' + (message.errorMessage || message));
}

/* One handler for everything. */
function onEvent(message) {
  switch (message.event) {
    case 'agent':
      show('state', message.data.mediaState);
      break;
    case 'interaction':
      onInteraction(message.data);
      break;
    case 'system':
      if (message.data.eventType === 'CUSTOM_TOAST_BUTTON_CLICK')
        log('Toast button ' + message.data.buttonIndex);
      break;
  }
  log('EVENT ' + message.event + ' ' + message.data.eventType);
}

function onInteraction(data) {
  if (!data.interaction) return;
  currentInteraction = data.eventType === 'REMOVED' ? null : data.interaction;
  show('interaction', currentInteraction ? currentInteraction.state : 'none');
  var userData = (currentInteraction && currentInteraction.userData) || {};
  show('order', userData.OrderId || 'none');
}

function currentId() {
  return currentInteraction ? currentInteraction.interactionId : '';
}

function setAgentState(operationName) {
  service.agent.setState(operationName, succeeded, failed);
}

function notReady() {
  setAgentState('NotReady');
}

function ready() {
  setAgentState('Ready');
}

/* The user data is left out: callbacks come second. */
function dial() {
  service.voice.dial('5001', succeeded, failed);
}

function attachOrder() {
  service.interaction.setUserData(currentId(), { OrderId: '4711' }, succeeded, failed);
}

function hold() {
  service.voice.hold(currentId(), succeeded, failed);
}

/* Without any callback. */
function resume() {
  service.voice.resume(currentId());
}

/* By its name, as for a function that the script lacks. */
function record() {
  service.sendMessage(
    { request: 'voice.startCallRecording', parameters: [currentId()] },
    succeeded,
    failed,
  );
}

function hangUp() {
  service.voice.hangUp(currentId(), succeeded, failed);
}

function markDone() {
  service.interaction.markdone(currentId(), succeeded, failed);
}

function showToast() {
  service.system.popupToast(
    {
      title: 'Order 4711',
      keyValues: { Message: 'Paid today' },
      buttons: ['Open', 'Later'],
    },
    succeeded,
    failed,
  );
}

/* Only a failure is of interest. */
function sendMisspelled() {
  service.sendMessage(
    { request: 'voice.resumeRecording', parameters: [currentId()] },
    null,
    failed,
  );
}

/* The desktop may still be loading: ask until it answers, then begin. */
function connect() {
  service.system.getAllowedServices(function (message) {
    if (isSubscribed) return;
    isSubscribed = true;
    show('connection', 'Connected, ' + message.data.length + ' services');
    service.subscribe(['agent', 'interaction', 'media', 'system', 'markdone'], onEvent, this);
    service.agent.get(function (answer) {
      show('agent', answer.data.firstname + ' ' + answer.data.lastname);
    }, failed);
  });
  if (!isSubscribed) setTimeout(connect, 1000);
}

document.getElementById('not-ready').onclick = notReady;
document.getElementById('ready').onclick = ready;
document.getElementById('dial').onclick = dial;
document.getElementById('attach').onclick = attachOrder;
document.getElementById('hold').onclick = hold;
document.getElementById('resume').onclick = resume;
document.getElementById('record').onclick = record;
document.getElementById('hang-up').onclick = hangUp;
document.getElementById('mark-done').onclick = markDone;
document.getElementById('toast').onclick = showToast;
document.getElementById('misspelled').onclick = sendMisspelled;
window.onunload = service.unload;
connect();
