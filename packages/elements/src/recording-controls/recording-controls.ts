import {
  createRecordingControl,
  type RecordingAction,
  type RecordingControl,
  type RecordingControlState,
} from '@scapi/client';
import { FocusKeeper } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { renderActionRow } from '../internal/action-row.js';
import { actionRowStyles } from '../internal/action-row.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { runAction } from '../internal/emit.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { ACTIONS, placesOf, STATUS_TEXTS } from './recording-actions.js';
import { recordingControlsStyles } from './recording-controls.styles.js';
import { recordingControlsTexts } from './recording-controls.texts.js';

/** Detail of the events of `<scapi-recording-controls>`. */
export interface RecordingDetail {
  readonly interactionId: string | undefined;
}

/** A call that can be recorded. */
type Shown = Exclude<RecordingControlState, { status: 'none' }>;

/**
 * Shows whether a call is recorded and how much of it has been, and lets the agent start, pause,
 * resume and stop the recording.
 *
 * The time leaves pauses out. The desktop does not tell when a recording began: of one that began
 * before the element looked no time is shown.
 *
 * @summary The recording of a call: state, time, buttons.
 * @tag scapi-recording-controls
 *
 * @fires {CustomEvent<RecordingDetail>} scapi-start-recording - Before the desktop is asked to
 *   record. This and the others of its kind can be canceled: then nothing is asked.
 * @fires {CustomEvent<RecordingDetail>} scapi-recording-started - When the desktop reported it, as
 *   the others of its kind.
 * @fires {CustomEvent<RecordingDetail>} scapi-pause-recording - Before the recording is paused.
 * @fires {CustomEvent<RecordingDetail>} scapi-recording-paused - When it is paused.
 * @fires {CustomEvent<RecordingDetail>} scapi-resume-recording - Before it goes on.
 * @fires {CustomEvent<RecordingDetail>} scapi-recording-resumed - When it goes on.
 * @fires {CustomEvent<RecordingDetail>} scapi-stop-recording - Before it is ended.
 * @fires {CustomEvent<RecordingDetail>} scapi-recording-stopped - When it was ended from here.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart status - Mark, words and time.
 * @csspart actions - The row of buttons.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart note - Why there is nothing to record.
 * @csspart message - What went wrong.
 *
 * @cssprop [--scapi-color-danger] - Mark of what is being recorded, and errors.
 * @cssprop [--scapi-color-warning] - Mark of a paused recording.
 * @cssprop [--scapi-color-surface] - Background of the buttons.
 * @cssprop [--scapi-color-border] - Border of the buttons.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 * @cssprop [--scapi-gap=8px] - Room between the buttons.
 *
 * @see Protocol reference, sections 4.4 and 8, call recording.
 */
export class ScapiRecordingControls extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    actionRowStyles,
    recordingControlsStyles,
  ];

  readonly #recording = new InteractionController<RecordingControlState, RecordingControl>(
    this,
    createRecordingControl,
  );
  readonly #texts = new TextController(this, recordingControlsTexts);
  readonly #time = new ElapsedController(this);

  /** The call; left out, the main interaction of the selected case. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  constructor() {
    super();
    new FocusKeeper(this, '[tabindex]');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const since = this.#recording.shown?.time?.since;
    this.#time.run(since !== undefined, since);
  }

  /**
   * Starts to record, exactly as a click does. Like the others it never rejects: what goes wrong is
   * shown and reported as `scapi-error`.
   */
  start(): Promise<void> {
    return this.#run('start');
  }

  /** Interrupts the recording. */
  pause(): Promise<void> {
    return this.#run('pause');
  }

  /** Continues a paused recording. */
  resume(): Promise<void> {
    return this.#run('resume');
  }

  /** Ends the recording. */
  stop(): Promise<void> {
    return this.#run('stop');
  }

  override render(): TemplateResult {
    const { shown } = this.#recording;
    const empty = shown ? undefined : this.#texts.term('recordingNone');
    const note = explainSituation(this.#texts, this.#recording, 'pause', empty);
    // The last known state of a desktop that is gone may be wrong by now.
    const status = note ? 'unknown' : shown?.status;
    return renderFrame(
      this.#texts,
      shown && status ? this.#renderRecording(shown, status) : nothing,
      {
        note,
        status: status && this.#texts.term(STATUS_TEXTS[status]),
        activity: shown?.activity,
      },
    );
  }

  async #run(action: RecordingAction): Promise<void> {
    const { before, after } = ACTIONS[action];
    const interactionId = this.interactionId || this.#recording.shown?.interactionId;
    const detail: RecordingDetail = { interactionId };
    const run = (): Promise<void> => this.#recording.require()[action]();
    await runAction(this, { before, after, detail, run });
  }

  #renderRecording(
    { status: last, actions, activity, time }: Shown,
    status: Shown['status'],
  ): TemplateResult {
    const hasTime = time && (status === 'recording' || status === 'paused');
    const recorded = (time?.recorded ?? 0) + (this.#time.elapsed ?? 0);
    return html`<div class="row layout" data-state=${status}>
      <span part="status" class="status" tabindex="-1">
        <span class="mark"></span>${this.#texts.term(STATUS_TEXTS[status])}
        ${hasTime ? html`<span role="timer">${this.#texts.duration(recorded)}</span>` : nothing}
      </span>
      ${renderActionRow(this.#texts, {
        label: this.#texts.term('recording'),
        places: placesOf(last),
        looks: ACTIONS,
        labelOf: (action) => this.#texts.term(ACTIONS[action].text),
        availabilityOf: (action) => this.#recording.availabilityOf(action),
        permitted: actions,
        activity,
        onAction: (action) => void this.#run(action),
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-recording-controls': ScapiRecordingControls;
  }
}
