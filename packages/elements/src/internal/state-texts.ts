import { sharedTexts } from './shared-texts.js';

/** Words for the states of an agent and of a channel, and for the menus that change them. */
export const stateTexts = {
  ...sharedTexts,
  agentReady: 'Ready',
  agentPartlyReady: 'Partly ready',
  agentNotReady: 'Not ready',
  agentAfterCallWork: 'After call work',
  agentDoNotDisturb: 'Do not disturb',
  agentLoggedOff: 'Logged off',
  agentOutOfService: 'Out of service',
  stateUnknown: 'Unknown state',
  agentStateReason: (state: string, reason: string) => `${state}: ${reason}`,
  agentStateAsked: (state: string, asked: string) => `${state}, asking for ${asked}…`,
  agentStateDisabled: 'The state cannot be changed here.',
  agentStateNone: 'The desktop names no states.',
  connectingShort: 'Connecting…',
} as const;
