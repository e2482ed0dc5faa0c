import { isRecord } from '@scapi/protocol';
import type { Caller } from './caller.js';
import type { Core } from './core.js';
import type { WritableLog } from './log.js';
import type { Notices } from './notices.js';

/**
 * Knows which application paused which recording, and warns when one goes away without having resumed
 * it: what is said from then on is not recorded. A real desktop does not warn
 * (inferred).
 */
export interface PausedRecordings {
  /** An application, or the agent, paused the recording of a call. */
  paused(caller: Caller, interactionId: string): void;
  /** An application went away. */
  dropOwner(frameId: string): void;
}

const PAUSE = 'voice.pauseCallRecording';

/** @param log - its entry of the pause then says so, too. */
export function createPausedRecordings(
  { store }: Core,
  notices: Notices,
  log: WritableLog,
): PausedRecordings {
  /** By interactionId, who paused it last. */
  const owners = new Map<string, Caller>();

  const isPaused = (id: string): boolean =>
    store.state.interactions.some(
      ({ interactionId, recordingState }) => interactionId === id && recordingState === 'PAUSED',
    );

  const entryOfPause = (frameId: string, id: string): number | undefined =>
    log.entries.findLast(
      ({ frame, direction, message }) =>
        frame.id === frameId &&
        direction === 'in' &&
        isRecord(message) &&
        message['request'] === PAUSE &&
        Array.isArray(message['parameters']) &&
        message['parameters'][0] === id,
    )?.seq;

  return {
    paused: (caller, id) => void owners.set(id, caller),
    dropOwner(frameId) {
      for (const [id, { frameId: owner, label }] of owners) {
        if (owner !== frameId) continue;
        owners.delete(id);
        if (!isPaused(id)) continue;
        const text = `${label} has gone and left the recording of interaction ${id} paused.`;
        notices.add(text);
        const seq = entryOfPause(frameId, id);
        if (seq !== undefined) log.settle(seq, 'answered', text);
      }
    },
  };
}
