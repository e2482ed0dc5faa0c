import type { ParametersOf, RequestName, ResultOf } from '@scapi/protocol';
import type { AgentStates } from '../agent-states.js';
import type { AttachedData } from '../attached-data.js';
import type { Calls } from '../calls.js';
import type { Campaigns } from '../campaigns.js';
import type { Cases } from '../cases.js';
import type { Core } from '../core.js';
import type { Interactions } from '../interactions.js';
import type { Markdone } from '../markdone.js';
import type { MediaItems } from '../media-items.js';
import type { Notices } from '../notices.js';
import type { Previews } from '../previews.js';
import type { TabElection } from '../tab.js';
import type { Toasts } from '../toasts.js';

/** The parts of the desktop that services, agent and world act on. */
export interface Engine {
  readonly core: Core;
  readonly agentStates: AgentStates;
  readonly attachedData: AttachedData;
  readonly calls: Calls;
  readonly campaigns: Campaigns;
  readonly cases: Cases;
  readonly interactions: Interactions;
  readonly markdone: Markdone;
  readonly mediaItems: MediaItems;
  readonly notices: Notices;
  readonly previews: Previews;
  readonly tab: TabElection;
  readonly toasts: Toasts;
}

/** Who asks: an application, or the agent at the desktop's own controls. */
export interface Caller {
  readonly isAgent: boolean;
  /** Empty for the agent. */
  readonly frameId: string;
  readonly label: string;
  /** Empty for the agent. */
  readonly origin: string;
  /** What it may call: exact names, `<namespace>.*`, `*`. */
  readonly services: readonly string[];
  readonly visible: () => boolean;
  /** A fault denies it every userData key. */
  readonly mayWriteNothing?: boolean;
}

/** The agent at the desktop's own controls, who may do everything. */
export const AGENT: Caller = {
  isAgent: true,
  frameId: '',
  label: 'Agent',
  origin: '',
  services: ['*'],
  visible: () => true,
};

/** Does what a request asks; the parameters have been checked against the reference. */
export type Handler<Name extends RequestName> = (
  caller: Caller,
  ...parameters: ParametersOf<Name>
) => ResultOf<Name>;

/** A handler for every request, or for every one of a namespace. */
export type Handlers<Namespace extends string = string> = {
  readonly [
    Name in RequestName as Name extends `${Namespace}.${string}` ? Name : never
  ]: Handler<Name>;
};
