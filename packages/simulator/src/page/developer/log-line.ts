import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LogEntry } from '../../engine/log.js';
import '../parts/badge.js';
import { formatTime, formatValue, shorten } from '../parts/format.js';
import { icon } from '../parts/icons.js';
import '../parts/long-text.js';
import { base } from '../styles/base.js';
import { outcomes } from './message-words.js';

/**
 * @summary One message; opened, all of it.
 * @tag sim-log-line
 */
@customElement('sim-log-line')
export class SimLogLine extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        font-size: var(--sim-size-small);
      }

      summary {
        display: grid;
        grid-template-columns: 16px 54px minmax(0, 1fr) auto minmax(0, max-content);
        align-items: center;
        gap: 6px;
        min-block-size: 26px;
        padding-inline: var(--sim-space-4) var(--sim-space-3);
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary:hover {
        background: var(--_hover);
      }

      summary:focus-visible {
        outline-offset: -2px;
      }

      .in {
        color: var(--_accent-text);
      }

      .out {
        color: var(--_success-text);
      }

      .time {
        color: var(--_text-muted);
        font-variant-numeric: tabular-nums;
      }

      .words {
        padding-block: 3px;
        overflow-wrap: anywhere;
      }

      .frame {
        max-inline-size: 88px;
        color: var(--_text-muted);
      }

      pre,
      .why {
        margin: 0;
        padding: var(--sim-space-2) var(--sim-space-4);
      }

      pre {
        overflow: auto;
        max-block-size: 320px;
        background: var(--_ground);
        font: 12px / 1.5 var(--_font-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .why {
        color: var(--_danger-text);
      }
    `,
  ];

  @state() private open = false;

  /** The message and what became of it. */
  @property({ attribute: false }) entry!: LogEntry;

  /** What it is, in a few words. */
  @property() words = '';

  override render(): TemplateResult {
    const { direction, at, frame, outcome, why } = this.entry;
    const result = outcomes[outcome];
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>
          <span class=${direction}>
            ${icon(direction === 'in' ? 'arrowRight' : 'arrowLeft')}
            <span class="visually-hidden">
              ${direction === 'in' ? 'from application' : 'to application'}
            </span>
          </span>
          <span class="time">${formatTime(at)}</span>
          <span class="mono words">${shorten(this.words)}</span>
          ${
            result
              ? html`<sim-badge tone=${result.tone}>${result.label}</sim-badge>`
              : html`<span></span>`
          }
          <span class="frame ellipsis">${frame.label}</span>
        </summary>
        ${
          this.open
            ? html`${why ? html`<p class="why">${why}</p>` : nothing}
                <pre
                  tabindex="0"
                  aria-label="Message"
                ><sim-long-text .text=${formatValue(this.entry.message)}></sim-long-text></pre>`
            : nothing
        }
      </details>
    `;
  }

  readonly #onToggle = (event: Event): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-log-line': SimLogLine;
  }
}
