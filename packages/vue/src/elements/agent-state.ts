import type { AgentStateDetail } from '@scapi/elements';
import '@scapi/elements/agent-state/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The agent's state as a menu: `<scapi-agent-state>`. */
export const ScapiAgentState = wrapTag(
  'scapi-agent-state',
  { disabled: Boolean },
  {
    onScapiChangeState: event<CustomEvent<AgentStateDetail>>(),
    onScapiStateChanged: event<CustomEvent<AgentStateDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
