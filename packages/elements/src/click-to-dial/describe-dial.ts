import { msg, str } from '@lit/localize';
import type { DialState } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration } from '../internal/duration.js';

/** Is there an attempt or a call to show? */
export const isLiveDial = ({ status }: DialState): boolean =>
  status !== 'idle' && status !== 'failed';

/** Was the desktop asked for something that it has not done yet? */
export const isBusy = (state: DialState): boolean =>
  state.status === 'dialing' ||
  state.status === 'cancelling' ||
  ('activity' in state && state.activity.status === 'busy');

/** What went wrong last: with the attempt, or with hanging up. */
export function failureOf(state: DialState): Error | undefined {
  if (state.status === 'failed') return state.error;
  return 'activity' in state && state.activity.status === 'failed'
    ? state.activity.error
    : undefined;
}

/**
 * Words beside the number.
 *
 * @param elapsed - milliseconds since the other end answered.
 */
export function describeDial(state: DialState, elapsed = 0): TemplateResult | typeof nothing {
  const timer = html`<span role="timer">${formatDuration(elapsed)}</span>`;
  switch (state.status) {
    case 'dialing':
      return html`${msg('Dialing…')}`;
    case 'cancelling':
      return html`${msg('Giving up…')}`;
    case 'ringing':
      return html`${msg('Ringing…')}`;
    case 'talking':
      return timer;
    case 'held':
      return html`${msg('On hold')} ${timer}`;
    case 'ended':
      return html`${msg('Call ended')}`;
    default:
      return nothing;
  }
}

/** Words for those who cannot see; without the running seconds, which would not stop talking. */
export function announceDial(state: DialState): string {
  switch (state.status) {
    case 'dialing':
      return msg(str`Dialing ${state.destination}`);
    case 'cancelling':
      return msg('Giving up');
    case 'ringing':
      return msg(str`Ringing ${state.destination}`);
    case 'talking':
      return msg('Connected');
    case 'held':
      return msg('On hold');
    case 'ended':
      return msg('Call ended');
    default:
      return '';
  }
}
