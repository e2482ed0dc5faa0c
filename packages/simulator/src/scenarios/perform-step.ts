import { isRequestName, isString, type RequestName } from '@scapi/protocol';
import type { AgentActions, Desktop, WorldActions } from '../engine/contract.js';
import { isActionName } from './actions.js';
import type { References } from './references.js';
import type { Step, WaitStep } from './scenario.js';

/**
 * Does one step, and names what it brought forth.
 *
 * @throws DesktopRefusal, or an Error that says which name is missing.
 */
export function performStep(
  desktop: Desktop,
  step: Exclude<Step, WaitStep>,
  names: References,
): void {
  switch (step.do) {
    case 'fault':
      desktop.faults.add(step.fault);
      return;
    case 'clearFaults':
      desktop.faults.clear();
      return;
    case 'quarantine':
      desktop.faults.quarantine(step.seconds);
      return;
    case 'reload':
      desktop.reload();
      return;
    case 'configure':
      desktop.configure({ options: step.options ?? {}, dialect: step.dialect ?? {} });
      return;
    default: {
      const before = new Set(desktop.state.interactions.map(({ interactionId }) => interactionId));
      const result = act(
        desktop,
        step.do,
        (step.with ?? []).map((value) => names.resolve(value)),
      );
      if (step.as === undefined) return;
      const created = desktop.state.interactions.findLast(
        ({ interactionId }) => !before.has(interactionId),
      );
      const id = isString(result) ? result : created?.interactionId;
      if (id === undefined) throw new Error(`nothing came that could be named ${step.as}`);
      names.set(step.as, id);
    }
  }
}

function act(desktop: Desktop, name: string, parameters: readonly unknown[]): unknown {
  // Checked by the desktop, as what an application sends is.
  if (isRequestName(name)) return desktop.perform<RequestName>(name, ...(parameters as never));
  if (!isActionName(name)) throw new Error(`${name} is nothing a step can do`);
  const [actor, method = ''] = name.split('.');
  const actions: AgentActions | WorldActions = actor === 'agent' ? desktop.agent : desktop.world;
  return Reflect.apply(Reflect.get(actions, method) as () => unknown, actions, parameters);
}
