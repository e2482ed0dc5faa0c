import { expect, fixture, html } from '@open-wc/testing';
import type { SimSplitter } from './splitter.js';
import './splitter.js';

describe('sim-splitter', () => {
  it('moves with the arrow keys, within its limits', async () => {
    const element = await fixture<SimSplitter>(
      html`<sim-splitter label="Width of the panel"></sim-splitter>`,
    );
    const widths: number[] = [];
    element.addEventListener('change', () => widths.push(element.value));
    const press = (key: string): void => {
      const handle = element.shadowRoot!.querySelector('[role="separator"]')!;
      handle.dispatchEvent(new KeyboardEvent('keydown', { key }));
    };
    press('ArrowLeft');
    press('ArrowRight');
    expect(widths).to.deep.equal([408, 384]);
    element.value = element.min;
    press('ArrowRight');
    expect(element.value).to.equal(element.min);
    await expect(element).to.be.accessible();
  });
});
