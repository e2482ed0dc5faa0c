/**
 * Tells dial controls which call is theirs. The answer to `voice.dial` does not name the call, so
 * the calls that come are handed out in one place, each to one control: to the one that dialed this
 * number; else, as the desktop may have rewritten the number, to the only one that waits.
 *
 * @see Protocol reference, section 8, outbound voice call.
 */
import type { Interaction } from '@scapi/protocol';
import type { ScapiClient } from '../../create-scapi-client.js';

/** Somebody who dialed and waits for the call. */
export interface Waiting {
  readonly destination: string;
  readonly take: (call: Interaction) => void;
  /** Set when the call is overdue: from now on only one to the same number will do. */
  isOverdue?: boolean;
}

interface Registry {
  readonly waiting: Set<Waiting>;
  /** Calls that were handed out and are still there. */
  readonly taken: Set<string>;
  stop?: (() => void) | undefined;
}

const registries = new WeakMap<ScapiClient, Registry>();

/** Hands the next fitting call to `entry`, once. Returns the function that ends the wait. */
export function awaitDialedCall(client: ScapiClient, entry: Waiting): () => void {
  const registry = registries.get(client) ?? { waiting: new Set(), taken: new Set() };
  registries.set(client, registry);

  const leave = ({ waiting }: Registry, one: Waiting): void => {
    waiting.delete(one);
    if (waiting.size > 0) return;
    registry.stop?.();
    registry.stop = undefined;
  };

  // A desktop may use the identifier of a call that is gone for another one.
  const present = new Set(client.$interactions.get().map((one) => one.interactionId));
  for (const id of registry.taken) if (!present.has(id)) registry.taken.delete(id);

  registry.waiting.add(entry);
  registry.stop ??= client.on('interaction', (event) => {
    if (event.eventType !== 'ADDED' && event.eventType !== 'DIALING') return;
    const { interaction: call } = event;
    if (registry.taken.has(call.interactionId) || !isDialed(call)) return;
    const taker = findTaker([...registry.waiting], call);
    if (!taker) return;
    registry.taken.add(call.interactionId);
    leave(registry, taker);
    taker.take(call);
  });
  return () => {
    leave(registry, entry);
  };
}

const isDialed = ({ isConsultation, direction, state }: Interaction): boolean =>
  !isConsultation && (direction === 'OUT' || state === 'DIALING');

function findTaker(waiting: readonly Waiting[], call: Interaction): Waiting | undefined {
  const numbers = [call.dnis ?? '', ...call.parties.map(({ name }) => name)].map(digitsOf);
  const exact = waiting.find(({ destination }) => numbers.includes(digitsOf(destination)));
  const [only, ...others] = waiting;
  return exact ?? (only && others.length === 0 && !only.isOverdue ? only : undefined);
}

const digitsOf = (number: string): string => number.replace(/[\s().\-/]/g, '').toLowerCase();
