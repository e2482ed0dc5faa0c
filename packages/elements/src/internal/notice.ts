import { ScapiError, type Activity, type Availability, type Known } from '@scapi/client';
import { alertIcon } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import { cutText } from './cut-text.js';
import type { sharedTexts } from './shared-texts.js';
import type { TextController } from './text-controller.js';

/** Something the agent should know. */
export interface Notice {
  /** What it is, for the agent. */
  readonly text: string;
  /** What a developer or administrator can do about it; empty when the text says all. */
  readonly hint: string;
  /** `warning`: something is in the way. Left out: there is just nothing to show. */
  readonly tone?: 'warning';
}

type SharedTexts = TextController<typeof sharedTexts>;

/** Puts an error into words that an agent understands and a developer can act on. */
export function explainError(texts: SharedTexts, error: Error): Notice {
  if (!(error instanceof ScapiError)) return { text: error.message, hint: '' };
  const { code, hint, errorMessage, message } = error;
  switch (code) {
    case 'REFUSED':
      return { text: typeof errorMessage === 'string' ? errorMessage : message, hint: '' };
    case 'NOT_ALLOWED':
      return { text: texts.term('errorNotAllowed'), hint };
    case 'TIMEOUT':
      return { text: texts.term('errorTimeout'), hint };
    case 'RATE_LIMITED':
      return { text: texts.term('errorRateLimited'), hint };
    case 'UNAVAILABLE':
    case 'CLOSED':
      return { text: texts.term('errorUnavailable'), hint };
    default:
      return { text: message, hint };
  }
}

/** Says why a service cannot be called now, or nothing when it can. */
export function explainAvailability(
  texts: SharedTexts,
  availability: Availability,
): Notice | undefined {
  switch (availability.status) {
    case 'available':
      return undefined;
    case 'connecting':
      return { text: texts.term('connecting'), hint: '' };
    case 'not-allowed':
      return { text: texts.term('notAllowed'), hint: availability.hint, tone: 'warning' };
    case 'unavailable':
      return { text: texts.term('notConnected'), hint: availability.hint, tone: 'warning' };
  }
}

/** What an element asks its control about. */
interface Situation {
  availabilityOf(action: string): Availability;
  knows(store: keyof Known): boolean;
}

/**
 * Says what stands in the way of an element as a whole: no connection, and where there is nothing to
 * show why not. Single actions that are not allowed say so themselves.
 *
 * @param action - any of the element's actions; empty where it has none.
 * @param empty - what to say when the desktop is there, but the thing is not; left out: it is there.
 * @param store - the store of the client that says whether the thing is there.
 */
export function explainSituation(
  texts: SharedTexts,
  control: Situation,
  action: string,
  empty?: string,
  store: keyof Known = 'interactions',
): Notice | undefined {
  const availability = control.availabilityOf(action);
  const isSingle = empty === undefined && availability.status === 'not-allowed';
  const notice = isSingle ? undefined : explainAvailability(texts, availability);
  if (notice || empty === undefined) return notice;
  return { text: control.knows(store) ? empty : texts.term('waitingForDesktop'), hint: '' };
}

/** What every element shows around its content. */
export interface Frame {
  /** Why there is no content, or why it cannot be used. */
  readonly note?: Notice | undefined;
  /** Stands below the note. */
  readonly below?: unknown;
  /** What a screen reader says when it changes; a note takes its place. */
  readonly status?: string | undefined;
  /** Where it failed, what went wrong is shown and announced. */
  readonly activity?: Activity | undefined;
}

/** Renders the content of an element with what belongs around it, in the same order in all of them. */
export const renderFrame = (
  texts: SharedTexts,
  content: unknown,
  { note, below = nothing, status = '', activity }: Frame,
): TemplateResult => html`
  ${content}${note ? renderNote(texts, note) : nothing}${below}
  <span class="visually-hidden" role="status">${note?.text ?? status}</span>
  ${renderFailure(texts, activity)}
`;

/** What went wrong with an action, as `renderError` shows it; nothing where nothing did. */
export const renderFailure = (
  texts: SharedTexts,
  activity: Activity | undefined,
  isInline = false,
): TemplateResult | typeof nothing =>
  renderError(texts, activity?.status === 'failed' ? activity.error : undefined, isInline);

/**
 * What went wrong, shown and announced at once; nothing where nothing did.
 *
 * @param isInline - in a line of something larger: without a box of its own.
 */
export function renderError(
  texts: SharedTexts,
  error: Error | undefined,
  isInline = false,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const { text, hint } = explainError(texts, error);
  return html`<div
    part="message"
    class=${isInline ? 'message' : 'message callout danger'}
    role="alert"
  >
    ${alertIcon}
    <div><bdi>${cutText(text)}</bdi>${renderHint(texts, hint)}</div>
  </div>`;
}

/**
 * What stands in place of something that cannot be shown: plain text where there is nothing, a
 * callout where something is in the way. It takes the focus of what it replaces.
 */
export const renderNote = (texts: SharedTexts, { text, hint, tone }: Notice): TemplateResult =>
  tone === 'warning'
    ? html`<div id="note" part="note" class="note callout warning" tabindex="-1">
        ${alertIcon}
        <div>${text}${renderHint(texts, hint)}</div>
      </div>`
    : html`<div id="note" part="note" class="note empty" tabindex="-1">
        ${text}${renderHint(texts, hint)}
      </div>`;

/** What a developer can do about it, folded away from the agent; it is English. */
const renderHint = (texts: SharedTexts, hint: string): TemplateResult | typeof nothing =>
  hint === ''
    ? nothing
    : html`<details>
        <summary>${texts.term('details')}</summary>
        <bdi class="hint" lang="en" dir="ltr">${hint}</bdi>
      </details>`;
