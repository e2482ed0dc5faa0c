import { isString } from '@scapi/protocol';
import type { Step } from '../scenario.js';
import type { Asked } from './asked.js';

type Members = Readonly<Record<string, unknown>>;

/** The operation that leads to a state of the agent. */
const OPERATIONS: Readonly<Record<string, string>> = {
  READY: 'Ready',
  NOT_READY: 'NotReady',
  NOT_READY_ACTION_CODE: 'NotReady',
  NOT_READY_AFTER_CALLWORK: 'AfterCallWork',
  DND_ON: 'Dnd',
  LOGOUT: 'LogOff',
};

const CAMPAIGN_ACTIONS = {
  CampaignLoaded: 'world.loadCampaign',
  CampaignStarted: 'world.startCampaign',
  CampaignStopped: 'world.stopCampaign',
  CampaignUnloaded: 'world.unloadCampaign',
} as const;

/**
 * The steps that an event stands for which is not one of interactions.
 *
 * @returns `undefined` for an event that no step stands for.
 */
export function stepsOf(event: string, data: Members, asked: Asked): readonly Step[] | undefined {
  if (event === 'agent') return ofAgent(data, asked);
  if (event === 'system') return ofSystem(data);
  return event === 'outbound' ? ofCampaign(data) : undefined;
}

function ofAgent({ mediaState, type }: Members, asked: Asked): readonly Step[] | undefined {
  if (asked.takeAny('agent.setState')) return [];
  const operation = OPERATIONS[String(mediaState ?? type)];
  return operation === undefined ? undefined : [{ do: 'agent.setState', with: [operation] }];
}

const ofSystem = ({ customToastId, buttonIndex }: Members): readonly Step[] | undefined =>
  isString(customToastId) && typeof buttonIndex === 'number'
    ? [{ do: 'agent.clickToastButton', with: [customToastId, buttonIndex] }]
    : undefined;

function ofCampaign({ eventType }: Members): readonly Step[] | undefined {
  const action = Object.entries(CAMPAIGN_ACTIONS).find(([type]) => type === eventType)?.[1];
  return action && [{ do: action, with: ['Campaign'] }];
}
