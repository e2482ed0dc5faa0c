import type { Agent, State } from '@scapi/protocol';
import type { DesktopInit, DesktopState } from './contract.js';
import { firstAgentStates } from './first-agent-states.js';
import { firstTabs } from './tabs.js';
import type { WebContent } from './web-content.js';

const KIM_ROE: Agent = {
  username: 'kim.roe',
  firstname: 'Kim',
  lastname: 'Roe',
  employeeId: 'E77',
  roles: ['ROLE_AGENT'],
};

const CHANNELS = ['voice', 'chat', 'email', 'workitem'];

/** The state that a desktop begins with. */
export function firstState(
  { agent = KIM_ROE, channels = CHANNELS, ...init }: DesktopInit,
  webContent: WebContent,
): DesktopState {
  const agentStates = firstAgentStates(init);
  const agentState: State = agentStates[0] ?? { operationName: 'Unknown', displayName: 'Unknown' };
  return {
    agent,
    agentState,
    agentStates,
    channels: channels.map((media) => ({ media, state: agentState })),
    interactions: [],
    cases: [],
    toasts: [],
    dialogs: [],
    menuBarViews: [],
    campaigns: [],
    frames: [],
    webContent,
    ...firstTabs(init),
    microphoneMuted: false,
    speakerMuted: false,
    directPush: false,
    workbin: [],
    notices: [],
  };
}
