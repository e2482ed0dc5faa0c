import type { Activity, Availability, CallResult, OutboundState } from '@scapi/client';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { renderActionButton } from '../internal/action-button.js';
import type { ButtonKind } from '../internal/button-parts.js';
import type { TextController } from '../internal/text-controller.js';
import type { OutboundAction, OutboundDetail } from './outbound-actions.js';
import type { outboundPreviewTexts } from './outbound-preview.texts.js';

/** A record that is there. */
export type ShownRecord = Exclude<OutboundState, { status: 'none' }>;

/** What the agent has entered and not asked for yet. */
export interface OutboundDraft {
  readonly campaign?: string | undefined;
  /** The record of the chain to call. */
  readonly recordHandle?: number | undefined;
  readonly callResult?: CallResult;
  readonly isDoNotCall?: boolean;
  /** Is the customer to be called again? */
  readonly isCallback?: boolean;
  /** When: the value of the field, in local time. */
  readonly when?: string;
  readonly isPersonal?: boolean;
  /** The agent tried what cannot be. */
  readonly isInvalid?: boolean;
}

/** What the parts of the element are rendered from. */
export interface OutboundView {
  readonly texts: TextController<typeof outboundPreviewTexts>;
  readonly draft: OutboundDraft;
  /** What the agent has entered to be filed and the desktop does not have yet, each with how it is asked for. */
  readonly changes: readonly (readonly [OutboundAction, OutboundDetail])[];
  readonly availabilityOf: (action: OutboundAction) => Availability;
  readonly act: (action: OutboundAction, detail?: OutboundDetail) => void;
  /** Changes what was entered, in part. */
  readonly edit: (change: OutboundDraft) => void;
  /** Files what was entered. */
  readonly save: () => void;
  /** Reads again what is on file. */
  readonly refresh: () => void;
}

/** Renders the button of an action. */
export const renderOutboundButton = (
  { texts, availabilityOf, act }: OutboundView,
  activity: Activity,
  action: OutboundAction,
  label: keyof typeof outboundPreviewTexts & `${'interaction' | 'outbound'}${string}`,
  look: {
    readonly kind?: ButtonKind | undefined;
    readonly icon?: SVGTemplateResult;
    readonly isOff?: boolean;
    readonly onClick?: () => void;
  } = {},
): TemplateResult =>
  renderActionButton<string>(texts, {
    action,
    label: texts.term(label as 'outboundGet'),
    availability: availabilityOf(action),
    activity,
    onClick: () => {
      act(action);
    },
    ...look,
  });
