import { isRecord, parseClientMessage } from '@scapi/protocol';
import { resembles } from './resembles.js';
import type { TraceEntry } from './trace.js';

/** A recorded message of the application that has now come. */
export interface Expected {
  readonly index: number;
  /** Its parameters are not the recorded ones. */
  readonly changed: boolean;
  /** Index of the recorded answer. */
  readonly answer: number | undefined;
}

/**
 * What an application sent when a trace was recorded, to be recognized when it sends it again: with
 * other reference numbers, perhaps in another order.
 */
export class ExpectedMessages {
  readonly #entries: readonly TraceEntry[];
  readonly #open = new Set<number>();
  readonly #sent = new Set<number>();
  /** Recorded reference to the one in use now. */
  readonly #references = new Map<unknown, unknown>();

  constructor(entries: readonly TraceEntry[]) {
    this.#entries = entries;
    for (const [index, { direction, message }] of entries.entries()) {
      if (direction === 'out' && parseClientMessage(message)) this.#open.add(index);
    }
  }

  /** Has the application not yet sent this one? */
  isOpen(index: number): boolean {
    return this.#open.has(index);
  }

  /** Is there one that came earlier when recorded, and has not come yet? */
  hasOpenBefore(index: number): boolean {
    return [...this.#open].some((open) => open < index);
  }

  giveUp(index: number): void {
    this.#open.delete(index);
  }

  /** Finds the recorded message that this one repeats: the first equal one, else the first of its name. */
  take(received: unknown): Expected | undefined {
    const alike = [...this.#open].filter(
      (index) => nameOf(this.#entries[index]?.message) === nameOf(received),
    );
    const equal = alike.find((index) =>
      resembles(contentOf(this.#entries[index]?.message), contentOf(received)),
    );
    const index = equal ?? alike[0];
    if (index === undefined) return undefined;
    this.#open.delete(index);
    const recorded = referenceOf(this.#entries[index]?.message);
    this.#references.set(recorded, referenceOf(received));
    const answer = this.#entries.findIndex(
      ({ direction, message }, at) =>
        at > index && direction === 'in' && isAnswer(message) && referenceOf(message) === recorded,
    );
    return { index, changed: equal === undefined, answer: answer === -1 ? undefined : answer };
  }

  /**
   * The recorded message of the desktop as it must be posted now; once only, and `undefined` for
   * the answer to something that was never asked.
   */
  translate(index: number): unknown {
    if (this.#sent.has(index)) return undefined;
    this.#sent.add(index);
    const message = this.#entries[index]?.message;
    if (!isAnswer(message)) return message;
    const recorded = referenceOf(message);
    return this.#references.has(recorded)
      ? { ...message, referenceId: this.#references.get(recorded) }
      : undefined;
  }
}

const referenceOf = (message: unknown): unknown =>
  isRecord(message) ? message['referenceId'] : undefined;

const isAnswer = (message: unknown): message is Readonly<Record<string, unknown>> =>
  isRecord(message) && !message['event'] && message['referenceId'] !== undefined;

/** What a message asks for, without its details. */
function nameOf(message: unknown): string | undefined {
  const parsed = parseClientMessage(message);
  return parsed?.kind === 'request' ? parsed.request : parsed?.kind;
}

/** The details of a message. */
function contentOf(message: unknown): unknown {
  const parsed = parseClientMessage(message);
  if (parsed?.kind === 'request') return parsed.parameters;
  return isRecord(message) ? message['data'] : undefined;
}
