// A page with an interaction list and a thousand elements more, while very many events come.
import { createScapiClient } from '@scapi/client';
import '@scapi/elements/provider/define.js';
import '@scapi/elements/call-controls/define.js';
import '@scapi/elements/click-to-dial/define.js';
import '@scapi/elements/interaction-list/define.js';

const client = createScapiClient({ origin: new URL(location.href).searchParams.get('desktop') });
const page = document.createElement('scapi-provider');
page.client = client;
const elements = [];
const longTasks = [];
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function add(tag, attributes = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  elements.push(element);
  page.append(element);
}

/** @param controls - how many of the thousand elements are call controls; they follow ten calls. */
async function build(controls) {
  add('scapi-interaction-list');
  for (let index = 0; index < controls; index += 1)
    add('scapi-call-controls', { 'interaction-id': String(index % 10) });
  for (let index = controls; index < 1_000; index += 1)
    add('scapi-click-to-dial', { destination: String(5_550_000 + index) });
  document.body.append(page);
  await client.connect();
  while (client.$interactions.get().length < 10) await nextFrame();
  await Promise.all(elements.map((element) => element.updateComplete));
  await nextFrame();
}

/** Waits for so many events; says whether they came in order, and whether what is shown is what came last. */
async function hear(count) {
  let heard = 0;
  let isInOrder = true;
  let renders = 0;
  let first;
  for (const element of elements) element.addController({ hostUpdated: () => (renders += 1) });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });
  await new Promise((resolve) => {
    client.on('interaction', ({ interaction }) => {
      first ??= performance.now();
      isInOrder &&= interaction.userData.version === ++heard;
      if (heard === count) resolve();
    });
  });
  await Promise.all(elements.map((element) => element.updateComplete));
  await nextFrame();
  const took = performance.now() - first;
  await nextFrame();
  const versions = client.$interactions.get().map(({ userData }) => userData.version);
  const isExact = versions.every((version, index) => version === count - 9 + index);
  return { took, renders, isInOrder, isExact, longest: Math.max(0, ...longTasks) };
}

globalThis.bench = { build, hear };
