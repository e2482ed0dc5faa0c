import { agentStateName, type AgentStateOperation, type State } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import type { AgentState } from '../../stores/agent.js';
import { publish } from '../../shared/publish.js';

const lists = new WeakMap<ScapiClient, ReadableAtom<readonly State[]>>();

/**
 * The states that the agent may choose, for the agent and for every channel. Read once per
 * connection, however many callers ask; empty while unknown.
 *
 * @see Protocol reference, section 4.1, `agent.getStateList`.
 */
export function stateListOf(client: ScapiClient): ReadableAtom<readonly State[]> {
  const known = lists.get(client);
  if (known) return known;
  const $list = atom<readonly State[]>([]);
  onMount($list, () =>
    client.$status.subscribe(({ status }) => {
      if (status !== 'connected') return;
      client.agent.getStateList().then(
        (states) => {
          publish($list, states);
        },
        // Not allowed, or gone again: then there is nothing to choose from.
        () => undefined,
      );
    }),
  );
  lists.set(client, $list);
  return $list;
}

/**
 * Says whether a state is the one that an operation leads to. The answer is yes, too, when the list
 * of states does not tell: no event could confirm it then.
 */
export function isStateOf(
  list: readonly State[],
  operationName: AgentStateOperation,
  current: AgentState | undefined,
): boolean {
  const wanted = list.find((one) => one.operationName === operationName);
  const name = agentStateName(wanted);
  if (!wanted || name === 'UNKNOWN') return true;
  return (
    current?.state === name &&
    (wanted.reasonCode === undefined || current.reasonCode === wanted.reasonCode)
  );
}
