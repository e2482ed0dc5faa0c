import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-campaigns>` says. */
export const campaignsTexts = {
  ...sharedTexts,
  campaigns: 'Campaigns',
  campaignsNone: 'No campaigns',
  campaignLoaded: 'Loaded',
  campaignRunning: 'Running',
  campaignNotRunning: 'Not running',
  campaignUnloaded: 'Unloaded',
} as const;
