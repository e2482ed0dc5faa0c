/** Defines `<scapi-agent-state>`. */
import { define } from '../internal/define.js';
import { ScapiAgentState } from './agent-state.js';

define('scapi-agent-state', ScapiAgentState);

export { ScapiAgentState };
export type {} from '../generated/events.js';
