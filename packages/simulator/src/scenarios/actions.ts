import { REQUEST_NAMES, checkParameters, isRecord, isRequestName } from '@scapi/protocol';
import type { AgentActions, WorldActions } from '../engine/contract.js';
import type { Step } from './scenario.js';

type Argument = 'string' | 'number' | 'boolean' | 'object' | 'string?' | 'object?';

const WORLD: Readonly<Record<keyof WorldActions, readonly Argument[]>> = {
  call: ['object?'],
  chat: ['object?'],
  email: ['object?'],
  workItem: ['object?'],
  answer: ['string'],
  decline: ['string'],
  hangUp: ['string'],
  message: ['string', 'string'],
  failJoin: ['string'],
  revoke: ['string'],
  partyJoins: ['string', 'string'],
  partyLeaves: ['string', 'string'],
  attachUserData: ['string', 'object'],
  deleteUserData: ['string', 'string'],
  moveToCase: ['string', 'string?'],
  overrideOptions: ['string', 'object'],
  inviteToConference: ['string'],
  failNext: ['string'],
  raiseError: ['string'],
  raiseUnknown: ['string'],
  loadCampaign: ['string', 'string?'],
  startCampaign: ['string'],
  stopCampaign: ['string'],
  unloadCampaign: ['string'],
  pushRecord: ['object?'],
  setFrameState: ['string', 'string?'],
  setLastActiveFrame: ['boolean', 'string?'],
  closeTab: ['string'],
};

const AGENT: Readonly<Record<keyof AgentActions, readonly Argument[]>> = {
  selectCase: ['string'],
  expandCase: ['string'],
  collapseCase: ['string'],
  sendMessage: ['string', 'string'],
  endChat: ['string'],
  sendEmail: ['string'],
  discardEmail: ['string'],
  insertStandardResponse: ['string'],
  placeInWorkbin: ['string'],
  pullFromWorkbin: ['string'],
  placeInQueue: ['string'],
  clickToastButton: ['string', 'number'],
  closeToast: ['string'],
  closeDialog: ['string'],
  dismissNotice: ['string'],
};

const ARGUMENTS = new Map<string, readonly Argument[]>([
  ...prefixed('world', WORLD),
  ...prefixed('agent', AGENT),
]);

function prefixed(prefix: string, actions: Readonly<Record<string, readonly Argument[]>>) {
  return Object.entries(actions).map(([name, types]) => [`${prefix}.${name}`, types] as const);
}

/** What a step may do with `with`: actions of the world and the agent, and every request. */
export const ACTION_NAMES: readonly Step['do'][] = [
  ...(ARGUMENTS.keys() as Iterable<Step['do']>),
  ...REQUEST_NAMES,
];

/** Narrows any text to the name of an action. */
export const isActionName = (name: string): name is (typeof ACTION_NAMES)[number] =>
  ARGUMENTS.has(name) || isRequestName(name);

/**
 * Checks what an action is given.
 *
 * @returns A sentence that names the first argument that is wrong, or `undefined`.
 */
export function checkArguments(name: string, values: readonly unknown[]): string | undefined {
  const types = ARGUMENTS.get(name);
  if (!types) return checkParameters(name, values);
  for (const [index, type] of types.entries()) {
    const value = values[index];
    if (type.endsWith('?') && value === undefined) continue;
    const wanted = type.replace('?', '');
    const fits = wanted === 'object' ? isRecord(value) : typeof value === wanted;
    if (!fits)
      return `${name}: argument ${String(index + 1)} must be ${wanted === 'object' ? 'an' : 'a'} ${wanted}`;
  }
  return values.length > types.length
    ? `${name}: takes ${String(types.length)} arguments, not ${String(values.length)}`
    : undefined;
}
