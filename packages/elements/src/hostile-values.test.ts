/** Whatever a desktop puts into a message, no element fails or goes blank. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { LitElement } from 'lit';
import * as all from './all.js';
import { showValue } from './internal/show-value.js';

const cycle: Record<string, unknown> = { a: 1 };
cycle['self'] = cycle;
let deep: unknown = 'end';
for (let level = 0; level < 500; level++) deep = { deep };
const sparse: unknown[] = [];
sparse[2_000] = 'last';

/** All that structured clone carries and JSON does not, and what is large or of another type. */
const values: Readonly<Record<string, unknown>> = {
  bigint: 12n,
  NaN,
  'minus zero': -0,
  Infinity: Infinity,
  'beyond dates': 1e20,
  'before dates': -1e20,
  undefined: undefined,
  null: null,
  boolean: true,
  empty: '',
  'lone surrogate': '\uD800',
  'long text': 'x'.repeat(20_000),
  cycle,
  deep,
  sparse,
  Map: new Map<unknown, unknown>([[{}, new Set([1n])]]),
  Set: new Set(['a']),
  'invalid Date': new Date(NaN),
  RegExp: /a+/g,
  Error: new TypeError('No.'),
  ArrayBuffer: new ArrayBuffer(8),
  Blob: new Blob(['x']),
  'a member __proto__': JSON.parse('{"__proto__": {"name": 1}}') as unknown,
};

/** Members of messages; `Note` and `GSW_PHONE` are keys of attached data and of records. */
const members = [
  ...['Note', 'GSW_PHONE', 'GSW_CAMPAIGN_NAME', 'userData', 'startDate', 'state', 'parties'],
  ...['name', 'media', 'ani', 'dnis', 'caseId', 'capabilities', 'callType'],
] as const;

/** A copy in which each member of this name has the value. */
function replaced(message: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(message)) return message.map((one) => replaced(one, name, value));
  if (typeof message !== 'object' || message === null) return message;
  return Object.fromEntries(
    Object.entries(message).map(([key, member]: [string, unknown]) => [
      key,
      key === name ? value : replaced(member, name, value),
    ]),
  );
}

const tags = Object.values(all)
  .filter((one) => typeof one === 'function' && one.prototype instanceof LitElement)
  .map((one) => new (one as new () => LitElement)().localName);

/** Is there something to read, by sight or with assistive technology. */
const isReadable = ({ shadowRoot }: Element): boolean =>
  shadowRoot !== null &&
  shadowRoot.childElementCount > 0 &&
  (shadowRoot.textContent.trim() !== '' || shadowRoot.querySelector('[aria-label]') !== null);

describe('hostile values', () => {
  it(`leave all elements standing: ${members.length * Object.keys(values).length} of them`, async () => {
    const faults: string[] = [];
    let cell = '';
    const onFault = (event: Event): void => {
      const cause: unknown = event instanceof PromiseRejectionEvent ? event.reason : event;
      faults.push(`${cell}: ${String(cause)}`);
    };
    addEventListener('error', onFault);
    addEventListener('unhandledrejection', onFault);

    const { desktop, port, close } = createTestDesktop();
    // Between desktop and application, as a desktop of another version would be.
    const { port1, port2 } = new MessageChannel();
    let tamper: (message: unknown) => unknown = (message) => message;
    port2.onmessage = ({ data }) => {
      port.postMessage(data);
    };
    port.onmessage = ({ data }) => {
      port2.postMessage(tamper(data));
    };
    const client = createScapiClient({ port: port1, heartbeat: 0, timeout: 600_000 });
    const page = await fixture<HTMLElement>(
      html`<scapi-provider .client=${client}>Call 030 123456</scapi-provider>`,
    );
    const elements = tags
      .filter((tag) => tag !== 'scapi-provider')
      .map((tag) => {
        const element = document.createElement(tag);
        if (!(element instanceof LitElement)) throw new Error(`${tag} is not defined`);
        if (tag === 'scapi-dial-links') element.textContent = 'Call 5001 at once';
        if (tag === 'scapi-click-to-dial') element.setAttribute('destination', '5001');
        page.append(element);
        return element;
      });
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    const id = desktop.world.call({ userData: { Note: 'first' } });
    desktop.perform('voice.answer', id);
    await waitUntil(() => client.$interactions.get().length > 0);
    await Promise.all(elements.map((element) => element.updateComplete));
    // A record in preview, of which the fields are read.
    const preview = page.querySelector('scapi-outbound-preview');
    await preview?.getNext('Spring');
    const record = preview?.shadowRoot;
    await waitUntil(() => record?.querySelector('[part="fields"]'), 'no fields were read');
    for (const tag of ['scapi-user-data-editor', 'scapi-interaction']) {
      page.querySelector(tag)?.setAttribute('interaction-id', id);
    }
    const editor = page.querySelector('scapi-user-data-editor')?.shadowRoot;
    await waitUntil(() => editor?.querySelector('[data-key="Note"]'), 'no data is shown');

    const shown = elements.filter(isReadable);
    const silent = elements.filter((element) => !isReadable(element));
    // These say something on occasion only, and the first is about the text of the page.
    expect(silent.map(({ localName }) => localName)).to.have.members([
      'scapi-dial-links',
      'scapi-leading-frame',
      'scapi-recording-guard',
    ]);

    let count = 0;
    for (const member of members) {
      for (const [name, value] of Object.entries(values)) {
        cell = `${member}: ${name}`;
        tamper = (message) => replaced(message, member, value);
        desktop.world.attachUserData(id, { Count: String(count++) });
        // Its answer comes after the event.
        await client.agent.get().catch(() => undefined);
        // After it, the fields of the record are read again.
        if (member.startsWith('GSW_')) await preview?.removeDoNotCall();
        for (const element of elements) {
          await element.updateComplete.catch((error: unknown) => {
            faults.push(`${cell}: ${element.localName}: ${String(error)}`);
          });
        }
        const blank = shown.filter((element) => !isReadable(element));
        faults.push(...blank.map(({ localName }) => `${cell}: ${localName} shows nothing`));
      }
    }
    removeEventListener('error', onFault);
    removeEventListener('unhandledrejection', onFault);
    client.close();
    close();
    port1.close();
    port2.close();
    expect(faults).to.deep.equal([]);
    expect(count).to.be.at.least(200);
  });

  it('are each a text', () => {
    for (const [name, value] of Object.entries(values)) {
      if (value != null && value !== '') expect(showValue(value).text, name).to.not.equal('');
    }
  });
});
