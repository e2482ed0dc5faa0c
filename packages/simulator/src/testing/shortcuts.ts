import type { InteractionState } from '@scapi/protocol';
import type { DesktopInteraction, DesktopState, IncomingCall } from '../engine/contract.js';
import type { ReceivedRequest } from './received-requests.js';

/**
 * What a test says of a desktop that has one call, without naming the call. Each method waits until
 * there is a call that it fits, and rejects where it fits several: then name one, for example
 * `desktop.world.answer(interactionId)`.
 */
export interface DesktopShortcuts {
  /** A customer calls; resolves with the interactionId. */
  customerCalls(call?: IncomingCall): Promise<string>;
  /** The agent answers the call that rings. */
  agentAnswers(): Promise<void>;
  /** The agent hangs up. */
  agentHangsUp(): Promise<void>;
  /** The agent marks the call done that is over. */
  agentMarksDone(): Promise<void>;
  /** The far end picks up the call that was dialed. */
  farEndAnswers(): Promise<void>;
  /** The far end hangs up. */
  farEndHangsUp(): Promise<void>;
  /** The one call that there is, in whatever state, as the desktop knows it. */
  theCall(): Promise<DesktopInteraction>;
  /**
   * Resolves when an application has subscribed to an event: what happens on the desktop from then on
   * reaches it.
   *
   * @param event - For example `interaction`.
   */
  subscribed(event: string): Promise<void>;
  /**
   * The requests that reached the desktop, oldest first.
   *
   * @param name - Only requests of this name.
   */
  received(name?: string): Promise<readonly ReceivedRequest[]>;
}

/** What {@link createCallShortcuts} needs of a desktop, be it here or on another page. */
export interface ShortcutTarget {
  /** Waits for calls in one of these states, or in any; resolves with all of them. */
  readonly waitForCalls: (
    states?: readonly InteractionState[],
  ) => Promise<readonly DesktopInteraction[]>;
  readonly world: {
    call(call?: IncomingCall): string | Promise<string>;
    answer(interactionId: string): void | Promise<void>;
    hangUp(interactionId: string): void | Promise<void>;
  };
  readonly perform: (
    request: 'voice.answer' | 'voice.hangUp' | 'interaction.markdone',
    interactionId: string,
  ) => unknown;
}

/** The shortcuts that are about the one call. */
export function createCallShortcuts(
  desktop: ShortcutTarget,
): Omit<DesktopShortcuts, 'subscribed' | 'received'> {
  const { waitForCalls, perform } = desktop;
  const theCall = async (states?: readonly InteractionState[]): Promise<DesktopInteraction> => {
    const calls = await waitForCalls(states);
    const [call] = calls;
    if (call && calls.length === 1) return call;
    const found = calls.map(({ interactionId, state }) => `${interactionId} ${state}`).join(', ');
    throw new Error(`There are ${calls.length} such calls: ${found}. Name one by its identifier.`);
  };
  /** Acts on the one call that is in one of these states. */
  const onCall =
    (states: readonly InteractionState[], act: (interactionId: string) => unknown) =>
    async (): Promise<void> => {
      await act((await theCall(states)).interactionId);
    };
  return {
    customerCalls: async (call) => desktop.world.call(call),
    agentAnswers: onCall(['RINGING'], (id) => perform('voice.answer', id)),
    agentHangsUp: onCall(['DIALING', 'TALKING', 'HELD'], (id) => perform('voice.hangUp', id)),
    agentMarksDone: onCall(['IDLE'], (id) => perform('interaction.markdone', id)),
    farEndAnswers: onCall(['DIALING'], (id) => desktop.world.answer(id)),
    farEndHangsUp: onCall(['RINGING', 'TALKING', 'HELD'], (id) => desktop.world.hangUp(id)),
    theCall: () => theCall(),
  };
}

/** The calls among the interactions of a desktop. */
export const callsIn = (
  { interactions }: Pick<DesktopState, 'interactions'>,
  states?: readonly InteractionState[],
): readonly DesktopInteraction[] =>
  interactions.filter(({ media, state }) => media === 'voice' && (states?.includes(state) ?? true));
