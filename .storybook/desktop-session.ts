import { createScapiClient, type ScapiClient, type ScapiClientOptions } from '@scapi/client';
import {
  createTestDesktop,
  findReadyScenario,
  runScenario,
  type Desktop,
  type TestDesktopOptions,
} from '@scapi/simulator/testing';
import { armFault, type FaultName } from './faults.js';

/** `parameters.desktop` of a story: how its desktop differs, and what happens on it first. */
export interface DesktopParameters extends TestDesktopOptions {
  /** Options of the client, for example a short `timeout`. */
  readonly client?: ScapiClientOptions;
  /** Runs before the story renders. A scenario that the reader picks takes its place. */
  readonly arrange?: (desktop: Desktop) => void;
}

/** What the reader picked in the toolbar. */
export interface Circumstances {
  /** Name of a ready scenario, or `none` for what the story itself arranges. */
  readonly scenario: string;
  readonly fault: FaultName;
}

/** The desktop of one story on the page, and the client that talks to it. */
export interface DesktopSession {
  readonly desktop: Desktop;
  readonly client: ScapiClient;
  close(): void;
}

/** Opens a simulated desktop and a client of it, and lets happen what the story and the reader want. */
export function openSession(
  { arrange, client: clientOptions, ...desktopOptions }: DesktopParameters,
  { scenario: name, fault }: Circumstances,
): DesktopSession {
  const test = createTestDesktop(desktopOptions);
  const { desktop } = test;
  const client = createScapiClient({ ...clientOptions, port: test.port });
  const end = new AbortController();

  const scenario = findReadyScenario(name);
  if (scenario) {
    void runScenario(desktop, scenario, { signal: end.signal }).done.catch((error: unknown) => {
      // The reader may have done by hand what the scenario is about to do.
      console.warn(`The scenario ended early: ${String(error)}`);
    });
  } else arrange?.(desktop);
  armFault(desktop, client, fault, end.signal);

  return {
    desktop,
    client,
    close() {
      end.abort();
      client.close();
      test.close();
    },
  };
}
