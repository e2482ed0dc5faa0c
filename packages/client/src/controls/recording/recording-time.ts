import type { RecordingState } from '@scapi/protocol';

/** How long a call has been recorded, pauses left out. */
export interface RecordingTime {
  /** Milliseconds, without the stretch that runs now. */
  readonly recorded: number;
  /** When the stretch that runs now began, in milliseconds since 1970; none while paused or stopped. */
  readonly since: number | undefined;
}

/** What was measured of one call. */
export interface Measured {
  readonly interactionId: string;
  readonly recordingState: RecordingState | undefined;
  /** None when the recording began before the state had a listener: the protocol reports no times. */
  readonly time: RecordingTime | undefined;
}

/** Measures on, from what was last known to what the desktop says now. */
export function measure(
  previous: Measured | undefined,
  { interactionId, recordingState }: Pick<Measured, 'interactionId' | 'recordingState'>,
  now: number,
): Measured {
  const isSame = previous?.interactionId === interactionId;
  if (isSame && previous.recordingState === recordingState) return previous;
  const before = isSame ? previous.time : undefined;
  return { interactionId, recordingState, time: next(before, recordingState, now) };
}

function next(
  before: RecordingTime | undefined,
  state: RecordingState | undefined,
  now: number,
): RecordingTime | undefined {
  if (state === 'STOPPED') return { recorded: 0, since: undefined };
  if (!before || state === undefined) return undefined;
  const recorded = before.recorded + (before.since === undefined ? 0 : now - before.since);
  return { recorded, since: state === 'RECORDING' ? now : undefined };
}
