import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SimTabStrip } from './tab-strip.js';
import './tab-strip.js';

describe('sim-tab-strip', () => {
  const open = () =>
    fixture<SimTabStrip>(html`
      <sim-tab-strip
        label="Views"
        selected="b"
        .tabs=${[
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
          { id: 'c', label: 'C' },
        ]}
      ></sim-tab-strip>
    `);

  for (const [key, chosen] of [
    ['ArrowRight', 'c'],
    ['ArrowLeft', 'a'],
    ['Home', 'a'],
    ['End', 'c'],
  ] as const) {
    it(`moves with ${key}, and with the focus`, async () => {
      const strip = await open();
      strip.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      const chose: string[] = [];
      strip.addEventListener('sim-select', ({ detail }) => chose.push(detail));
      await sendKeys({ press: key });
      expect(chose).to.deep.equal([chosen]);
      expect(strip.shadowRoot?.activeElement?.textContent.trim()).to.equal(chosen.toUpperCase());
    });
  }

  it('has one tab in the order of focus', async () => {
    const strip = await open();
    const inOrder = strip.shadowRoot?.querySelectorAll('[tabindex="0"]');
    expect(inOrder).to.have.length(1);
    expect(inOrder?.[0]?.getAttribute('aria-selected')).to.equal('true');
  });

  it('is accessible', async () => {
    await expect(await open()).to.be.accessible();
  });
});
