import { msg } from '@lit/localize';
import type { ConnectionControlState } from '@scapi/client';

/** How good or bad the connection is; decides mark and colour. */
export type ConnectionKind = 'good' | 'busy' | 'warning' | 'bad';

/** What `<scapi-connection-status>` shows. */
export interface ConnectionWords {
  readonly kind: ConnectionKind;
  readonly text: string;
  /** What to fix; empty when there is nothing. */
  readonly hint: string;
  /** The needed services that may not be called. */
  readonly missing: readonly string[];
  /** May it help to look for the desktop again? */
  readonly canRetry: boolean;
}

/**
 * Puts the state of the connection into words.
 *
 * @param state - `undefined` while there is no client.
 * @param noClient - what to do about that.
 */
export function describeConnection(
  state: ConnectionControlState | undefined,
  noClient: string,
): ConnectionWords {
  const words = (
    kind: ConnectionKind,
    text: string,
    { hint = '', missing = [], canRetry = false }: Partial<ConnectionWords> = {},
  ): ConnectionWords => ({ kind, text, hint, missing, canRetry });

  switch (state?.status) {
    case undefined:
      return words('bad', msg('Not connected'), { hint: noClient });
    case 'idle':
      return words('warning', msg('Not connected yet'), { canRetry: true });
    case 'connecting':
      return words('busy', msg('Connecting to the desktop…'));
    case 'connected': {
      const missing = state.missingServices;
      if (missing.length === 0) return words('good', msg('Connected'));
      return words('warning', msg('Connected, but not everything is allowed'), {
        missing,
        hint: msg(
          'Add them to the option service-client-api.accepted-web-content-origins of the desktop.',
        ),
      });
    }
    case 'lost':
      return state.cause === 'rate-limited'
        ? words('warning', msg('The desktop is pausing requests'), {
            hint: msg('It ignores this application for a while, after too many requests.'),
          })
        : words('busy', msg('The desktop was lost; reconnecting…'));
    case 'unavailable':
      return words('bad', msg('There is no desktop'), {
        hint: state.hint,
        canRetry: state.reason === 'no-answer',
      });
    case 'closed':
      return words('bad', msg('The connection was closed'));
  }
}
