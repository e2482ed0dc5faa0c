// One page with very many click-to-dial tags, or with as many of something simpler.
import { createScapiClient } from '@scapi/client';
import '@scapi/elements/provider/define.js';
import '@scapi/elements/click-to-dial/define.js';
import { html, LitElement } from 'lit';

/** The least that an element of Lit can be and still look like one of ours: a button, an icon, a label. */
class BareElement extends LitElement {
  render() {
    return html`<button type="button">
      <svg viewBox="0 0 16 16" width="16" height="16"><path d="M2 2h12v12H2z"></path></svg>
      <span><slot>${this.getAttribute('destination')}</slot></span>
    </button>`;
  }
}
customElements.define('bare-element', BareElement);

const desktop = new URL(location.href).searchParams.get('desktop');
const client = createScapiClient({ origin: desktop });
const list = document.createElement('scapi-provider');
list.style.display = 'block';
list.client = client;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function build(tag, count) {
  await client.connect();
  document.body.append(list);
  const start = performance.now();
  const made = document.createDocumentFragment();
  for (let index = 0; index < count; index += 1) {
    const row = document.createElement('div');
    const element = document.createElement(tag);
    const number = String(5_550_000 + index);
    if (tag === 'button') element.textContent = number;
    else element.setAttribute('destination', number);
    row.append(element);
    made.append(row);
  }
  list.append(made);
  await Promise.all([...list.querySelectorAll(tag)].map((element) => element.updateComplete));
  const built = performance.now();
  await nextFrame();
  await nextFrame();
  return { built: built - start, shown: performance.now() - start };
}

/** Milliseconds of each frame while the page scrolls, 500 pixels a frame. */
async function scroll(frames) {
  const times = [];
  let last = await nextFrame();
  for (let index = 0; index < frames; index += 1) {
    scrollBy(0, 500);
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Clicks the first one and waits until the desktop has been asked. */
async function dial() {
  const [first] = list.querySelectorAll('scapi-click-to-dial');
  first.shadowRoot.querySelector('button').click();
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Waits for events that the host emits; milliseconds from the first to the last, and what they made to render. */
async function hear(count) {
  let heard = 0;
  let first;
  await new Promise((resolve) => {
    client.on('interaction', () => {
      first ??= performance.now();
      if (++heard === count) resolve();
    });
  });
  await nextFrame();
  return ((performance.now() - first) * 1_000) / count;
}

globalThis.bench = { build, scroll, dial, hear };
