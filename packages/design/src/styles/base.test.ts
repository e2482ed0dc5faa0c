import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { baseStyles } from './base.styles.js';

class BaseStylesTest extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  override render(): TemplateResult {
    return html`<p>Text</p>`;
  }
}
customElements.define('base-styles-test', BaseStylesTest);

describe('base styles', () => {
  it('measure boxes with their borders, whatever the page says of every element', async () => {
    const page = await fixture(html`
      <div>
        <style>
          * {
            box-sizing: content-box;
          }
        </style>
        <base-styles-test></base-styles-test>
      </div>
    `);
    const inner = page.querySelector('base-styles-test')?.shadowRoot?.querySelector('p');
    expect(inner && getComputedStyle(inner).boxSizing).to.equal('border-box');
  });
});
