import { expect, fixture, html } from '@open-wc/testing';
import '../call-controls/define.js';
import '../consult/define.js';
import '../inspector/define.js';
import '../interaction-list/define.js';
import '../interaction/define.js';
import '../outbound-preview/define.js';
import '../recording-controls/define.js';
import '../user-data-editor/define.js';
import { openDesktop } from './desktop.test-support.js';
import '../provider/define.js';

const tags = [
  'call-controls',
  'consult',
  'inspector',
  'interaction',
  'interaction-list',
  'outbound-preview',
  'recording-controls',
  'user-data-editor',
].map((name) => `scapi-${name}`);

describe('elements that are containers', () => {
  for (const tag of tags) {
    it(`${tag} has a width where only its content gives one, and none beyond its place`, async () => {
      const { client } = openDesktop();
      const provider = await fixture<HTMLElement>(
        html`<scapi-provider .client=${client}><div></div></scapi-provider>`,
      );
      const row = provider.querySelector('div');
      if (!row) throw new Error('no row');
      row.style.display = 'flex';
      row.style.alignItems = 'flex-start';
      const element = row.appendChild(document.createElement(tag));
      // Not a frame: a page in the background, as in a run of several, has none.
      await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
      expect(element.getBoundingClientRect().width).to.be.greaterThan(250);
      row.style.display = 'grid';
      row.style.width = '270px';
      expect(element.getBoundingClientRect().width, 'in a grid').to.be.at.most(270);
      row.style.display = 'flex';
      row.style.width = '180px';
      expect(element.getBoundingClientRect().width).to.be.at.most(180);
    });
  }
});
