import type { UserData } from '@scapi/protocol';
import type { Cases } from './cases.js';
import type { Core } from './core.js';
import type { DesktopInteraction } from './contract.js';
import { applyChange, type Change } from './interaction-change.js';
import { DesktopRefusal } from './refusal.js';

/** What a new interaction begins with; the rest follows from it. */
export type NewInteraction = Partial<DesktopInteraction> &
  Pick<DesktopInteraction, 'media' | 'title'>;

/** The interactions of the agent as a list, each in its case. Nothing here sends an event. */
export interface InteractionList {
  readonly find: (interactionId: string) => DesktopInteraction | undefined;
  /** Also finds what waits in the workbin. */
  readonly findAnywhere: (interactionId: string) => DesktopInteraction | undefined;
  /** @throws DesktopRefusal when there is none, in the workbin neither. */
  readonly get: (interactionId: string) => DesktopInteraction;
  /** Puts an interaction of state UNKNOWN into the list; returns its identifier. */
  readonly create: (fresh: NewInteraction) => string;
  /** Puts one back that left the list. */
  readonly restore: (interaction: DesktopInteraction) => void;
  /** Puts an interaction in the place of the one with its identifier. */
  readonly replace: (interaction: DesktopInteraction) => void;
  /** Changes members; `undefined` takes one away. */
  readonly update: (interactionId: string, change: Change) => void;
  /** Takes one out of the list and out of its case. */
  readonly takeOut: (interaction: DesktopInteraction) => void;
  /** Calls `listener` with the identifier of each interaction that leaves the list. */
  readonly onRemoved: (listener: (interactionId: string) => void) => void;
}

/** A title is for people: what it is made from, such as `dnis`, stays as long as it is. */
const TITLE_LENGTH = 200;

/** Makes the list of a desktop. */
export function createInteractionList(core: Core, cases: Cases): InteractionList {
  const { clock, ids, store } = core;
  const removalListeners: ((interactionId: string) => void)[] = [];

  // From the end: what happens is mostly about the newest, and there may be thousands.
  const find = (id: string) =>
    store.state.interactions.findLast(({ interactionId }) => interactionId === id);

  const findAnywhere = (id: string) =>
    find(id) ?? store.state.workbin.find(({ interactionId }) => interactionId === id);

  function insert(interaction: DesktopInteraction): void {
    store.append('interactions', interaction);
    cases.add(interaction);
  }

  function replace(interaction: DesktopInteraction): void {
    const { interactionId: id } = interaction;
    const index = store.state.interactions.findLastIndex((each) => each.interactionId === id);
    if (index >= 0) store.replace('interactions', index, interaction);
  }

  return {
    find,
    findAnywhere,
    replace,
    get(id) {
      const found = findAnywhere(id);
      if (!found) throw new DesktopRefusal(`unknown interaction ${id}`);
      return found;
    },
    create(fresh) {
      const caseId = fresh.caseId ?? ids.uuid();
      const isMain = fresh.caseId === undefined || !cases.has(caseId);
      const userData: UserData = cases.stamp(fresh.userData ?? {}, caseId);
      const interactionId = ids.interaction();
      insert({
        parties: [],
        isConsultation: false,
        isMainCaseInteraction: isMain,
        startDate: clock.now(),
        previousState: 'UNKNOWN',
        capabilities: [],
        ...fresh,
        title: fresh.title.slice(0, TITLE_LENGTH),
        interactionId,
        caseId,
        state: 'UNKNOWN',
        userData,
      });
      return interactionId;
    },
    restore(interaction) {
      insert({ ...interaction, isMainCaseInteraction: !cases.has(interaction.caseId) });
    },
    update(id, change) {
      const before = find(id);
      if (before && Object.keys(change).length > 0) replace(applyChange(before, change));
    },
    takeOut(interaction) {
      const { interactionId, caseId } = interaction;
      store.set({ interactions: store.state.interactions.filter((each) => each !== interaction) });
      cases.remove(interactionId, caseId);
      for (const listener of removalListeners) listener(interactionId);
    },
    onRemoved(listener) {
      removalListeners.push(listener);
    },
  };
}
