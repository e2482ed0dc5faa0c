import { isRecord, isString } from '@scapi/protocol';
import type { Desktop } from '../engine/contract.js';

const REFERENCE = /^\$([A-Za-z]\w*)(\.caseId)?$/;

/** Reads `"$name"` or `"$name.caseId"`; any other value is no reference. */
export function readReference(value: unknown): { name: string; isCase: boolean } | undefined {
  const match = isString(value) ? REFERENCE.exec(value) : null;
  const name = match?.[1];
  return name === undefined ? undefined : { name, isCase: match?.[2] !== undefined };
}

/** What the steps of a running scenario named with `as`. */
export class References {
  readonly #desktop: Desktop;
  readonly #ids = new Map<string, string>();

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  set(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  /**
   * Copies a value with every reference in it replaced.
   *
   * @throws Error for a name that no step has given, or a case of an interaction that is gone.
   */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((member) => this.resolve(member));
    if (isRecord(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, this.resolve(member)]),
      );
    }
    const reference = readReference(value);
    return reference ? this.#lookUp(reference.name, reference.isCase) : value;
  }

  #lookUp(name: string, isCase: boolean): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`$${name} is not named by an earlier step`);
    if (!isCase) return id;
    const found = this.#desktop.state.interactions.find(
      ({ interactionId }) => interactionId === id,
    );
    if (!found) throw new Error(`$${name} has no case any more`);
    return found.caseId;
  }
}
