// An application written from the protocol reference alone, sections 2, 4 and 7: no code of this project.
// A page that embeds the desktop names its window; any other finds it as opener or parent (section 2.1).
const desktop = document.querySelector('iframe')?.contentWindow ?? window.opener ?? window.parent;
const show = (id, text) => (document.getElementById(id).textContent = text);

const pending = new Map();
let count = 0;

/** Posts a message; resolves with the whole answer. */
function send(message) {
  const referenceId = String(count++);
  return new Promise((resolve, reject) => {
    pending.set(referenceId, { resolve, reject });
    desktop.postMessage(
      { ...message, referenceId, userAgent: 'WWE Client', protocolVersion: 2 },
      '*',
    );
  });
}

const request = (name, ...parameters) =>
  send({ request: name, ...(parameters.length > 0 && { parameters }) });

addEventListener('message', ({ source, data }) => {
  if (source !== desktop || data?.userAgent !== 'WWE Server') return;
  if (data.event) onEvent(data.event, data.data);
  else if (pending.has(data.referenceId)) {
    const { resolve, reject } = pending.get(data.referenceId);
    pending.delete(data.referenceId);
    if (data.errorMessage === undefined) resolve(data);
    else reject(new Error(data.errorMessage));
  }
});

let interactionId;
let toastId;

function onEvent(name, { eventType, interaction, customToastId, buttonIndex }) {
  if (name === 'interaction' && interaction) {
    interactionId = interaction.interactionId;
    show('call', `${eventType} ${interaction.state}`);
    show('order', interaction.userData.OrderId ?? 'none');
  }
  if (name === 'system' && eventType === 'CUSTOM_TOAST_BUTTON_CLICK') {
    show('choice', `${customToastId === toastId ? 'mine' : 'foreign'} ${buttonIndex}`);
  }
}

const onClick = (id, act) =>
  document
    .getElementById(id)
    .addEventListener('click', () => act().catch(({ message }) => show('failure', message)));

onClick('dial', () => request('voice.dial', '5001', { Customer: 'Ada' }));
onClick('attach', () => request('interaction.setUserData', interactionId, { OrderId: '4711' }));
onClick('toast', async () => {
  const { data } = await request('system.popupToast', {
    title: 'Orders',
    subject: 'Order 4711 was paid',
    buttons: ['Later', 'Open order'],
  });
  toastId = data;
});

// There is no handshake: ask until the desktop answers (section 2.4).
const probe = setInterval(() => void request('system.getAllowedServices').then(begin), 200);
let begun = false;
async function begin({ data: services }) {
  clearInterval(probe);
  if (begun) return;
  begun = true;
  await send({ event: 'subscribe', data: ['interaction', 'system'] });
  show('connection', `Connected, ${services.length} services`);
}
