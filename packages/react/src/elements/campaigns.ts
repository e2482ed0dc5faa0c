import { ScapiCampaigns as Element } from '@scapi/elements';
import '@scapi/elements/campaigns/define.js';
import { wrapTag } from './wrap-tag.js';

/** The agent's outbound campaigns: `<scapi-campaigns>`. */
export const ScapiCampaigns = wrapTag('scapi-campaigns', Element, ['label'], {});
