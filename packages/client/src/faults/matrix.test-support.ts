/** One cell of the matrix: a control, a fault, and when the fault begins. */
import { parseClientMessage } from '@scapi/protocol';
import type { ControlCase } from './control-case.test-support.js';
import { CONTROL_CASES } from './control-cases.test-support.js';
import { FAULT_KINDS, type FaultKind } from './fault-kinds.test-support.js';
import { createSimulatedWorld } from './simulated-world.test-support.js';

/** When the fault begins: before the application connects, or while it is connected. */
export type Armed = 'before' | 'after';

/** What came of a cell. */
export interface CellResult {
  /**
   * Seconds from the end of the fault until the control shows what is true, and goes on to;
   * `Infinity` when it does not within {@link LONGEST}.
   */
  readonly healed: number;
  /** The same where the application makes a request right after the fault. */
  readonly healedByRequest: number;
  /** Whatever else is wrong. */
  readonly problems: readonly string[];
}

const SECOND = 1_000;
/** Seconds that a cell is watched after its fault has ended. */
export const LONGEST = 75;

export async function runCell(
  control: ControlCase,
  fault: FaultKind,
  armed: Armed,
): Promise<CellResult> {
  const { healed, problems } = await runOnce(control, fault, armed, false);
  if (healed <= 15) return { healed, healedByRequest: healed, problems };
  const other = await runOnce(control, fault, armed, true);
  return {
    healed,
    healedByRequest: other.healed,
    problems: [...new Set([...problems, ...other.problems])],
  };
}

async function runOnce(
  { messages, init, prepare, follow, truth, mostCommands = 1 }: ControlCase,
  fault: FaultKind,
  armed: Armed,
  hasRequest: boolean,
): Promise<Pick<CellResult, 'healed' | 'problems'>> {
  const { desktop, open, clock, close } = createSimulatedWorld(init);
  const problems: string[] = [];
  try {
    prepare?.(desktop);
    if (armed === 'before') fault.arm(desktop, messages);
    const client = open();
    const followed = follow(client, desktop);
    await clock.tick(3 * SECOND);
    if (armed === 'after') fault.arm(desktop, messages);

    let isSettled = followed.act === undefined;
    const settle = (): void => {
      isSettled = true;
    };
    followed.act?.().then(settle, settle);
    await clock.tick(2 * SECOND);
    followed.then?.();
    await clock.tick(12 * SECOND);

    desktop.faults.clear();
    if (hasRequest) client.system.triggerActivity().catch(() => undefined);
    let healed = 0;
    for (let second = 0; second <= LONGEST; second++) {
      if (!isSame(followed.shown(), truth(desktop))) healed = second + 1;
      await clock.tick(SECOND);
    }
    if (healed > LONGEST) {
      healed = Infinity;
      problems.push(
        `shows ${JSON.stringify(followed.shown())}, not ${JSON.stringify(truth(desktop))}`,
      );
    }
    if (!isSettled) problems.push('the promise of the action has not settled');
    const commands = desktop.log.entries
      .filter(({ direction }) => direction === 'in')
      .map(({ message }) => parseClientMessage(message))
      .filter((message) => message?.kind === 'request' && message.request === messages.command);
    if (commands.length > mostCommands)
      problems.push(`the command was sent ${String(commands.length)} times`);
    followed.close();
    return { healed, problems };
  } finally {
    close();
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** All cells that mean something. */
export const CELLS = CONTROL_CASES.flatMap((control) =>
  FAULT_KINDS.filter(({ strikes }) => !strikes || control.messages[strikes] !== undefined).flatMap(
    (fault) => (['before', 'after'] as const).map((armed) => ({ control, fault, armed })),
  ),
);
