import type { Activity, Availability, OutboundDraft, OutboundState } from '@scapi/client';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { renderActionButton } from '../internal/action-button.js';
import type { ButtonKind } from '../internal/button-parts.js';
import type { TextController } from '../internal/text-controller.js';
import type { OutboundAction, OutboundDetail } from './outbound-actions.js';
import type { outboundPreviewTexts } from './outbound-preview.texts.js';

/** A record that is there. */
export type ShownRecord = Exclude<OutboundState, { status: 'none' }>;

/** What the parts of the element are rendered from. */
export interface OutboundView {
  readonly texts: TextController<typeof outboundPreviewTexts>;
  /** The campaign that the agent chose to fetch from. */
  readonly campaign: string | undefined;
  /** The time to call again that is entered and to come; `invalid` once the agent tried to file another. */
  readonly callback: Date | 'invalid' | undefined;
  readonly availabilityOf: (action: OutboundAction) => Availability;
  readonly act: (action: OutboundAction, detail?: OutboundDetail) => void;
  readonly chooseCampaign: (name: string) => void;
  /** Changes what was entered about the record, in part. */
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
