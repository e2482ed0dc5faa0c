import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ChatMessage, Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { formatTime } from '../parts/format.js';
import { readField } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { titleOf } from '../parts/titles.js';
import { chatStyles } from './chat.styles.js';

/** Who wrote a message; a customer has a name. */
const speakers: Readonly<Record<Exclude<ChatMessage['from'], 'customer'>, string>> = {
  agent: 'You',
  system: 'System',
};

/**
 * @summary A chat: what was written, and a line to write.
 * @tag sim-chat
 */
@customElement('sim-chat')
export class SimChat extends LitElement {
  static override styles: CSSResultGroup = chatStyles;

  @query('.messages') private readonly list!: HTMLElement | null;

  /** The desktop that carries the messages. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The chat. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('interaction');
    if (before?.messages?.length === this.interaction.messages?.length) return;
    this.list?.scrollTo({ top: this.list.scrollHeight });
  }

  override render(): TemplateResult {
    const { messages = [] } = this.interaction;
    return html`
      <section class="card" aria-label="Chat">
        <div class="head">
          <h3>Conversation with ${titleOf(this.interaction)}</h3>
          ${
            this.#isOpen()
              ? html`<button type="button" class="button small" @click=${this.#onEnd}>
                  ${icon('close')}End chat
                </button>`
              : nothing
          }
        </div>
        <div class="messages" role="log" aria-label="Messages" tabindex="0">
          ${
            messages.length === 0
              ? html`<p class="quiet empty">Nothing has been written yet.</p>`
              : messages.map((message) => this.#renderMessage(message))
          }
        </div>
        ${this.#isOpen() ? this.#renderComposer() : nothing}
      </section>
    `;
  }

  #renderMessage({ from, text, at }: ChatMessage): TemplateResult {
    return html`
      <div class="message ${from}">
        <div class="meta">
          ${from === 'customer' ? titleOf(this.interaction) : speakers[from]} · ${formatTime(at)}
        </div>
        <p class="bubble">${text}</p>
      </div>
    `;
  }

  #renderComposer(): TemplateResult {
    return html`
      <form class="foot" @submit=${this.#onSubmit}>
        <input
          type="text"
          class="field grow"
          name="text"
          aria-label="Message"
          placeholder="Write a message"
          autocomplete="off"
        />
        <button type="submit" class="button primary">${icon('send')}Send</button>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = readField(form, 'text');
    if (text === '') return;
    const sent = attempt(this, () => {
      this.desktop.agent.sendMessage(this.interaction.interactionId, text);
    });
    if (sent) form.reset();
  };

  readonly #onEnd = (): void => {
    attempt(this, () => {
      this.desktop.agent.endChat(this.interaction.interactionId);
    });
  };

  /** An accepted chat may be marked done only after it has ended. */
  #isOpen(): boolean {
    const { state, capabilities } = this.interaction;
    return state === 'ACCEPTED' && !capabilities?.includes('MARK_DONE');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-chat': SimChat;
  }
}
