import {
  createLeadingFrameControl,
  type LeadingFrameControl,
  type LeadingFrameState,
} from '@scapi/client';
import {
  css,
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ControlController } from '../internal/control-controller.js';
import { emit } from '../internal/emit.js';

/** Detail of `scapi-leading` and `scapi-following`. */
export interface LeadingFrameDetail {
  /** What the desktop says about this tab; `unknown` while it cannot be heard. */
  readonly status: LeadingFrameState['status'];
}

/**
 * Shows its content in one tab of the desktop only: the leading one. While the tabs elect their
 * leader, and while the desktop cannot be heard, no tab shows it.
 *
 * What is in the element as it is exists in every tab, and is hidden in all but one. What is in a
 * `<template>` child is made when the tab begins to lead, and removed when it stops, before anything
 * else can run: for content that works by being there, such as a script, a frame or an element that
 * pops up calls. Scripts in a template run as scripts that are inserted do, once each time.
 *
 * @summary Shows or runs its content in the leading tab only.
 * @tag scapi-leading-frame
 *
 * @slot - What the leading tab shows. A `<template>` in it is made there only.
 * @slot fallback - What the other tabs show.
 *
 * @fires {CustomEvent<LeadingFrameDetail>} scapi-leading - When this tab began to lead, and its
 *   content is there.
 * @fires {CustomEvent<LeadingFrameDetail>} scapi-following - When this tab stopped leading, and its
 *   content is gone.
 *
 * @see Protocol reference, sections 7, `system`, and 8, tab leader election.
 */
export class ScapiLeadingFrame extends LitElement {
  static override styles: CSSResultGroup = css`
    :host,
    div:not([hidden]) {
      display: contents;
    }

    :host([hidden]) {
      display: none !important;
    }
  `;

  readonly #frame = new ControlController<LeadingFrameState, LeadingFrameControl>(
    this,
    (client) => {
      const control = createLeadingFrameControl(client);
      // At once, not with the next render: the next leader may show it in the same moment.
      const stop = control.$state.listen(() => {
        this.#follow(control.$state.get().status);
      });
      const close = (): void => {
        stop();
        control.close();
        this.#follow('unknown');
      };
      return { ...control, close };
    },
  );

  #isLeading = false;
  #made: ChildNode[] = [];

  /** True while this tab leads. */
  get leading(): boolean {
    return this.#isLeading;
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isConnected) this.#follow(this.#frame.state?.status ?? 'unknown');
  }

  override render(): TemplateResult {
    return html`
      <div ?hidden=${!this.#isLeading}><slot></slot></div>
      <div ?hidden=${this.#isLeading}><slot name="fallback"></slot></div>
    `;
  }

  #follow(status: LeadingFrameState['status']): void {
    const isLeading = status === 'leading';
    if (isLeading === this.#isLeading) return;
    this.#isLeading = isLeading;
    if (isLeading) this.#make();
    else this.#unmake();
    this.requestUpdate();
    emit(this, isLeading ? 'scapi-leading' : 'scapi-following', { status });
  }

  #make(): void {
    for (const template of this.querySelectorAll<HTMLTemplateElement>(':scope > template')) {
      const content = document.importNode(template.content, true);
      const nodes = [...content.childNodes];
      this.#made.push(...nodes);
      template.after(content);
    }
  }

  #unmake(): void {
    for (const node of this.#made.splice(0)) node.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-leading-frame': ScapiLeadingFrame;
  }
}
