/** How contracts are written: what a control promises, and short names for what is checked. */
import type { Desktop } from '@scapi/simulator/testing';
import type { HookName, Used } from './contract.test-support.js';

/** What a control promises to whoever uses it. */
export interface Contract {
  readonly sentence: string;
  readonly use: HookName;
  /** Options, once the desktop is prepared. */
  readonly prepare?: (desktop: Desktop) => object | undefined;
  readonly play: (used: Used, desktop: Desktop) => Promise<void>;
  /** A state in a word or two. */
  readonly tell: (state: never) => string;
  readonly shown: readonly string[];
  /** The element of this control, too, is there to keep it. */
  readonly isOfElements?: boolean;
}

export interface WithStatus {
  readonly status: string;
  readonly actions?: readonly string[];
}

export const name = ({ status }: WithStatus): string => status;
export const is =
  (...wanted: readonly string[]) =>
  (state: WithStatus): boolean =>
    wanted.includes(state.status);

export const talk = (desktop: Desktop): { readonly interactionId: string } => {
  const interactionId = desktop.world.call({ userData: { Segment: 'Gold' } });
  desktop.perform('voice.answer', interactionId);
  return { interactionId };
};

export const idOf = (desktop: Desktop, index = 0): string =>
  desktop.state.interactions[index]!.interactionId;

export interface Cases {
  readonly cases?: readonly { readonly isSelected: boolean }[];
}
export interface UserData {
  readonly status: string;
  readonly entries?: readonly { readonly status: string }[];
}
export interface AgentIs {
  readonly agentState?: { readonly state: string };
}
export interface Channels {
  readonly channels?: readonly {
    readonly channel: { readonly media: string; readonly state: string };
  }[];
}
export interface List {
  readonly entries?: readonly {
    readonly actions: readonly string[];
    readonly interaction: { readonly state: string };
  }[];
}
export interface Campaigns {
  readonly campaigns?: readonly {
    readonly name: string;
    readonly isRunning: boolean | undefined;
  }[];
}

export const agentIs =
  (wanted: string) =>
  ({ agentState }: AgentIs): boolean =>
    agentState?.state === wanted;
export const voice = ({ channels }: Channels): string | undefined =>
  channels?.find(({ channel }) => channel.media === 'voice')?.channel.state;

export function loadSpring(desktop: Desktop): undefined {
  desktop.world.loadCampaign('Spring', 'Preview');
  desktop.world.startCampaign('Spring');
  return undefined;
}
