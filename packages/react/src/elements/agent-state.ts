import { ScapiAgentState as Element, type AgentStateDetail } from '@scapi/elements';
import '@scapi/elements/agent-state/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The agent's state as a menu: `<scapi-agent-state>`. */
export const ScapiAgentState = wrapTag('scapi-agent-state', Element, ['disabled'], {
  onScapiChangeState: event<CustomEvent<AgentStateDetail>>('scapi-change-state'),
  onScapiStateChanged: event<CustomEvent<AgentStateDetail>>('scapi-state-changed'),
  onScapiError: event<CustomEvent<Error>>('scapi-error'),
});
