import type { Agent, Interaction } from '@scapi/protocol';
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { publish } from '../shared/publish.js';
import { createAgentStateStore, createAgentStore, type AgentState } from './agent.js';
import { createCampaignsStore, type Campaign } from './campaigns.js';
import { mainInteractionOf, type Case } from './cases.js';
import { createFrameStore, type Frame } from './frame.js';
import { createWorkloadStore } from './interactions.js';
import { find } from './keyed-list.js';
import { createMediaStore, type MediaState } from './media.js';
import { createInteractionStores, createPreviewRecordsStore } from './parts-of-workload.js';

/**
 * What the desktop shows, as stores. Each follows the desktop while it has a listener, and returns to
 * its first value when it has none. A change keeps the identity of every part that did not change.
 */
export interface Stores {
  /** Who is logged in; `undefined` while unknown. */
  readonly $agent: ReadableAtom<Agent | undefined>;
  /** The agent's global state; `undefined` while unknown. */
  readonly $agentState: ReadableAtom<AgentState | undefined>;
  /** The agent's channels and the state of each. */
  readonly $media: ReadableAtom<readonly MediaState[]>;
  /**
   * Everything the agent handles now, oldest first. `isCaseSelected` and `isCaseExpanded` are always
   * there, and follow the desktop.
   */
  readonly $interactions: ReadableAtom<readonly Interaction[]>;
  /** One interaction; `undefined` while there is none of this identifier. */
  $interaction(interactionId: string): ReadableAtom<Interaction | undefined>;
  /** The interactions by case. */
  readonly $cases: ReadableAtom<readonly Case[]>;
  /** The case that the agent looks at. */
  readonly $selectedCase: ReadableAtom<Case | undefined>;
  /** The main interaction of the selected case; what follows the agent follows this. */
  readonly $mainInteraction: ReadableAtom<Interaction | undefined>;
  /** The preview records among the interactions. */
  readonly $previewRecords: ReadableAtom<readonly Interaction[]>;
  /** The agent's outbound campaigns. */
  readonly $campaigns: ReadableAtom<readonly Campaign[]>;
  /** Whether this tab of the desktop leads. */
  readonly $frame: ReadableAtom<Frame>;
  /**
   * Which of the others know what the desktop has. Until then they show nothing, which is not the same
   * as that there is nothing.
   */
  readonly $known: ReadableAtom<Known>;
}

/**
 * Which stores know what the desktop has: true from the first answer on, for as long as the store has a
 * listener. `interactions` stands for all that is made from them: cases, preview records, the selected
 * case.
 */
export interface Known {
  readonly agent: boolean;
  readonly agentState: boolean;
  readonly media: boolean;
  readonly interactions: boolean;
  readonly campaigns: boolean;
  /** False again while the desktop cannot be heard. */
  readonly frame: boolean;
}

const NOTHING_KNOWN: Known = {
  agent: false,
  agentState: false,
  media: false,
  interactions: false,
  campaigns: false,
  frame: false,
};

export function createStores(core: Core): Stores {
  const $known = atom(NOTHING_KNOWN);
  const knows = (name: keyof Known) => (isKnown: boolean) => {
    const known = $known.get();
    if (known[name] !== isKnown) publish($known, { ...known, [name]: isKnown });
  };
  const $workload = createWorkloadStore(core, knows('interactions'));
  const $selectedCase = computed($workload, ({ cases, selectedCaseId }) =>
    find(cases, selectedCaseId),
  );

  return {
    $agent: createAgentStore(core, knows('agent')),
    $agentState: createAgentStateStore(core, knows('agentState')),
    $media: createMediaStore(core, knows('media')),
    $interactions: computed($workload, ({ interactions }) => interactions),
    $interaction: createInteractionStores($workload),
    $cases: computed($workload, ({ cases }) => cases),
    $selectedCase,
    $mainInteraction: computed($selectedCase, mainInteractionOf),
    $previewRecords: createPreviewRecordsStore($workload),
    $campaigns: createCampaignsStore(core, knows('campaigns')),
    $frame: createFrameStore(core, knows('frame')),
    $known,
  };
}
