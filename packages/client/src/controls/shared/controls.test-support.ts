/** A simulated desktop and a client of it for the tests of the controls. */
import { waitUntil } from '@open-wc/testing';
import { createTestDesktop, type TestDesktopOptions } from '@scapi/simulator/testing';
import type { ReadableAtom } from 'nanostores';
import {
  startVirtualTime,
  type VirtualTime,
} from '../../../../../e2e/contracts/virtual-time.test-support.js';
import { createScapiClient } from '../../create-scapi-client.js';

let cleanUp: (() => void)[] = [];
let time: VirtualTime | undefined;

/**
 * Opens a desktop and connects a client to it; {@link closeDesktops} ends both. Until then time is
 * virtual: a short time-out is met only when nothing else is left to do, on every machine.
 */
export function openDesktop({
  timeout = 300,
  ...options
}: TestDesktopOptions & { timeout?: number } = {}) {
  time ??= startVirtualTime();
  const { desktop, port, close } = createTestDesktop(options);
  const client = createScapiClient({ port, timeout });
  later(() => {
    client.close();
    close();
  });
  return { desktop, client, ...desktop };
}

/** Ends something after the test. */
export const later = (end: () => void): void => void cleanUp.push(end);

/** For `afterEach`. */
export async function closeDesktops(): Promise<void> {
  for (const end of cleanUp.reverse()) end();
  cleanUp = [];
  await time?.stop();
  time = undefined;
}

/** Listens as an element would, and tells what is shown. */
export function show<Value>($store: ReadableAtom<Value>) {
  const seen: Value[] = [];
  const stop = $store.subscribe((value) => void seen.push(value));
  later(stop);
  return {
    seen,
    stop,
    now: () => $store.get(),
    /** Resolves with the first state, now or later, that fits. */
    until: (fits: (value: Value) => boolean) => until($store, fits),
    /** Resolves with the first state, now or later, of one of these statuses. */
    to: <Status extends string>(...statuses: readonly Status[]) =>
      until($store, (value) =>
        (statuses as readonly unknown[]).includes((value as { status?: unknown }).status),
      ) as Promise<WithStatus<Value, Status>>,
  };
}

/** Resolves with the first value, now or later, that fits; rejects when a minute passes without it. */
export function until<Value>(
  $store: ReadableAtom<Value>,
  fits: (value: Value) => boolean,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Not shown. Last: ${JSON.stringify($store.get())}`));
    }, 60_000);
    const stop = $store.listen(() => void look());
    const look = (): boolean => {
      const value = $store.get();
      if (!fits(value)) return false;
      clearTimeout(timer);
      stop();
      resolve(value);
      return true;
    };
    look();
  });
}

/** The members of a union that may have a status. */
type WithStatus<State, Status> = State extends { readonly status: infer Own }
  ? Extract<Own, Status> extends never
    ? never
    : State
  : never;

/** Resolves when a store has no listener left; nanostores lets go after a second. */
export const released = ($store: ReadableAtom<unknown>): Promise<void> =>
  waitUntil(() => $store.lc === 0, 'listeners are left');

/** What a promise rejects with. */
export const rejection = (promise: Promise<unknown>): Promise<{ code?: string; message: string }> =>
  promise.then(
    () => Promise.reject(new Error('It did not reject.')),
    (error: unknown) => error as { code?: string; message: string },
  );
