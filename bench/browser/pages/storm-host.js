// The desktop's page for a storm of events: ten calls, and very many events about them.
const app = new URL(new URL(location.href).searchParams.get('app'));
const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const CALLS = 10;
const BATCHES = 100;

const callAt = (index, version) => ({
  ...{ interactionId: String(index), caseId: `case-${index}`, media: 'voice', state: 'TALKING' },
  ...{ callType: 'Inbound', direction: 'IN', parties: [{ name: `+1555010${index}` }] },
  ...{ isConsultation: false, isMainCaseInteraction: true, startDate: 1_700_000_000_000 },
  userData: { version, Segment: 'Gold' },
});

const frame = document.createElement('iframe');
frame.width = '800';
frame.height = '600';
document.body.append(frame);

/** So many events within a second. */
globalThis.storm = (count) => {
  let sent = 0;
  const timer = setInterval(() => {
    for (let index = 0; index < count / BATCHES && sent < count; index += 1) {
      const interaction = callAt(sent % CALLS, ++sent);
      const data = { eventType: 'ATTACHED_DATA_CHANGED', media: 'voice', interaction };
      frame.contentWindow.postMessage({ ...SERVER, event: 'interaction', data }, app.origin);
    }
    if (sent === count) clearInterval(timer);
  }, 1_000 / BATCHES);
};

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== app.origin || data?.userAgent !== 'WWE Client')
    return;
  const { referenceId, request, event } = data;
  const answers = {
    'system.getAllowedServices': ['*'],
    'interaction.getInteractions': Array.from({ length: CALLS }, (_, index) => callAt(index, 0)),
  };
  const result =
    event === 'subscribe' ? { subscriptionId: referenceId } : { data: answers[request] };
  source.postMessage({ ...SERVER, referenceId, ...result }, origin);
});
frame.src = app.href;
