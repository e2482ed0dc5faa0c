import type { Engine, Handlers } from './service.js';

/** Namespace `agent`. @see Protocol reference, section 4.1. */
export const agentService = ({ core: { store }, agentStates }: Engine): Handlers<'agent'> => ({
  'agent.get': () => store.state.agent,
  'agent.getState': () => agentStates.wire(store.state.agentState),
  'agent.getStateList': () => store.state.agentStates.map((state) => agentStates.wire(state)),
  'agent.setState': (_caller, operationName) => {
    agentStates.set(operationName);
  },
});
