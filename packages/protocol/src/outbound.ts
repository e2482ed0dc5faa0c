import { isRecord, isString, type Open } from './json.js';

/** Event types of campaigns; PascalCase, unlike all others. @see Protocol reference, section 7, `outbound`. */
export const CAMPAIGN_EVENT_TYPES = [
  'CampaignLoaded',
  'CampaignUnloaded',
  'CampaignStarted',
  'CampaignStopped',
] as const;

/** The event type of a campaign event. */
export type CampaignEventType = (typeof CAMPAIGN_EVENT_TYPES)[number];

/** Known campaign modes. @see Protocol reference, section 6, `CampaignMode`. */
export const CAMPAIGN_MODES = ['Predictive GVP', 'Preview', 'PushPreview'] as const;

/** The mode of a campaign; open. */
export type CampaignMode = Open<(typeof CAMPAIGN_MODES)[number]>;

/** Whom a rescheduled record calls back. @see Protocol reference, section 6, `CallbackType`. */
export const CALLBACK_TYPES = ['CAMPAIGN', 'PERSONAL'] as const;

/** The callback type of a rescheduled record; open, `PERSONAL` is inferred. */
export type CallbackType = Open<(typeof CALLBACK_TYPES)[number]>;

/**
 * A campaign of the agent. Its members are not documented: both names are inferred, so read the
 * name with {@link campaignName}.
 *
 * @see Protocol reference, section 5, `OutboundCampaign`.
 */
export interface OutboundCampaign {
  readonly name?: string;
  readonly campaign?: string;
  readonly mode?: CampaignMode;
}

/**
 * A record of a calling list: `GSW_*` fields and those of the site. The names are those of the
 * server under the desktop; that SCAPI passes them on unchanged is inferred.
 *
 * @see Protocol reference, section 5, `OutboundRecord`.
 */
export interface OutboundRecord {
  /** Pass it to `outbound.callPreviewRecord`. */
  readonly GSW_RECORD_HANDLE?: number;
  readonly GSW_CHAIN_ID?: number;
  readonly GSW_APPLICATION_ID?: number | string;
  readonly GSW_CAMPAIGN_NAME?: string;
  readonly GSW_CALLING_LIST?: string;
  readonly GSW_PHONE?: string;
  /** Earliest time of day to call, `H:M`. */
  readonly GSW_FROM?: string;
  readonly GSW_USER_EVENT?: string;
  readonly [field: string]: unknown;
}

/** One entry of `outbound.getListOfCallResults`; the element shape is not documented (inferred). */
export interface CallResultEntry {
  /** Code to pass to `outbound.setCallResult`. */
  readonly code: number;
  /** Label for people. */
  readonly name: string;
}

/** Narrows an untrusted value to an {@link OutboundCampaign}. */
export const isOutboundCampaign = (value: unknown): value is OutboundCampaign =>
  isRecord(value) && (isString(value['name']) || isString(value['campaign']));

/** The name of a campaign, under whichever member the desktop sends it. */
export const campaignName = (campaign: OutboundCampaign): string =>
  [campaign.name, campaign.campaign].find(isString) ?? '';
