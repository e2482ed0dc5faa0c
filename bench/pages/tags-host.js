// The desktop's page for the bench of the tags: answers, and counts what it is asked.
const app = new URL(new URL(location.href).searchParams.get('app'));
const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const CALL = {
  ...{ interactionId: '7', caseId: '1', media: 'voice', state: 'DIALING', userData: {} },
  ...{ callType: 'Outbound', direction: 'OUT', parties: [{ name: '5550000' }], capabilities: [] },
};

const frame = document.createElement('iframe');
frame.width = '800';
frame.height = '600';
document.body.append(frame);

globalThis.asked = { requests: [], subscriptions: [] };
globalThis.emit = (count) => {
  const event = { eventType: 'STATUS_CHANGED', interaction: CALL };
  for (let index = 0; index < count; index += 1)
    frame.contentWindow.postMessage({ ...SERVER, event: 'interaction', data: event }, app.origin);
};

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== app.origin || data?.userAgent !== 'WWE Client')
    return;
  const { referenceId, request, event } = data;
  if (request) globalThis.asked.requests.push(request);
  if (event === 'subscribe') globalThis.asked.subscriptions.push(...[data.data].flat());
  const result =
    event === 'subscribe'
      ? { subscriptionId: referenceId }
      : {
          data: { 'system.getAllowedServices': ['*'], 'interaction.getInteractions': [] }[request],
        };
  source.postMessage({ ...SERVER, referenceId, ...result }, origin);
});
frame.src = app.href;
