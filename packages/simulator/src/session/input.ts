import type { DesktopInit } from '../engine/contract.js';
import type { WebViewPlacement } from '../engine/web-content.js';
import type { Scenario } from '../scenarios/scenario.js';

/** What the desktop of a session begins with, the same in every tab. Plain data. */
export interface SessionInit extends Omit<DesktopInit, 'clock' | 'tab' | 'frameState'> {
  /** Decides every identifier and every chance. */
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Runs from the start on, in the desktop's time: it goes on although the tab that began it closes. */
  readonly scenario?: Scenario;
}

/** Objects of a desktop whose methods change it. */
export type ActionTarget = 'desktop' | 'agent' | 'world' | 'faults' | 'log';

/** One thing that is done to the desktop of a session. Plain data. */
export type SessionAction =
  | {
      readonly type: 'call';
      readonly on: ActionTarget;
      readonly name: string;
      readonly parameters: readonly unknown[];
    }
  /** An application appears in the tab; `frame` names it in the session. */
  | {
      readonly type: 'attach';
      readonly frame: string;
      readonly origin: string;
      readonly label: string;
      readonly placement?: WebViewPlacement;
    }
  | {
      readonly type: 'receive';
      readonly frame: string;
      readonly message: unknown;
      /** Whether the application is on the screen now: only its own tab knows. */
      readonly visible: boolean;
    }
  | { readonly type: 'detach'; readonly frame: string }
  /** A tab is gone, with its applications. */
  | { readonly type: 'leave'; readonly tab: string }
  /** Nothing but the time that passed. */
  | { readonly type: 'wait' };

/**
 * An action, with who did it and when. The same inputs in the same order make the same desktop:
 * that is all that the tabs of a session share.
 */
export interface SessionInput {
  /** The tab that handed it in. */
  readonly tab: string;
  /** Counts the inputs of that tab, from 1. */
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: SessionAction;
}

/** Whether two inputs are the same one. */
export const isSameInput = (a: SessionInput | undefined, b: SessionInput): boolean =>
  a?.tab === b.tab && a.count === b.count;
