import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusKeeper } from './focus-keeper.js';
import { rovingTarget } from './roving.js';
import { tabTarget } from './tabs.js';

class KeepsFocus extends LitElement {
  protected readonly keeper = new FocusKeeper(this, 'h2');

  @property({ type: Boolean }) answered = false;

  override render(): TemplateResult {
    return html`<h2 tabindex="-1">Call</h2>
      ${this.answered ? '' : html`<button>Answer</button>`}<button>Hang up</button>`;
  }
}
customElements.define('keeps-focus', KeepsFocus);

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, ...more });

async function buttons(direction = 'ltr'): Promise<HTMLButtonElement[]> {
  const row = await fixture(
    html`<div dir=${direction}>
      <button>Alpha</button><button>Beta</button><button>Bravo</button>
    </div>`,
  );
  return [...row.querySelectorAll('button')];
}

describe('focus helpers', () => {
  it('the focus goes to the heading when its button is removed', async () => {
    const element = await fixture<KeepsFocus>(html`<keeps-focus></keeps-focus>`);
    element.shadowRoot!.querySelector('button')!.focus();
    element.answered = true;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h2');
  });

  it('arrows go round a list, a letter goes to the next item that begins with it', async () => {
    const items = await buttons();
    const [alpha, beta, bravo] = items;
    expect(rovingTarget(key('ArrowDown'), items, bravo!)).to.equal(alpha);
    expect(rovingTarget(key('ArrowUp'), items, alpha!)).to.equal(bravo);
    expect(rovingTarget(key('b'), items, beta!)).to.equal(bravo);
    expect(rovingTarget(key('b', { ctrlKey: true }), items, beta!)).to.equal(undefined);
  });

  it('arrows go round tabs in the direction of writing', async () => {
    const items = await buttons();
    const [alpha, beta, bravo] = items;
    expect(tabTarget(key('ArrowRight'), items, alpha!)).to.equal(beta);
    expect(tabTarget(key('ArrowLeft'), items, alpha!)).to.equal(bravo);
    expect(tabTarget(key('End'), items, alpha!)).to.equal(bravo);
    expect(tabTarget(key('ArrowDown'), items, alpha!)).to.equal(undefined);

    const mirrored = await buttons('rtl');
    expect(tabTarget(key('ArrowLeft'), mirrored, mirrored[0]!)).to.equal(mirrored[1]);
  });
});
