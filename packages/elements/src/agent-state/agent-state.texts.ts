import { stateTexts } from '../internal/state-texts.js';

/** What `<scapi-agent-state>` says. */
export const agentStateTexts = { ...stateTexts, agentState: 'Agent state' } as const;
