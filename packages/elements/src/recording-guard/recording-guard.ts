import {
  createRecordingGuardControl,
  type RecordingGuardControl,
  type RecordingGuardState,
} from '@scapi/client';
import { alertIcon, checkIcon } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { emit } from '../internal/emit.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainAvailability, renderNote } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { describeGuard, type GuardWords } from './describe-guard.js';
import { FieldWatcher } from './field-watcher.js';
import { recordingGuardStyles } from './recording-guard.styles.js';
import { recordingGuardTexts } from './recording-guard.texts.js';

/** Detail of `scapi-guarded`, `scapi-exposed` and `scapi-unguarded`. */
export interface RecordingGuardDetail {
  /** Where the guard stands. */
  readonly state: RecordingGuardState;
}

/**
 * Keeps what is typed into sensitive fields, such as a card number, out of the recording of the call:
 * pauses it when one of the fields inside gets the focus, and resumes it, if it was this guard that
 * paused it, when the last one lost it.
 *
 * Until the desktop has reported the pause nothing can be typed, pasted or dropped, and the guard
 * says so. When the recording cannot be paused, the guard raises an alert and keeps the fields
 * closed; with `allow-exposed` it warns and lets the agent type.
 *
 * Fields in open shadow roots and in frames of the page's own origin are guarded as well. A frame of
 * another origin cannot be.
 *
 * @summary Pauses the recording while a sensitive field has the focus.
 * @tag scapi-recording-guard
 *
 * @slot - The sensitive fields, with whatever is around them.
 *
 * @fires {CustomEvent<RecordingGuardDetail>} scapi-guarded - When nothing is recorded, so that the
 *   agent can type.
 * @fires {CustomEvent<RecordingGuardDetail>} scapi-exposed - When a field has the focus and what is
 *   typed or said may be recorded.
 * @fires {CustomEvent<RecordingGuardDetail>} scapi-unguarded - When the fields were left, and what
 *   the guard had paused is recorded again.
 * @fires {CustomEvent<Error>} scapi-error - When the recording could not be paused or resumed; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart status - What the guard says, below the fields.
 * @csspart retry - The button that tries again.
 * @csspart note - Why the recording cannot be paused here.
 *
 * @cssprop [--scapi-color-success] - Mark of a paused recording.
 * @cssprop [--scapi-color-danger] - Border and mark of an alert.
 * @cssprop [--scapi-color-surface-2] - Background of what the guard says.
 * @cssprop [--scapi-color-border] - Border of what the guard says.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font] - Font shorthand of what the guard says.
 * @cssprop [--scapi-control-height=36px] - Height of the button.
 *
 * @see Protocol reference, section 8, call recording.
 */
export class ScapiRecordingGuard extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, recordingGuardStyles];

  readonly #guard = new InteractionController<RecordingGuardState, RecordingGuardControl>(
    this,
    createRecordingGuardControl,
  );
  readonly #texts = new TextController(this, recordingGuardTexts);
  readonly #fields = new FieldWatcher(this, {
    selector: () => this.fields,
    isLocked: () => this.#isLocked,
    onChange: () => {
      this.wasBlocked = false;
      this.#follow();
      this.requestUpdate();
    },
    onBlocked: () => {
      this.wasBlocked = true;
    },
  });
  #entered: RecordingGuardControl | undefined;
  #told: RecordingGuardState = IDLE;

  @state() private wasBlocked = false;

  /** The call; left out, the main interaction of the selected case. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** Selector of the sensitive fields inside; left out, everything that can be typed into. */
  @property() fields = '';

  /** Lets the agent type, under a warning, although it may be recorded. */
  @property({ type: Boolean, attribute: 'allow-exposed', reflect: true }) allowExposed = false;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#follow();
    this.#tell();
  }

  /**
   * Tries again to pause the recording, or to resume it, exactly as a click does. What goes wrong is
   * shown and reported as `scapi-error`.
   */
  retry(): void {
    this.#guard.control?.retry();
  }

  override render(): TemplateResult {
    const words = describeGuard(this.#texts, this.#state, {
      wasBlocked: this.wasBlocked,
      mayType: this.allowExposed,
    });
    const { kind } = words ?? {};
    return html`<slot></slot>
      <div role="status">${words && kind !== 'alert' ? this.#renderWords(words) : nothing}</div>
      <div role="alert">${words && kind === 'alert' ? this.#renderWords(words) : nothing}</div>
      ${words ? nothing : this.#renderNote()}`;
  }

  readonly #onMousedown = (event: Event): void => {
    // The focus stays in the field.
    event.preventDefault();
  };

  readonly #onRetry = (): void => {
    this.#fields.field?.focus();
    this.retry();
  };

  /** The state of the guard; without a client it is unknown what is recorded. */
  get #state(): RecordingGuardState {
    const { control } = this.#guard;
    if (!this.#fields.field) return control?.$state.get() ?? IDLE;
    return control && control === this.#entered ? control.$state.get() : UNKNOWN;
  }

  get #isLocked(): boolean {
    const { status } = this.#state;
    return status !== 'guarded' && !(status === 'exposed' && this.allowExposed);
  }

  /** Tells the control whether a field has the focus: at once, before a key can be pressed. */
  #follow(): void {
    const control = this.#fields.field && this.#guard.control;
    if (control !== this.#entered) {
      this.#entered?.leave(this);
      this.#entered = control;
      control?.enter(this).catch(() => undefined); // Shows in the state.
    }
    this.#fields.hold();
  }

  #tell(): void {
    const now = this.#state;
    const before = this.#told;
    this.#told = now;
    if (now === before) return;
    const detail: RecordingGuardDetail = { state: now };
    if (now.status === 'guarded') emit(this, 'scapi-guarded', detail);
    if (now.status === 'exposed') emit(this, 'scapi-exposed', detail);
    if (now.status === 'idle') emit(this, 'scapi-unguarded', detail);
    if ('error' in now) emit(this, 'scapi-error', now.error);
  }

  #renderWords({ kind, text, hint, cause }: GuardWords): TemplateResult {
    return html`<div part="status" class="row bar" data-kind=${kind}>
      <span class="words">
        ${MARKS[kind]}
        <span
          >${text} ${cause ? html`<bdi class="hint">${cause}</bdi>` : nothing}
          ${hint ? html`<span class="hint">${hint}</span>` : nothing}</span
        >
      </span>
      ${
        kind === 'alert' && this.#guard.control
          ? html`<button
              part="retry"
              class="button small"
              type="button"
              @mousedown=${this.#onMousedown}
              @click=${this.#onRetry}
            >
              ${this.#texts.term('tryAgain')}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Says beforehand that the recording could not be paused. */
  #renderNote(): TemplateResult | typeof nothing {
    const availability = this.#guard.availabilityOf('pause');
    const notice =
      availability.status === 'connecting'
        ? undefined
        : explainAvailability(this.#texts, availability);
    return notice
      ? renderNote(this.#texts, { ...notice, text: this.#texts.term('guardCannot') })
      : nothing;
  }
}

const IDLE: RecordingGuardState = { status: 'idle' };
const UNKNOWN: RecordingGuardState = { status: 'exposed', reason: 'unknown' };
const MARKS = {
  busy: html`<span class="spinner"></span>`,
  safe: checkIcon,
  alert: alertIcon,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'scapi-recording-guard': ScapiRecordingGuard;
  }
}
