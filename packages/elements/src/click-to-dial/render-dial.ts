import type { Availability, DialState } from '@scapi/client';
import { hangUpIcon } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import { explainAvailability } from '../internal/notice.js';
import type { TextController } from '../internal/text-controller.js';
import type { clickToDialTexts } from './click-to-dial.texts.js';
import { describeDial, isBusy, isLiveDial } from './describe-dial.js';

type DialTexts = TextController<typeof clickToDialTexts>;

/** Why a number cannot be called now. */
export interface DialObstacle {
  readonly reason: string;
  /** What stands beside the label; empty where the label says all. */
  readonly words: string;
}

/** What the button is rendered from. */
export interface DialView {
  readonly state: DialState;
  readonly obstacle: DialObstacle | undefined;
  /** The number, as the agent reads it. */
  readonly label: string;
  readonly element: HTMLElement & { readonly inline: boolean; readonly disabled: boolean };
  /** Milliseconds since the other end answered. */
  readonly elapsed: number | undefined;
  /** What stands below the button. */
  readonly below: unknown;
  readonly onDial: () => void;
  readonly onCancel: () => void;
}

/** Says why a number cannot be called now, or nothing when it can. */
export function obstacleOf(
  texts: DialTexts,
  availability: Availability,
  destination: string,
): DialObstacle | undefined {
  const notice = explainAvailability(texts, availability);
  if (notice) {
    const words = notice.tone === 'warning' ? notice.text : '';
    return { reason: notice.hint || notice.text, words };
  }
  return destination === '' ? { reason: texts.term('dialNoNumber'), words: '' } : undefined;
}

/**
 * Renders the button, and beside it the one that ends the call. Ten thousand of them are rendered in one page, so
 * there is no node, no binding and no template in it that could be left out; the icon is `phoneIcon`, written out.
 * The blank before the state keeps label and state apart in the name.
 */
export function renderDial(texts: DialTexts, view: DialView): TemplateResult {
  const { state, label, element, below, onDial } = view;
  const isLive = isLiveDial(state);
  const obstacle = isLive ? undefined : view.obstacle;
  const words = obstacle ? obstacle.words : describeDial(texts, state, view.elapsed);
  const isOff = obstacle !== undefined || (isLive && state.status !== 'ended');

  return html`<span class="call" data-state=${obstacle ? 'off' : state.status}
      ><button
        part="button button-outline button-dial"
        class="button dial"
        type="button"
        title=${obstacle?.reason ?? nothing}
        ?disabled=${element.disabled}
        aria-label=${isLive ? nothing : nameOf(texts, view, obstacle?.words)}
        aria-disabled=${isOff ? 'true' : nothing}
        aria-busy=${isBusy(state) ? 'true' : nothing}
        @click=${onDial}
      >
        <svg
          class="icon"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          stroke-width="1.75"
          stroke-linecap="round"
          stroke-linejoin="round"
          aria-hidden="true"
          focusable="false"
        >
          <path
            d="M6.6 3H4.5A1.5 1.5 0 0 0 3 4.6C3.7 13.3 10.7 20.3 19.4 21a1.5 1.5 0 0 0 1.6-1.5v-2.9a1.5 1.5 0 0 0-1.1-1.4l-3-.9a1.5 1.5 0 0 0-1.6.5l-1 1.3a13 13 0 0 1-6.4-6.4l1.3-1a1.5 1.5 0 0 0 .5-1.6l-.9-3A1.5 1.5 0 0 0 7.4 3z"
          ></path></svg
        ><slot class="label">${label}</slot
        >${words === '' ? nothing : html`<span part="state" class="state"> ${words}</span>`}</button
      >${canCancel(state) ? renderCancel(texts, view) : nothing}</span
    >${below}`;
}

/** Is there something to give up or to end? */
const canCancel = (state: DialState): boolean =>
  isLiveDial(state) && state.status !== 'ended' && state.status !== 'canceling';

const renderCancel = (texts: DialTexts, { state, label, onCancel }: DialView): TemplateResult =>
  html`<button
    part="cancel"
    class="button danger cancel"
    type="button"
    aria-label=${texts.term('dialEndTo', label)}
    title=${texts.term('dialEnd')}
    aria-disabled=${isBusy(state) && state.status !== 'dialing' ? 'true' : nothing}
    @click=${onCancel}
  >
    ${hangUpIcon}
  </button>`;

/**
 * The name of a button that calls. No hidden text: ten thousand of them would scroll badly. A label that the page
 * brings is the name as it is, unless the element looks like a link.
 */
function nameOf(
  texts: DialTexts,
  { label, element }: DialView,
  words = '',
): string | typeof nothing {
  // A server has no text.
  const text = (element.textContent as string | null | undefined)?.trim() ?? '';
  if (!element.inline && (text !== '' || element.childElementCount > 0)) return nothing;
  return [texts.term('dialCall'), text || label, words].join(' ').trim();
}
