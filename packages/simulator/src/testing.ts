/// <reference lib="esnext.disposable" preserve="true" />
/**
 * A simulated Agent Desktop for tests: in Web Test Runner, Vitest, Jest, `node:test` or anything
 * else that runs JavaScript. It is tied to none of them, and needs no DOM.
 *
 * ```ts
 * import { createTestDesktop, requestsTo, until } from '@scapi/simulator/testing';
 *
 * const { desktop, port, close } = createTestDesktop();
 * const client = createScapiClient({ port }); // or your own code over `port.postMessage`
 *
 * await client.voice.dial('5001');
 * await desktop.farEndAnswers(); // of the one call that there is
 * expect(requestsTo(desktop, 'voice.dial')).toHaveLength(1);
 * await until(desktop, ({ toasts }) => toasts[0]); // whatever is to happen on the desktop
 *
 * client.close();
 * close();
 * ```
 *
 * Whatever takes time on the desktop takes none with a manual clock:
 *
 * ```ts
 * const { desktop, port, clock, close } = createTestDesktop({ clock: 'manual' });
 * const { done } = runScenario(desktop, scenario);
 * clock.advance(60_000);
 * await done;
 * ```
 *
 * @packageDocumentation
 */
import { connectApplication, type Connection } from './endpoints/port.js';
import type { ApplicationInfo } from './endpoints/endpoint.js';
import {
  createManualClock,
  createRealClock,
  type Clock,
  type ManualClock,
} from './engine/clock.js';
import type { Desktop, DesktopInit } from './engine/contract.js';
import { createDesktop } from './engine/create-desktop.js';
import { addShortcuts } from './testing/add-shortcuts.js';
import type { DesktopShortcuts } from './testing/shortcuts.js';

export { createManualClock, type Clock, type ManualClock } from './engine/clock.js';
export type * from './engine/contract.js';
export { DIALECT_SWITCHES, type Dialect, type DialectName } from './engine/dialect.js';
export { DesktopRefusal } from './engine/refusal.js';
export { RESULT_SWITCHES } from './engine/result-shapes.js';
export * from './scenarios/index.js';
export type { OptionsChange } from './engine/options.js';
export { desktopMatchers, type DesktopMatchers } from './testing/matchers.js';
export { requestsTo, type ReceivedRequest } from './testing/received-requests.js';
export type { DesktopShortcuts } from './testing/shortcuts.js';
export { until } from './testing/until.js';
export * from './trace/index.js';

/** The desktop that a test wants. */
export interface TestDesktopOptions extends Omit<DesktopInit, 'clock'> {
  /** `manual`: time stands still until the test calls `clock.advance`. Default `real`. */
  readonly clock?: 'manual' | 'real';
  /** Seed of the identifiers: the same seed gives the same ones. Default `test`. */
  readonly seed?: string;
  /** Origin of the application under test. Default `https://app.example`. */
  readonly origin?: string;
  /** Name of the application under test. Default `Application`. */
  readonly label?: string;
}

/** A desktop with one application connected. */
export interface TestDesktop<TheClock extends Clock = Clock> extends Connection {
  readonly desktop: Desktop & DesktopShortcuts;
  /** The time the desktop lives in. */
  readonly clock: TheClock;
  /** What the application under test talks through. */
  readonly port: MessagePort;
  /** Connects another application, for example to receive what the first one broadcasts. */
  connect(application?: Partial<ApplicationInfo>): Connection;
  /** Closes the desktop and every port. */
  close(): void;
  /** The same as `close`, for `using test = createTestDesktop()`. */
  [Symbol.dispose](): void;
}

/** Makes a desktop and connects an application to it. */
export function createTestDesktop(
  options: TestDesktopOptions & { readonly clock: 'manual' },
): TestDesktop<ManualClock>;
export function createTestDesktop(options?: TestDesktopOptions): TestDesktop;
export function createTestDesktop({
  clock: kind = 'real',
  seed = 'test',
  origin = 'https://app.example',
  label = 'Application',
  ...init
}: TestDesktopOptions = {}): TestDesktop {
  const clock = kind === 'manual' ? createManualClock() : createRealClock();
  const desktop = addShortcuts(createDesktop({ ...init, clock, seed }));
  const connections = new Set<Connection>();
  const connect = (application: Partial<ApplicationInfo> = {}): Connection => {
    const { port, close } = connectApplication(desktop, { origin, label, ...application });
    const connection: Connection = {
      port,
      close() {
        connections.delete(connection);
        close();
      },
    };
    connections.add(connection);
    return connection;
  };
  const { port } = connect();

  const close = (): void => {
    for (const connection of connections) connection.close();
    desktop.close();
  };
  return { desktop, clock, port, connect, close, [Symbol.dispose]: close };
}
