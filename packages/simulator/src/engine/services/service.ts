import type { ParametersOf, RequestName, ResultOf } from '@scapi/protocol';
import type { AgentStates } from '../agent-states.js';
import type { AttachedData } from '../attached-data.js';
import type { Caller } from '../caller.js';
import type { Calls } from '../calls.js';
import type { Campaigns } from '../campaigns.js';
import type { Cases } from '../cases.js';
import type { Core } from '../core.js';
import type { Interactions } from '../interactions.js';
import type { Markdone } from '../markdone.js';
import type { MediaItems } from '../media-items.js';
import type { Notices } from '../notices.js';
import type { PausedRecordings } from '../paused-recordings.js';
import type { Previews } from '../previews.js';
import type { Tabs } from '../tabs.js';
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
  readonly pausedRecordings: PausedRecordings;
  readonly previews: Previews;
  readonly tabs: Tabs;
  readonly toasts: Toasts;
}

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

/** The handler of a request that is a transition of the machines and nothing else. */
export const transition =
  ({ interactions }: Engine, request: RequestName) =>
  (_caller: Caller, interactionId: string): void => {
    interactions.step(request, interactionId);
  };
