import type { DialState } from '@scapi/client';
import { html, type TemplateResult } from 'lit';
import type { TextController } from '../internal/text-controller.js';
import type { clickToDialTexts } from './click-to-dial.texts.js';

type DialTexts = TextController<typeof clickToDialTexts>;

/** Is there an attempt or a call to show? */
export const isLiveDial = ({ status }: DialState): boolean =>
  status !== 'idle' && status !== 'failed';

/** Was the desktop asked for something that it has not done yet? */
export const isBusy = (state: DialState): boolean =>
  state.status === 'dialing' ||
  state.status === 'canceling' ||
  ('activity' in state && state.activity.status === 'busy');

/** What went wrong last: with the attempt, or with hanging up. */
export function failureOf(state: DialState): Error | undefined {
  if (state.status === 'failed') return state.error;
  return 'activity' in state && state.activity.status === 'failed'
    ? state.activity.error
    : undefined;
}

/** A number as the agent reads it: of a `tel:` link the number and the extension. */
export function showNumber(texts: DialTexts, destination: string): string {
  const [, number, extension] = TEL_LINK.exec(destination) ?? [];
  if (number === undefined) return destination;
  const shown = number.replaceAll('%20', ' ');
  return extension ? texts.term('dialExtension', shown, extension) : shown;
}

const TEL_LINK = /^tel:\/*([^;?]*)(?:.*;ext=([\d-]+))?/i;

/**
 * Words beside the number; empty as long as there is no call.
 *
 * @param elapsed - milliseconds since the other end answered.
 */
export function describeDial(
  texts: DialTexts,
  state: DialState,
  elapsed = 0,
): TemplateResult | string {
  const timer = (): TemplateResult => html`<span role="timer">${texts.duration(elapsed)}</span>`;
  switch (state.status) {
    case 'dialing':
      return texts.term('dialDialing');
    case 'canceling':
      return texts.term('dialGivingUp');
    case 'ringing':
      return texts.term('dialRinging');
    case 'talking':
      return timer();
    case 'held':
      return html`${texts.term('dialOnHold')} ${timer()}`;
    case 'ended':
      return texts.term('dialEnded');
    default:
      return '';
  }
}

/** Words for those who cannot see; without the running seconds, which would not stop talking. */
export function announceDial(texts: DialTexts, state: DialState): string {
  switch (state.status) {
    case 'dialing':
      return texts.term('dialDialingTo', state.destination);
    case 'canceling':
      return texts.term('dialGivingUp');
    case 'ringing':
      return texts.term('dialRingingTo', state.destination);
    case 'talking':
      return texts.term('dialConnected');
    case 'held':
      return texts.term('dialOnHold');
    case 'ended':
      return texts.term('dialEnded');
    default:
      return '';
  }
}
