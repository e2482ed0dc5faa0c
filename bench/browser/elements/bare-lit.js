import { html, LitElement } from 'lit';

/** The least that an element of Lit can be and still look like one of ours: a button, an icon, a label. */
class BareElement extends LitElement {
  static properties = { destination: {} };
  render() {
    return html`<button type="button">
      <svg viewBox="0 0 16 16" width="16" height="16"><path d="M2 2h12v12H2z"></path></svg
      ><span><slot>${this.destination}</slot></span>
    </button>`;
  }
}

export const tag = 'bare-element';
export const setLabel = (element, text) => element.setAttribute('destination', text);
customElements.define(tag, BareElement);
