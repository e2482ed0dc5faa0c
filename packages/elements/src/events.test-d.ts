// What must compile with the types of events and tags, and what must not: checked by `npm run types`, never run.
import type { DialDetail, InteractionDetail, OutboundDetail } from './index.js';
import './click-to-dial/define.js';
import { emit, runAction } from './internal/emit.js';

const button = document.querySelector('scapi-click-to-dial');
button?.addEventListener('scapi-dialed', (event: CustomEvent<DialDetail>) => event.detail.number);
button?.addEventListener('scapi-dialed', (event) => event.detail.number);
button?.addEventListener('click', (event) => event.clientX);
button?.addEventListener('own-event', (event) => event.type);
button?.addEventListener('scapi-dialed', { handleEvent: (event) => event.type });
const remembered = (event: CustomEvent<DialDetail>) => event.detail.number;
button?.removeEventListener('scapi-dialed', remembered);
// @ts-expect-error: the detail has no such member.
button?.addEventListener('scapi-dialed', (event) => event.detail.phone);
// @ts-expect-error: the detail of another event.
button?.addEventListener('scapi-dialed', (event: CustomEvent<Error>) => event.detail.message);

const interaction = document.createElement('scapi-interaction');
interaction.addEventListener('scapi-accepted', (event: CustomEvent<InteractionDetail>) => event);
const preview = document.createElement('scapi-outbound-preview');
preview.addEventListener('scapi-accepted', (event: CustomEvent<OutboundDetail>) => event);

// Events bubble.
document.addEventListener('scapi-dialed', (event: CustomEvent<DialDetail>) => event.detail.number);
window.addEventListener('scapi-error', (event) => event.detail.message);

// What an element fires is what its documentation says.
const call = document.createElement('scapi-call-controls');
const run = (): Promise<void> => Promise.resolve();
emit(call, 'scapi-held', { interactionId: '1' });
// @ts-expect-error: it has no such event.
emit(call, 'scapi-dialed', { interactionId: '1' });
// @ts-expect-error: the detail of another event.
emit(call, 'scapi-error', { interactionId: '1' });
void runAction(call, {
  before: 'scapi-hold',
  after: 'scapi-held',
  detail: { interactionId: '1' },
  run,
});
// @ts-expect-error: it has no such event.
void runAction(call, { before: 'scapi-park', detail: { interactionId: '1' }, run });
// @ts-expect-error: the detail of another event.
void runAction(call, { before: 'scapi-hold', detail: { caseId: '1' }, run });
