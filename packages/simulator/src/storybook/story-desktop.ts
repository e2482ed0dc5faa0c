import type { Desktop } from '../engine/contract.js';
import type { Fault } from '../engine/fault.js';
import { findReadyScenario } from '../scenarios/ready/index.js';
import { runScenario } from '../scenarios/run-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import { createTestDesktop, type TestDesktop, type TestDesktopOptions } from '../testing.js';

/** What the code of a story is connected by. */
export interface Connection {
  /** What the client talks through: `createScapiClient({ port })`. */
  readonly port: MessagePort;
  readonly desktop: TestDesktop['desktop'];
  /** Aborted when the story leaves. */
  readonly signal: AbortSignal;
}

/** How the desktop of a story differs, and what happens on it first. */
export interface StoryDesktopOptions extends TestDesktopOptions {
  /** Runs before the story renders: a scenario, or the name of one that comes with the simulator. */
  readonly scenario?: Scenario | string;
  /** What goes wrong on purpose, from the start. */
  readonly faults?: readonly Fault[];
  /** Anything else that happens before the story renders. */
  readonly arrange?: (desktop: Desktop) => void;
  /**
   * Makes the client of the story: what it returns is `client` of the story's context, and is closed with
   * the story where it has a method `close`.
   */
  readonly connect?: (connection: Connection) => unknown;
  /** A story whose key changes, as by a choice in the toolbar, gets another desktop. */
  readonly key?: string;
}

/** The desktop of one story on the page. */
export interface StoryDesktop {
  readonly desktop: TestDesktop['desktop'];
  /** What the application talks through. */
  readonly port: MessagePort;
  /** What `connect` returned. */
  readonly client: unknown;
  /** Closes the client and the desktop. */
  close(): void;
}

/**
 * Opens the desktop of a story.
 *
 * @throws Error when there is no scenario of that name.
 */
export function openStoryDesktop({
  scenario: wanted,
  faults = [],
  arrange,
  connect,
  key: _,
  ...options
}: StoryDesktopOptions): StoryDesktop {
  const scenario = typeof wanted === 'string' ? scenarioOf(wanted) : wanted;
  const test = createTestDesktop(options);
  const { desktop, port } = test;
  const end = new AbortController();
  const client = connect?.({ desktop, port, signal: end.signal });
  for (const fault of faults) desktop.faults.add(fault);
  arrange?.(desktop);
  if (scenario) {
    runScenario(desktop, scenario, { signal: end.signal }).done.catch((error: unknown) => {
      // The reader may have done by hand what the scenario is about to do.
      console.warn(`The scenario ended early: ${String(error)}`);
    });
  }
  return {
    desktop,
    port,
    client,
    close() {
      end.abort();
      if (isClosable(client)) client.close();
      test.close();
    },
  };
}

function scenarioOf(name: string): Scenario {
  const scenario = findReadyScenario(name);
  if (scenario) return scenario;
  throw new Error(`There is no scenario "${name}" in the simulator.`);
}

const isClosable = (client: unknown): client is { close(): void } =>
  typeof client === 'object' &&
  client !== null &&
  'close' in client &&
  typeof client.close === 'function';
