import type { RecordingGuardState } from '@scapi/client';
import { explainError, type Notice } from '../internal/notice.js';
import type { TextController } from '../internal/text-controller.js';
import type { recordingGuardTexts } from './recording-guard.texts.js';

/** What a guard says. */
export interface GuardWords extends Notice {
  /** `alert`: the agent must know at once. */
  readonly kind: 'busy' | 'safe' | 'alert';
  /** What went wrong, from the desktop. */
  readonly cause?: string;
}

/**
 * Puts the state of a guard into words; nothing while there is nothing to say.
 *
 * @param wasBlocked - was something kept out since the field got the focus?
 * @param mayType - may the agent type although it may be recorded?
 */
export function describeGuard(
  texts: TextController<typeof recordingGuardTexts>,
  state: RecordingGuardState,
  { wasBlocked, mayType }: { readonly wasBlocked: boolean; readonly mayType: boolean },
): GuardWords | undefined {
  const alert = (text: string, error: Error | undefined, more = ''): GuardWords => {
    const why = error && explainError(texts, error);
    return {
      kind: 'alert',
      text: `${text} ${more}`.trim(),
      cause: why?.text ?? '',
      hint: why?.hint ?? '',
    };
  };
  switch (state.status) {
    case 'idle':
      return undefined;
    case 'pausing':
      return {
        kind: 'busy',
        text: texts.term(wasBlocked ? 'guardWait' : 'guardPausing'),
        hint: '',
      };
    case 'resuming':
      return { kind: 'busy', text: texts.term('guardResuming'), hint: '' };
    case 'guarded':
      return {
        kind: 'safe',
        text: texts.term(state.isPausedByGuard ? 'guardPaused' : 'guardNotRecorded'),
        hint: wasBlocked ? texts.term('guardTypeAgain') : '',
      };
    case 'exposed':
      return alert(
        texts.term(REASONS[state.reason]),
        state.error,
        texts.term(mayType ? 'guardWarning' : 'guardBlocked'),
      );
    case 'stuck':
      return alert(texts.term('guardStuck'), state.error);
  }
}

const REASONS = {
  refused: 'guardRefused',
  resumed: 'guardResumedElsewhere',
  unknown: 'guardUnknown',
} as const;
