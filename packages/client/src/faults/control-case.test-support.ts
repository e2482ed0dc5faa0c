/** What a case of the matrix is made of. */
import type { Desktop, DesktopInit } from '@scapi/simulator';
import type { ReadableAtom } from 'nanostores';
import type { Activity } from '../controls/shared/actions.js';
import { ScapiError } from '../errors.js';
import type { ScapiClient } from '../create-scapi-client.js';
import type { StruckMessages } from './fault-kinds.test-support.js';

/** A control at work. */
export interface FollowedControl {
  /** What the agent does; left out for a control that only shows. */
  readonly act?: () => Promise<unknown>;
  /** What the agent, or the desktop, does a moment later. */
  readonly then?: () => void;
  /** What the control shows. */
  readonly shown: () => unknown;
  readonly close: () => void;
}

export interface ControlCase {
  readonly name: string;
  readonly messages: StruckMessages;
  readonly init?: DesktopInit;
  /** What is on the desktop before the application connects. */
  readonly prepare?: (desktop: Desktop) => void;
  readonly follow: (client: ScapiClient, desktop: Desktop) => FollowedControl;
  /** What the control must show, as the desktop itself knows it. */
  readonly truth: (desktop: Desktop) => unknown;
  /** How often the command may reach the desktop. Default 1. */
  readonly mostCommands?: number;
}

type StateOf<Control extends { readonly $state: ReadableAtom }> = ReturnType<
  Control['$state']['get']
>;

/** Listens as an element does. */
export function listening<Control extends { readonly $state: ReadableAtom; close(): void }>(
  control: Control,
): {
  readonly control: Control;
  readonly state: () => StateOf<Control>;
  readonly close: () => void;
} {
  const stop = control.$state.listen(() => undefined);
  return {
    control,
    state: () => control.$state.get() as StateOf<Control>,
    close: () => {
      stop();
      control.close();
    },
  };
}

export const INTERACTIONS = { event: 'interaction', read: 'interaction.getInteractions' } as const;

export const idOf = (desktop: Desktop, index = 0): string =>
  desktop.state.interactions[index]?.interactionId ?? '';

/** A call on which the agent talks. */
export function talk(desktop: Desktop): void {
  desktop.perform('voice.answer', desktop.world.call());
}

export function record(desktop: Desktop): void {
  talk(desktop);
  desktop.perform('voice.startCallRecording', idOf(desktop));
}

/** What both sides say about an interaction. */
export const briefly = (
  one: { readonly state: string; readonly userData: object } | undefined,
): unknown => (one ? { state: one.state, marked: 'Marked' in one.userData } : 'none');

export const mark = (desktop: Desktop): void =>
  desktop.world.attachUserData(idOf(desktop), { Marked: 'yes' });

/** True for an action that was sent, and whose outcome is not known. */
export const mayBeDone = ({ status, ...rest }: Activity): boolean =>
  status === 'failed' &&
  'error' in rest &&
  rest.error instanceof ScapiError &&
  ['TIMEOUT', 'PROTOCOL'].includes(rest.error.code);
