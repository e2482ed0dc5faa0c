// What must compile with the types of events and tags, and what must not: checked by `npm run types`, never run.
import type { DialDetail, InteractionDetail, OutboundDetail } from './index.js';
import './click-to-dial/define.js';

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
