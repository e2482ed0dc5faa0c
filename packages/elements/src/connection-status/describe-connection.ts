import type { ConnectionControlState } from '@scapi/client';
import type { TextController } from '../internal/text-controller.js';
import type { connectionStatusTexts } from './connection-status.texts.js';

/** How good or bad the connection is; decides mark and color. */
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
  texts: TextController<typeof connectionStatusTexts>,
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
      return words('bad', texts.term('notConnected'), { hint: noClient });
    case 'idle':
      return words('warning', texts.term('notConnectedYet'), { canRetry: true });
    case 'connecting':
      return words('busy', texts.term('connecting'));
    case 'connected': {
      const missing = state.missingServices;
      if (missing.length === 0) return words('good', texts.term('connected'));
      return words('warning', texts.term('connectedPartly'), {
        missing,
        hint: texts.term('connectionAddServices'),
      });
    }
    case 'lost':
      return state.cause === 'rate-limited'
        ? words('warning', texts.term('connectionPausing'), {
            hint: texts.term('connectionPausingHint'),
          })
        : words('busy', texts.term('connectionLost'));
    case 'unavailable':
      return words('bad', texts.term('connectionNoDesktop'), {
        hint: state.hint,
        canRetry: state.reason === 'no-answer',
      });
    case 'closed':
      return words('bad', texts.term('connectionClosed'));
  }
}
