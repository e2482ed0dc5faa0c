import { isSameInput, type SessionInput } from './input.js';
import type { Replica } from './replica.js';

/**
 * A tab's copy of the session: the settled inputs, whose order is the same in every tab; after them
 * what this tab did that is not settled yet; and the replica that both together have made.
 *
 * What this tab does shows at once. What it makes the desktop send waits until the order is
 * settled: an application never hears of what did not happen. When another tab's input is settled
 * before an own one, the replica is made anew in the right order.
 */
export interface Timeline {
  readonly settled: readonly SessionInput[];
  /** Own inputs that are not settled, oldest first. */
  readonly pending: readonly SessionInput[];
  readonly replica: Replica;
  /**
   * Applies an input of this tab before its place in the order is settled.
   *
   * @throws What the desktop throws.
   */
  act(input: SessionInput): unknown;
  /**
   * Applies an input that already has its place in the order and that no tab has applied yet.
   *
   * @throws What the desktop throws.
   */
  perform(input: SessionInput): unknown;
  /** Adds inputs that other tabs have done, or this one ahead of its place, to the settled ones. */
  settle(inputs: readonly SessionInput[]): void;
  close(): void;
}

type Post = (frame: string, message: unknown) => void;

/** What a timeline is made from. */
export interface TimelineParts {
  /** Makes a replica that no input has moved yet; `post` gets what it sends. */
  readonly createReplica: (post: Post) => Replica;
  /** Sends to an application. */
  readonly post: Post;
  /** Called with the first replica, and whenever another one takes its place. */
  readonly onReplica: (replica: Replica) => void;
}

/** An own input that is not settled, with what it made the desktop send. */
interface Pending {
  readonly input: SessionInput;
  readonly held: Parameters<Post>[];
}

/** Makes a timeline without any input. */
export function createTimeline({ createReplica, post, onReplica }: TimelineParts): Timeline {
  const settled: SessionInput[] = [];
  let pending: Pending[] = [];
  let deliver = post;
  const begin = (): Replica => createReplica((...message) => deliver(...message));
  let replica = begin();
  onReplica(replica);

  /** Applies an input; what it makes the desktop send goes to `to`. */
  function apply(input: SessionInput, to: Post): unknown {
    const before = deliver;
    deliver = to;
    try {
      return replica.apply(input);
    } finally {
      deliver = before;
    }
  }

  /** Applies an input whose refusal, if any, was reported to another caller. */
  function follow(input: SessionInput, to: Post): void {
    try {
      apply(input, to);
    } catch {
      // The same refusal in every replica: part of what happens.
    }
  }

  const hold =
    ({ held }: Pending): Post =>
    (...message) =>
      void held.push(message);

  /** Makes the replica anew; of the settled inputs, those from `unsent` on have not been sent. */
  function rebuild(unsent: number): void {
    replica.close();
    replica = begin();
    for (const [index, input] of settled.entries())
      follow(input, index < unsent ? () => undefined : post);
    pending = pending.map(({ input }) => ({ input, held: [] }));
    for (const each of pending) follow(each.input, hold(each));
    onReplica(replica);
  }

  return {
    settled,
    get pending() {
      return pending.map(({ input }) => input);
    },
    get replica() {
      return replica;
    },
    act(input) {
      const own: Pending = { input, held: [] };
      pending.push(own);
      return apply(input, hold(own));
    },
    perform(input) {
      settled.push(input);
      return apply(input, post);
    },
    settle(inputs) {
      for (const [index, input] of inputs.entries()) {
        const [next] = pending;
        if (next && !isSameInput(next.input, input)) {
          const rest = inputs.slice(index);
          const unsent = settled.length;
          settled.push(...rest);
          pending = pending.filter((own) => !rest.some((each) => isSameInput(own.input, each)));
          rebuild(unsent);
          return;
        }
        settled.push(input);
        if (next) {
          pending.shift();
          for (const message of next.held) post(...message);
        } else follow(input, post);
      }
    },
    close() {
      replica.close();
    },
  };
}
