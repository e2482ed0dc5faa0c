import type { Open } from './json.js';

/** States of the tab election. @see Protocol reference, section 6, `FrameState`. */
export const FRAME_STATES = ['LEADING', 'FOLLOWING', 'NEGOTIATING'] as const;

/** Whether this tab of the desktop leads. */
export type FrameState = (typeof FRAME_STATES)[number];

/**
 * What a toast shows. Every member may be left out.
 *
 * @see Protocol reference, section 5, `ToastParameters`. Whether `system.updateToast` keeps the
 * members that are left out is not documented.
 */
export interface ToastParameters {
  readonly title?: string | undefined;
  readonly iconUrl?: string | undefined;
  readonly subject?: string | undefined;
  /** May hold line breaks. */
  readonly message?: string | undefined;
  /** Shown as a list of names and values. */
  readonly keyValues?: Readonly<Record<string, string>> | undefined;
  /** Labels; the index of a label is the `buttonIndex` of its click event. */
  readonly buttons?: readonly string[] | undefined;
  /** The standard pair Show and Dismiss, in place of `buttons`. */
  readonly buttonShowDismiss?: boolean | undefined;
  /** Milliseconds until the toast closes itself (unit inferred). */
  readonly autoCloseTimeout?: number | undefined;
  /** Also lists the toast among the agent's messages (inferred). */
  readonly sendToMyMessage?: boolean | undefined;
  /** Pixels; desktops since May 2022. */
  readonly width?: number | undefined;
}

/** How a dialog looks. @see Protocol reference, section 5, `DialogOptions`. */
export interface DialogOptions {
  /** Title; macros such as `$Agent.FullName$` are expanded. */
  readonly label?: string | undefined;
  /** CSS length, for example `430px`. */
  readonly width?: string | undefined;
  /** CSS length or percentage, for example `40%`. */
  readonly height?: string | undefined;
}

/** An entry of the desktop's menu bar. @see Protocol reference, section 5, `MenuBarView`. */
export interface MenuBarView {
  /** Key of the entry: an unknown name creates one, a known one updates it. */
  readonly name: string;
  readonly iconUrl?: string | undefined;
  readonly label?: string | undefined;
  /** For narrow layouts (inferred). */
  readonly shortLabel?: string | undefined;
  readonly tooltip?: string | undefined;
  /** CSS color. */
  readonly backgroundColor?: string | undefined;
  /** CSS color. */
  readonly labelColor?: string | undefined;
}

/** Names one can subscribe to. @see Protocol reference, section 6, `EventName`. */
export const EVENT_NAMES = [
  'agent',
  'interaction',
  'system',
  'outbound',
  'media',
  'markdone',
  'messenger:<channel>',
] as const;

/** The event name of a messenger channel. */
export type MessengerEventName = `messenger:${string}`;

/** A name one can subscribe to; open. */
export type EventName = Open<
  Exclude<(typeof EVENT_NAMES)[number], 'messenger:<channel>'> | MessengerEventName
>;
