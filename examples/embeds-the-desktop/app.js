/* Written as for the vendor's script; only this page is the outer one, and the desktop in its iframe. */
/* global genesys */

var service = genesys.wwe.service;
var frame = document.getElementById('desktop');
var interactionId = '';
var toastId;
var isSubscribed = false;

function show(id, text) {
  document.getElementById(id).textContent = text;
}

function failed(message) {
  show('failure', 'Failed: ' + (message.errorMessage || message));
}

function done() {
  show('failure', '');
}

/* One handler for everything. */
function onEvent(message) {
  var data = message.data;
  if (message.event === 'agent') show('state', data.mediaState);
  if (message.event === 'interaction' && data.interaction) {
    interactionId = data.interaction.interactionId;
    show('call', data.eventType === 'REMOVED' ? 'none' : data.interaction.state);
    show('order', data.interaction.userData.OrderId || 'none');
  }
  if (data.eventType === 'CUSTOM_TOAST_BUTTON_CLICK' && data.customToastId === toastId)
    show('choice', 'button ' + data.buttonIndex);
}

function dial() {
  service.voice.dial('5001', { Customer: 'Ada Lovelace' }, done, failed);
}

function attachOrder() {
  service.interaction.setUserData(interactionId, { OrderId: '4711' }, done, failed);
}

function showToast() {
  service.system.popupToast(
    { title: 'Orders', subject: 'Order 4711 was paid', buttons: ['Later', 'Open order'] },
    function (message) {
      toastId = message.data;
    },
    failed,
  );
}

/* The desktop is still loading: ask until it answers, then begin. */
function connect() {
  service.system.getAllowedServices(function (message) {
    if (isSubscribed) return;
    isSubscribed = true;
    show('connection', 'Connected, ' + message.data.length + ' services');
    service.subscribe(['agent', 'interaction', 'system'], onEvent, this);
    service.agent.get(function (answer) {
      show('agent', answer.data.firstname + ' ' + answer.data.lastname);
    }, failed);
    service.agent.getState(function (answer) {
      show('state', answer.data.displayName);
    }, failed);
  });
  if (!isSubscribed) setTimeout(connect, 1000);
}

document.getElementById('dial').onclick = dial;
document.getElementById('attach').onclick = attachOrder;
document.getElementById('toast').onclick = showToast;
window.onunload = service.unload;

/* The window of an iframe stays the same when its page changes. */
service.targetWWEWindow(frame.contentWindow);
frame.src = genesys.wwe.origin + '/';
connect();
