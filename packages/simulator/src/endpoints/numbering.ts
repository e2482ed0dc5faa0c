import { parseClientMessage } from '@scapi/protocol';

/** Watches the references of a page's messages: a page that starts again starts to count again. */
export class Numbering {
  #first: string | number | undefined;
  #last: string | number | undefined;

  /**
   * Takes note of a message, whatever it is. True when it bears the reference that the first one
   * bore, and others were used in between; an application that gives all the same never counts.
   */
  beginsAnew(message: unknown): boolean {
    const reference = parseClientMessage(message)?.referenceId;
    if (reference === undefined) return false;
    const isAgain = reference === this.#first && this.#last !== this.#first;
    this.#first ??= reference;
    this.#last = reference;
    return isAgain;
  }
}
