/** Defines `<scapi-campaigns>`. */
import { define } from '../internal/define.js';
import { ScapiCampaigns } from './campaigns.js';

define('scapi-campaigns', ScapiCampaigns);

export { ScapiCampaigns };
export type {} from '../generated/events.js';
