import type { Desktop } from '../engine/contract.js';
import { requestsTo } from './received-requests.js';
import { callsIn, createCallShortcuts, type DesktopShortcuts } from './shortcuts.js';
import { until } from './until.js';

/** Gives a desktop the words of a test that has one call. */
export function addShortcuts(desktop: Desktop): Desktop & DesktopShortcuts {
  const calls = createCallShortcuts({
    get world() {
      return desktop.world;
    },
    perform: (request, interactionId) => desktop.perform(request, interactionId),
    waitForCalls: (states) =>
      until(
        desktop,
        (state) => {
          const found = callsIn(state, states);
          return found.length > 0 && found;
        },
        { waitsFor: `a call${states ? ` in state ${states.join(' or ')}` : ''}` },
      ),
  });
  return Object.assign(desktop, calls, {
    received: async (name?: string) => requestsTo(desktop, name),
    async subscribed(event: string) {
      await until(
        desktop,
        ({ frames }) => frames.some(({ subscriptions }) => subscriptions.includes(event)),
        { waitsFor: `a subscription to ${event}` },
      );
    },
  });
}
