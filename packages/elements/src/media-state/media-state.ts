import {
  createMediaStateControl,
  type MediaEntry,
  type MediaStateControl,
  type MediaStateControlState,
} from '@scapi/client';
import { MenuController } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { runAction } from '../internal/emit.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFailure, renderFrame } from '../internal/notice.js';
import { renderStateMenu, whyNoChoice, type StateMenu } from '../internal/state-menu.js';
import { stateMenuStyles } from '../internal/state-menu.styles.js';
import { TextController } from '../internal/text-controller.js';
import { mediaStateStyles } from './media-state.styles.js';
import { mediaStateTexts } from './media-state.texts.js';

/** Detail of `scapi-change-media-state` and `scapi-media-state-changed`. */
export interface MediaStateDetail {
  /** Name of the channel, for example `voice`. */
  readonly media: string;
  /** What the state that was chosen is called in `media.setState`, for example `NotReady`. */
  readonly operationName: string;
}

/**
 * Shows the agent's channels with the state of each, and lets the agent choose another, with reasons.
 *
 * A new state shows when the desktop reports it, not before.
 *
 * @summary The agent's channels, each with its state as a menu.
 * @tag scapi-media-state
 *
 * @fires {CustomEvent<MediaStateDetail>} scapi-change-media-state - Before the desktop is asked.
 *   Cancel it to keep the state.
 * @fires {CustomEvent<MediaStateDetail>} scapi-media-state-changed - When the desktop reported the
 *   state that was chosen here.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart list - The channels.
 * @csspart channel - One channel: its name and its state.
 * @csspart button - The button that shows the state of a channel and opens its menu.
 * @csspart menu - The states to choose from.
 * @csspart note - Why there are no channels.
 * @csspart message - What went wrong with a channel, below it.
 *
 * @cssprop [--scapi-color-surface] - Background of buttons and menu.
 * @cssprop [--scapi-color-border] - Border of buttons and menu.
 * @cssprop [--scapi-color-success] - Mark of a ready channel.
 * @cssprop [--scapi-color-warning] - Mark of a channel in after call work.
 * @cssprop [--scapi-color-danger] - Mark of a channel that is not ready, and errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 * @cssprop [--scapi-gap=8px] - Room between the channels.
 *
 * @see Protocol reference, section 4.2.
 */
export class ScapiMediaState extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    stateMenuStyles,
    mediaStateStyles,
  ];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  readonly #media = new ControlController<MediaStateControlState, MediaStateControl>(
    this,
    createMediaStateControl,
  );
  readonly #texts = new TextController(this, mediaStateTexts);
  readonly #menu = new MenuController(this);

  /** Shows the states, but does not let the agent change them. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const entry = this.#channels.find(({ channel }) => channel.media === this.#menu.open);
    if (!entry || whyNoChoice(this.#texts, this.#subject(entry)) !== undefined) this.#menu.close();
  }

  /**
   * Changes the state of one channel, exactly as a choice in its menu does. Never rejects: what goes
   * wrong is shown and reported as `scapi-error`.
   *
   * @param media - Name of the channel, for example `voice`.
   * @param operationName - Of one of the desktop's states, for example `NotReady`.
   */
  async setState(media: string, operationName: string): Promise<void> {
    const detail: MediaStateDetail = { media, operationName };
    await runAction(this, {
      before: 'scapi-change-media-state',
      after: 'scapi-media-state-changed',
      detail,
      run: () => this.#media.require().setState(media, operationName),
    });
  }

  override render(): TemplateResult {
    const channels = this.#channels;
    if (channels.length === 0) {
      const none = this.#texts.term('channelsNone');
      const note = explainSituation(this.#texts, this.#media, '', none, 'media');
      return renderFrame(this.#texts, nothing, { note });
    }
    const list = html`<ul part="list" class="list" aria-label=${this.#texts.term('channels')}>
      ${repeat(
        channels,
        ({ channel }) => channel.media,
        (entry) => this.#renderChannel(entry),
      )}
    </ul>`;
    return renderFrame(this.#texts, list, {});
  }

  get #channels(): readonly MediaEntry[] {
    const { state } = this.#media;
    return state?.status === 'listed' ? state.channels : [];
  }

  #subject({ channel, activity }: MediaEntry): StateMenu {
    const { state, availability } = this.#media;
    return {
      name: channel.media,
      label: this.#nameOf(channel.media),
      state: channel,
      options: state?.status === 'listed' ? state.options : [],
      activity,
      availability,
      isDisabled: this.disabled,
    };
  }

  #nameOf(media: string): string {
    switch (media) {
      case 'voice':
      case 'chat':
      case 'email':
        return this.#texts.term(media);
      case 'workitem':
        return this.#texts.term('workItem');
      default:
        return media;
    }
  }

  #renderChannel(entry: MediaEntry): TemplateResult {
    const { channel, activity } = entry;
    const subject = this.#subject(entry);
    return html`<li part="channel" class="channel">
      <span class="label" aria-hidden="true">${subject.label}</span>
      <div>
        ${renderStateMenu(this.#texts, this.#menu, subject, ({ operationName }) => {
          void this.setState(channel.media, operationName);
        })}
      </div>
      ${renderFailure(this.#texts, activity, true)}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-media-state': ScapiMediaState;
  }
}
