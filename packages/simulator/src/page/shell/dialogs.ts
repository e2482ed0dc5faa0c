import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopDialog } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { shorten } from '../parts/format.js';
import { icon } from '../parts/icons.js';
import { LeaveTransition } from '../parts/leave-transition.js';
import { styled } from '../parts/styled.js';
import '../views/view-frame.js';
import { dialogsStyles } from './dialogs.styles.js';

/**
 * @summary The dialogs that applications opened. They do not block the desktop: the agent may have
 * to take a call while one is open.
 * @tag sim-dialogs
 */
@customElement('sim-dialogs')
export class SimDialogs extends LitElement {
  static override styles: CSSResultGroup = dialogsStyles;

  protected readonly leaving = new LeaveTransition(this, '.place');

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The open ones. */
  @property({ attribute: false }) dialogs: readonly DesktopDialog[] = [];

  override render(): TemplateResult {
    return html`${repeat(
      this.dialogs,
      ({ id }) => id,
      (dialog) => this.#renderDialog(dialog),
    )}`;
  }

  #renderDialog({ id, url, options }: DesktopDialog): TemplateResult {
    const { width = '560px', height = '60%' } = options;
    const label = shorten(options.label ?? 'Dialog');
    const close = (): void => {
      attempt(this, () => {
        this.desktop.agent.closeDialog(id);
      });
    };
    return html`
      <div class="place">
        <section
          role="dialog"
          aria-label=${label}
          ${styled({ 'inline-size': width, 'block-size': height })}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Escape') close();
          }}
        >
          <div class="head">
            <h2 class="grow ellipsis">${label}</h2>
            <button
              type="button"
              class="button icon-only small plain"
              aria-label=${`Close dialog ${label}`}
              title="Close"
              @click=${close}
            >
              ${icon('close')}
            </button>
          </div>
          <sim-view-frame .target=${this.desktop} .label=${label} .url=${url}></sim-view-frame>
        </section>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-dialogs': SimDialogs;
  }
}
