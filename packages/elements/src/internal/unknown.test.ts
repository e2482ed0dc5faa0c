import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../all.js';
import { useVirtualTime } from '../../../../e2e/contracts/virtual-time.test-support.js';
import { openDesktop, renderInside } from './desktop.test-support.js';

const INTERACTIONS = 'interaction.getInteractions';

/** Each element that shows what may be absent, and the request that tells whether it is. */
const ELEMENTS = [
  { read: INTERACTIONS, tag: html`<scapi-interaction-list></scapi-interaction-list>` },
  { read: INTERACTIONS, tag: html`<scapi-interaction></scapi-interaction>` },
  { read: INTERACTIONS, tag: html`<scapi-case-selector></scapi-case-selector>` },
  { read: INTERACTIONS, tag: html`<scapi-call-controls></scapi-call-controls>` },
  { read: INTERACTIONS, tag: html`<scapi-consult></scapi-consult>` },
  { read: INTERACTIONS, tag: html`<scapi-recording-controls></scapi-recording-controls>` },
  { read: INTERACTIONS, tag: html`<scapi-user-data-editor></scapi-user-data-editor>` },
  { read: INTERACTIONS, tag: html`<scapi-outbound-preview></scapi-outbound-preview>` },
  { read: 'media.getMediaList', tag: html`<scapi-media-state></scapi-media-state>` },
  { read: 'outbound.getCampaigns', tag: html`<scapi-campaigns></scapi-campaigns>` },
] as const;

const WAITING = 'Waiting for the desktop…';

describe('What an element says while the desktop has not told yet', () => {
  useVirtualTime();

  for (const { read, tag } of ELEMENTS) {
    it(`${tag.strings[0]?.slice(1).split('>')[0]}: that it waits, and never that there is nothing`, async () => {
      const { desktop, client } = openDesktop({ channels: [] });
      const fault = desktop.faults.add({ kind: 'refuse', on: read, errorMessage: 'logging in' });
      const element = await renderInside<HTMLElement>(client, tag);
      const note = (): string =>
        element.shadowRoot?.querySelector('[part="note"]')?.textContent.trim() ?? '';
      await waitUntil(() => note() === WAITING);
      desktop.faults.remove(fault);
      await waitUntil(() => note() !== WAITING);
      expect(note()).not.to.equal('');
    });
  }
});
