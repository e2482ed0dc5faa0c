import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgentActions, Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { icon, type IconName } from '../parts/icons.js';
import { detailsStyles } from './details.styles.js';
import { facts } from './facts.js';

interface Command {
  readonly label: string;
  readonly icon: IconName;
  readonly primary?: boolean;
  readonly action: keyof AgentActions &
    ('sendEmail' | 'discardEmail' | 'insertStandardResponse' | 'placeInWorkbin' | 'placeInQueue');
}

const composing: readonly Command[] = [
  { label: 'Send', icon: 'send', primary: true, action: 'sendEmail' },
  { label: 'Insert standard response', icon: 'add', action: 'insertStandardResponse' },
  { label: 'Save to workbin', icon: 'inbox', action: 'placeInWorkbin' },
  { label: 'Discard', icon: 'remove', action: 'discardEmail' },
];

const accepted: readonly Command[] = [
  { label: 'Move to workbin', icon: 'inbox', action: 'placeInWorkbin' },
  { label: 'Move to queue', icon: 'transfer', action: 'placeInQueue' },
];

const commandsIn: ReadonlyMap<string, readonly Command[]> = new Map([
  ['COMPOSING', composing],
  ['ACCEPTED', accepted],
]);

/**
 * @summary An e-mail or a work item: its content, and where it goes next.
 * @tag sim-mail
 */
@customElement('sim-mail')
export class SimMail extends LitElement {
  static override styles: CSSResultGroup = [
    detailsStyles,
    css`
      .facts {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 184px), 1fr));
      }

      .text {
        margin-block-start: var(--sim-space-4);
        padding-block-start: var(--sim-space-4);
        border-block-start: 1px solid var(--_divider);
        max-inline-size: 72ch;
        min-block-size: 96px;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  /** The desktop that keeps it. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The e-mail or work item. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const { content, media, state } = this.interaction;
    const title = media === 'email' ? 'E-mail' : 'Work item';
    const commands = commandsIn.get(state) ?? [];

    return html`
      <section class="card" aria-label=${`${title} content`}>
        <div class="head"><h3>${title}</h3></div>
        <div class="body">
          ${facts([
            ['From', content?.from],
            ['To', content?.to],
            ['Subject', content?.subject, 'long'],
          ])}
          ${content?.body ? html`<p class="text">${content.body}</p>` : nothing}
        </div>
        ${
          commands.length > 0
            ? html`<div class="foot" role="group" aria-label=${`${title} controls`}>
                ${commands.map((command) => this.#renderCommand(command))}
              </div>`
            : nothing
        }
      </section>
    `;
  }

  #renderCommand({ label, icon: name, primary, action }: Command): TemplateResult {
    return html`
      <button
        type="button"
        class="button small ${primary ? 'primary' : ''}"
        @click=${() => {
          attempt(this, () => {
            this.desktop.agent[action](this.interaction.interactionId);
          });
        }}
      >
        ${icon(name)}${label}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-mail': SimMail;
  }
}
