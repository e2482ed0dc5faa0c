import { createAgentStates } from './agent-states.js';
import { createAttachedData } from './attached-data.js';
import { createCalls } from './calls.js';
import { createCampaigns } from './campaigns.js';
import { createCases } from './cases.js';
import type { DesktopInit } from './contract.js';
import type { Core } from './core.js';
import { createInteractions } from './interactions.js';
import type { WritableLog } from './log.js';
import { createMarkdone } from './markdone.js';
import { createMediaItems } from './media-items.js';
import { createNotices } from './notices.js';
import { createPausedRecordings } from './paused-recordings.js';
import { createPreviews } from './previews.js';
import type { Engine } from './services/service.js';
import { createTabs } from './tabs.js';
import { createToasts } from './toasts.js';

/** Makes the parts of a desktop that its services use. */
export function createEngine(
  core: Core,
  log: WritableLog,
  tab: string,
  { answerAfter, joinAfter = 500 }: NonNullable<DesktopInit['farEnd']>,
): Engine {
  const cases = createCases(core);
  const tabs = createTabs(core, tab);
  const interactions = createInteractions(core, cases, tabs);
  const notices = createNotices(core);
  const calls = createCalls(core, interactions, answerAfter);
  const campaigns = createCampaigns(core);
  return {
    core,
    cases,
    interactions,
    notices,
    calls,
    campaigns,
    agentStates: createAgentStates(core),
    attachedData: createAttachedData(core, interactions),
    markdone: createMarkdone(core, interactions, notices),
    mediaItems: createMediaItems(core, interactions, joinAfter),
    pausedRecordings: createPausedRecordings(core, notices, log),
    previews: createPreviews(core, interactions, calls, campaigns),
    tabs,
    toasts: createToasts(core, notices),
  };
}
