import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.js';

/** Pixels that an arrow key moves the splitter. */
const STEP = 24;

/**
 * @summary Makes what stands after it wider and narrower, by dragging or with the arrow keys.
 * @tag sim-splitter
 *
 * @fires {Event} change - The agent moved it; `value` is the new width.
 */
@customElement('sim-splitter')
export class SimSplitter extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        position: relative;
        z-index: 5;
        flex: none;
        inline-size: 0;
      }

      div {
        position: absolute;
        inset-block: 0;
        inset-inline: -5px;
        cursor: col-resize;
        touch-action: none;
      }

      div:is(:hover, :focus-visible, :active) {
        background: linear-gradient(var(--_accent-text) 0 0) center / 3px 100% no-repeat;
      }
    `,
  ];

  /** Width of what stands after it, in pixels. */
  @property({ type: Number }) value = 384;

  /** The narrowest. */
  @property({ type: Number }) min = 280;

  /** The widest. */
  @property({ type: Number }) max = 720;

  /** What it resizes. */
  @property() label = '';

  override render(): TemplateResult {
    return html`<div
      role="separator"
      aria-orientation="vertical"
      aria-label=${this.label}
      aria-valuenow=${this.value}
      aria-valuemin=${this.min}
      aria-valuemax=${this.max}
      tabindex="0"
      @pointerdown=${this.#onPointerDown}
      @pointermove=${this.#onPointerMove}
      @keydown=${this.#onKeyDown}
    ></div>`;
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    if (!handle.hasPointerCapture(event.pointerId)) return;
    this.#set(this.value - this.#direction * event.movementX);
  };

  readonly #onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') this.#set(this.value + this.#direction * STEP);
    if (key === 'ArrowRight') this.#set(this.value - this.#direction * STEP);
  };

  /** From right to left what stands after it is on its left. */
  get #direction(): 1 | -1 {
    return getComputedStyle(this).direction === 'rtl' ? -1 : 1;
  }

  #set(value: number): void {
    this.value = Math.min(this.max, Math.max(this.min, value));
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-splitter': SimSplitter;
  }
}
