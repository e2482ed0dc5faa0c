/** The faults of the matrix: everything that can go wrong with the messages of one control. */
import type { Desktop, Fault } from '@scapi/simulator';

/** The messages of a control that a fault strikes. */
export interface StruckMessages {
  /** Request that the control makes; left out for one that only shows. */
  readonly command?: string | undefined;
  /** Event that tells of its effect. */
  readonly event: string;
  /** Request that reads the state; left out where there is none. */
  readonly read?: string | undefined;
}

export interface FaultKind {
  readonly name: string;
  /** Which of the messages of the control it strikes; left out when it strikes all alike. */
  readonly strikes?: keyof StruckMessages;
  /** Arms the fault; the desktop's `faults.clear()` ends it. */
  readonly arm: (desktop: Desktop, messages: StruckMessages) => void;
}

const fault = (
  name: string,
  strikes: keyof StruckMessages,
  { kind, ...details }: { readonly kind: Fault['kind']; readonly [detail: string]: unknown },
): FaultKind => ({
  name,
  strikes,
  arm: (desktop, messages) => {
    const on = strikes === 'event' ? `event:${messages.event}` : (messages[strikes] ?? '');
    desktop.faults.add({ kind, on, ...details });
  },
});

/** In the order of the columns of docs/faults.md. */
export const FAULT_KINDS: readonly FaultKind[] = [
  fault('command lost', 'command', { kind: 'drop' }),
  fault('command delayed', 'command', { kind: 'delay', delay: 4_000 }),
  fault('command refused', 'command', { kind: 'refuse' }),
  fault('command not allowed', 'command', { kind: 'denied', what: 'service' }),
  fault('answer lost', 'command', { kind: 'drop', what: 'answer' }),
  fault('answer too late', 'command', { kind: 'late' }),
  fault('answer twice', 'command', { kind: 'duplicate' }),
  fault('answer out of order', 'command', { kind: 'reorder' }),
  fault('answer garbled', 'command', { kind: 'malformed' }),
  fault('one event lost', 'event', { kind: 'drop', once: true }),
  fault('events lost', 'event', { kind: 'drop' }),
  fault('events delayed', 'event', { kind: 'delay', delay: 4_000 }),
  fault('events twice', 'event', { kind: 'duplicate' }),
  fault('events out of order', 'event', { kind: 'reorder' }),
  fault('events garbled', 'event', { kind: 'malformed' }),
  fault('snapshot lost', 'read', { kind: 'drop' }),
  fault('snapshot refused', 'read', { kind: 'refuse' }),
  fault('snapshot garbled', 'read', { kind: 'malformed' }),
  ...(['drop', 'refuse', 'malformed'] as const).map((kind) => ({
    name: `subscription ${{ drop: 'lost', refuse: 'refused', malformed: 'garbled' }[kind]}`,
    arm: (desktop: Desktop) => void desktop.faults.add({ kind, on: 'subscribe' }),
  })),
  {
    name: 'desktop reloaded',
    arm: (desktop) => desktop.faults.reload(),
  },
  {
    name: 'quarantine',
    arm: (desktop) => desktop.faults.quarantine(0),
  },
  {
    name: 'everything lost',
    arm: (desktop) => {
      desktop.faults.add({ kind: 'drop', on: '*' });
      desktop.faults.add({ kind: 'drop', on: 'event:*' });
    },
  },
];
