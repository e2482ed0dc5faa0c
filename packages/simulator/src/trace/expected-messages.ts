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

/** How often an application asks whether the desktop is there, time decides (section 2.4): one stands for all. */
const PROBE = 'system.getAllowedServices';

/**
 * What an application sent when a trace was recorded, to be recognized when it sends it again: with
 * other reference numbers, perhaps in another order.
 */
export class ExpectedMessages {
  readonly #entries: readonly TraceEntry[];
  readonly #open = new Set<number>();
  readonly #sent = new Set<number>();
  /** For each recorded answer: the recorded message that it answers, of probes the first. */
  readonly #asked = new Map<number, number>();
  /** For each recorded message that has come and is to be answered: the reference in use now. */
  readonly #references = new Map<number, unknown>();
  #probe: number | undefined;

  constructor(entries: readonly TraceEntry[]) {
    this.#entries = entries;
    // By reference: an application that is loaded anew begins to count anew.
    const latest = new Map<unknown, number>();
    for (const [index, { direction, message }] of entries.entries()) {
      const reference = referenceOf(message);
      const asked = latest.get(reference);
      if (direction === 'in') {
        if (isAnswer(message) && asked !== undefined) this.#asked.set(index, asked);
      } else if (parseClientMessage(message)) {
        const first = nameOf(message) === PROBE ? (this.#probe ??= index) : index;
        latest.set(reference, first);
        if (first === index) this.#open.add(index);
      }
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
    this.#references.set(index, referenceOf(received));
    const [answer] = [...this.#asked].find(([, asked]) => asked === index) ?? [];
    return { index, changed: equal === undefined, answer };
  }

  /** Is it a probe beyond the first? */
  isProbe(received: unknown): boolean {
    return this.#probe !== undefined && nameOf(received) === PROBE;
  }

  /** What answers such a probe now; `undefined` where the recorded answer is still to come, which is then for it. */
  answerProbe(received: unknown): unknown {
    const referenceId = referenceOf(received);
    const answer = [...this.#sent].findLast((at) => this.#asked.get(at) === this.#probe);
    if (answer !== undefined) return { ...this.#answerAt(answer), referenceId };
    if (this.#probe !== undefined) this.#references.set(this.#probe, referenceId);
    return undefined;
  }

  /**
   * The recorded message of the desktop as it must be posted now; once only, and `undefined` for
   * the answer to something that was never asked.
   */
  translate(index: number): unknown {
    if (this.#sent.has(index)) return undefined;
    this.#sent.add(index);
    const answer = this.#answerAt(index);
    if (!answer) return this.#entries[index]?.message;
    const asked = this.#asked.get(index);
    if (asked === undefined || !this.#references.has(asked)) return undefined;
    const referenceId = this.#references.get(asked);
    this.#references.delete(asked);
    return { ...answer, referenceId };
  }

  #answerAt(index: number): Readonly<Record<string, unknown>> | undefined {
    const message = this.#entries[index]?.message;
    return isAnswer(message) ? message : undefined;
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
