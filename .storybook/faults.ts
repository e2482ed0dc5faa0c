import type { ScapiClient } from '@scapi/client';
import { isReadRequest, REQUEST_NAMES } from '@scapi/protocol';
import type { Desktop } from '@scapi/simulator/testing';

/** What can go wrong with the desktop of every story, for the toolbar. */
export const FAULTS = {
  none: 'No fault',
  slow: 'Slow by 2 s',
  refuses: 'Refuses every command',
  silent: 'Answers nothing',
  quarantined: 'Quarantine for 20 s',
  reloading: 'Reloads every 5 s',
} as const;

/** One of {@link FAULTS}. */
export type FaultName = keyof typeof FAULTS;

/** Requests that change something; those that read go on, or nothing would be seen to be refused. */
const COMMANDS = REQUEST_NAMES.filter((name) => !isReadRequest(name));

/** Lets something go wrong, from the moment at which the application is connected. */
export function armFault(
  desktop: Desktop,
  client: ScapiClient,
  fault: FaultName,
  signal: AbortSignal,
): void {
  if (fault === 'none') return;
  const stop = client.$status.subscribe(({ status }) => {
    if (status !== 'connected') return;
    // Not before the first snapshots are there: what is looked at is how the story takes it.
    const timer = setTimeout(() => {
      stop();
      ARM[fault](desktop, signal);
    }, 300);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  signal.addEventListener('abort', stop);
}

const ARM: Readonly<
  Record<Exclude<FaultName, 'none'>, (desktop: Desktop, signal: AbortSignal) => void>
> = {
  slow: ({ faults }) => void faults.add({ kind: 'delay', on: '*', delay: 2_000 }),
  refuses: ({ faults }) => {
    for (const on of COMMANDS) faults.add({ kind: 'refuse', on, errorMessage: 'Not now' });
  },
  silent: ({ faults }) => void faults.add({ kind: 'drop', on: '*' }),
  quarantined: ({ faults }) => faults.quarantine(20),
  reloading: (desktop, signal) => {
    const timer = setInterval(() => desktop.reload(), 5_000);
    signal.addEventListener('abort', () => clearInterval(timer));
  },
};
