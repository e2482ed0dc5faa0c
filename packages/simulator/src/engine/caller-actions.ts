import { clone } from '../platform.js';
import { DesktopRefusal, rethrowNamed } from './refusal.js';

/** Runs an action of a caller, who is not part of the desktop. */
export type Act = (
  name: string,
  parameters: readonly unknown[],
  action: (copied: readonly unknown[]) => unknown,
) => unknown;

/** Copies, so that what the caller holds cannot change the desktop. */
export function copyParameters(name: string, parameters: readonly unknown[]): readonly unknown[] {
  try {
    return clone(parameters);
  } catch {
    throw new DesktopRefusal(`${name}: parameters must be plain data`);
  }
}

/** Makes the actions of the agent or the world, each run by `act`. */
export function createActions<A extends object>(actor: string, all: A, act: Act): A {
  const entries = Object.entries(all as Readonly<Record<string, (...args: unknown[]) => unknown>>);
  return Object.fromEntries(
    entries.map(([name, action]) => [
      name,
      (...parameters: unknown[]) =>
        act(`${actor}.${name}`, parameters, (copied) => {
          try {
            return action(...copied);
          } catch (error) {
            rethrowNamed(`${actor}.${name}`, error);
          }
        }),
    ]),
  ) as A;
}
