/**
 * Tells dial controls which call is theirs. The answer to `voice.dial` does not name the call, so
 * the calls that come are handed out in one place, each to one control: to the one that dialed this
 * number; else, as the desktop may have rewritten the number, to the only one that waits.
 *
 * An event says that a call is new. Where it was lost, the list of interactions shows the call once it
 * is read again. In the first list that is read a call may be an old one: there only a live call to this
 * very number is taken, which is dialing, or comes after the desktop has accepted.
 *
 * @see Protocol reference, section 8, outbound voice call.
 */
import type { Interaction } from '@scapi/protocol';
import type { ScapiClient } from '../../create-scapi-client.js';
import { isOver } from './dial-state.js';

/** A control that dialed and waits for the call. */
export interface Waiting {
  readonly destination: string;
  readonly take: (call: Interaction) => void;
  /** Set when the desktop has accepted the request. */
  isAccepted?: boolean;
  /** Set when the call is overdue: from now on only one to the same number will do. */
  isOverdue?: boolean;
}

interface Registry {
  readonly waiting: Set<Waiting>;
  /** Calls that were handed out and are still there. */
  readonly taken: Set<string>;
  /** Calls that were in the list when it was looked at last. */
  listed: ReadonlySet<string>;
  stop?: (() => void) | undefined;
}

const registries = new WeakMap<ScapiClient, Registry>();

/** Hands the next fitting call to `entry`, once. Returns the function that ends the wait. */
export function awaitDialedCall(client: ScapiClient, entry: Waiting): () => void {
  const registry = registries.get(client) ?? {
    waiting: new Set(),
    taken: new Set(),
    listed: new Set(),
  };
  registries.set(client, registry);

  const leave = (one: Waiting): void => {
    registry.waiting.delete(one);
    if (registry.waiting.size > 0) return;
    registry.stop?.();
    registry.stop = undefined;
  };

  const handOut = (call: Interaction, isNew: Newness): void => {
    if (registry.taken.has(call.interactionId) || !isDialed(call)) return;
    const taker = findTaker([...registry.waiting], call, isNew);
    if (!taker) return;
    registry.taken.add(call.interactionId);
    leave(taker);
    taker.take(call);
  };

  /** Looks at what is listed now; returns the calls that were not before. */
  const look = (): readonly Interaction[] => {
    const all = client.$interactions.get();
    const before = registry.listed;
    registry.listed = new Set(all.map((one) => one.interactionId));
    // A desktop may use the identifier of a call that is gone for another one.
    for (const id of registry.taken) if (!registry.listed.has(id)) registry.taken.delete(id);
    return all.filter((one) => !before.has(one.interactionId));
  };

  const follow = (): (() => void) => {
    look();
    const stopList = client.$interactions.listen(() => {
      const wasKnown = client.$known.get().interactions;
      // The newest first: an older call to the same number may be there.
      for (const call of look().toReversed())
        if (wasKnown || !isOver(call)) handOut(call, wasKnown ? 'likely' : 'listed');
    });
    const stopEvents = client.on('interaction', (event) => {
      if (event.eventType === 'ADDED' || event.eventType === 'DIALING')
        handOut(event.interaction, 'likely');
    });
    return () => {
      stopList();
      stopEvents();
    };
  };

  registry.waiting.add(entry);
  if (registry.stop) look();
  else registry.stop = follow();
  return () => leave(entry);
}

const isDialed = ({ isConsultation, direction, state }: Interaction): boolean =>
  !isConsultation && (direction === 'OUT' || state === 'DIALING');

/** `listed`: in the first list, where it may have been for long. */
type Newness = 'likely' | 'listed';

function findTaker(
  waiting: readonly Waiting[],
  call: Interaction,
  isNew: Newness,
): Waiting | undefined {
  const numbers = [call.dnis ?? '', ...call.parties.map(({ name }) => name)].map(digitsOf);
  const exact = waiting.find(
    ({ destination, isAccepted, isOverdue }) =>
      numbers.includes(digitsOf(destination)) &&
      (isNew === 'likely' || call.state === 'DIALING' || !!isAccepted || !!isOverdue),
  );
  const [only, ...others] = waiting;
  const isAlone = others.length === 0 && isNew === 'likely';
  return exact ?? (only && isAlone && !only.isOverdue ? only : undefined);
}

const digitsOf = (number: string): string => number.replace(/[\s().\-/]/g, '').toLowerCase();
