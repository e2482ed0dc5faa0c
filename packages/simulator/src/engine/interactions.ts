import type { UserData } from '@scapi/protocol';
import type { Cases } from './cases.js';
import type { Core, FrameOfTab } from './core.js';
import type { DesktopInteraction } from './contract.js';
import { enterState, type Change } from './interaction-change.js';
import { createInteractionList, type InteractionList } from './interaction-list.js';
import { machineOf, tableState } from './machines/machine-of.js';
import { rolesOf, type Roles } from './machines/roles.js';
import { either, wrongState } from './machines/wrong-state.js';
import { announces, play, rowFrom, rowsFor, statesOf, type Cast } from './machines/machine.js';
import { OUTBOUND_TABLE } from './machines/outbound-preview.js';
import { recording } from './machines/recording.js';
import { outboundRows } from './outbound-table.js';
import { DesktopRefusal } from './refusal.js';
import type { Tabs } from './tabs.js';
import { wireInteraction } from './wire-interaction.js';

/** What a step needs besides its trigger. */
export interface StepOptions {
  /** Changes made after the step is known to be allowed, before its events. */
  readonly patch?: Partial<DesktopInteraction>;
  /** Interactions that play roles of the table, besides those that the interaction itself tells. */
  readonly cast?: Readonly<Record<string, string | undefined>>;
}

/** The interactions of the agent, and the state machines that move them. */
export interface Interactions extends Omit<InteractionList, 'replace' | 'takeOut' | 'update'> {
  /** Changes members, but for attached data; `undefined` takes one away. */
  update(interactionId: string, change: Omit<Change, 'userData'>): void;
  /** Replaces attached data and announces the change, if it is one. */
  changeUserData(interactionId: string, userData: UserData): void;
  /** @throws DesktopRefusal when the tables have no row for this. */
  check(trigger: string, interactionId: string): DesktopInteraction;
  /**
   * Plays the row that the tables have for this.
   *
   * @returns The interaction as its last event showed it, also when it has left the list.
   * @throws DesktopRefusal when the tables have no row.
   */
  step(trigger: string, interactionId: string, options?: StepOptions): DesktopInteraction;
  /** The same for its recording. */
  stepRecording(trigger: string, interactionId: string): void;
  /** Puts an interaction into another case. */
  moveToCase(interactionId: string, caseId: string): void;
  /** Sends an interaction event. */
  emit(eventType: string, interaction: DesktopInteraction): void;
}

/** Makes the interactions of a desktop. */
export function createInteractions(core: Core, cases: Cases, tabs: Tabs): Interactions {
  const list = createInteractionList(core, cases);
  const { find, get, update } = list;

  function emit(eventType: string, interaction: DesktopInteraction): void {
    const { media } = interaction;
    const shown = wireInteraction(interaction, core);
    core.emit('interaction', { eventType, media, interaction: shown });
  }

  function enter(id: string, state: string): void {
    const before = find(id);
    if (before) list.replace(enterState(before, state, core.dialect));
  }

  /** Sends an event of an interaction; returns it as the event shows it. */
  function announce(id: string, eventType: string): DesktopInteraction | undefined {
    const interaction = list.findAnywhere(id);
    if (!interaction) return undefined;
    if (eventType === 'REMOVED') return remove(interaction);
    emit(eventType, interaction);
    if (eventType === 'RELEASED') stopRecording(interaction);
    return interaction;
  }

  function remove(interaction: DesktopInteraction): DesktopInteraction {
    list.takeOut(interaction);
    const removed = { ...interaction, capabilities: [] };
    emit('REMOVED', removed);
    cases.settleSelection();
    return removed;
  }

  function stopRecording({ interactionId, recordingState }: DesktopInteraction): void {
    if (recordingState === undefined || recordingState === 'STOPPED') return;
    stepRecording('call released', interactionId);
  }

  function rowOf(trigger: string, interaction: DesktopInteraction) {
    const machine = machineOf(interaction);
    const rows = rowsFor(machine, trigger, core.dialect);
    const row = rowFrom(rows, tableState(interaction));
    if (!row || row[2] === 'refused') throw wrongState(interaction, machine, statesOf(rows));
    return row;
  }

  /** Plays the rows of the outbound table that a trigger has; `show` gets what each event shows. */
  function playOutbound(
    trigger: string,
    self: string,
    roles: Roles,
    show: (shown: DesktopInteraction | undefined) => void,
  ): void {
    const mode = (find(roles['call'] ?? self) ?? find(self))?.preview?.mode;
    if (!mode) return;
    for (const row of outboundRows(mode, trigger, core.dialect)) {
      const id = roles[row.callType === 'OUTBOUND' ? 'call' : 'preview'];
      if (id === undefined || !find(id)) continue;
      enter(id, row.state);
      update(id, { capabilities: row.capabilities });
      show(announce(id, row.eventType));
    }
  }

  function changeUserData(id: string, userData: UserData): void {
    const before = find(id);
    if (!before || hasSameEntries(before.userData, userData)) return;
    update(id, { userData });
    announce(id, 'ATTACHED_DATA_CHANGED');
  }

  function stepRecording(trigger: string, id: string): void {
    const { recordingState = 'STOPPED' } = get(id);
    const rows = rowsFor(recording, trigger, core.dialect);
    const row = rowFrom(rows, recordingState);
    if (!row) {
      throw new DesktopRefusal(
        `the recording of interaction ${id} is ${recordingState}; it must be ${either(statesOf(rows))}`,
      );
    }
    play(row, {
      enter: (_role, state) => {
        update(id, { recordingState: state as NonNullable<DesktopInteraction['recordingState']> });
      },
      emit: (_role, event) => {
        announce(id, event);
      },
    });
  }

  return {
    ...list,
    changeUserData,
    emit,
    stepRecording,
    check(trigger, id) {
      const interaction = get(id);
      rowOf(trigger, interaction);
      return interaction;
    },
    moveToCase(id, caseId) {
      const { caseId: previousCaseId, userData } = get(id);
      if (caseId === previousCaseId) return;
      if (!find(id)) throw new DesktopRefusal(`interaction ${id} is in the workbin`);
      const isMain = !core.store.state.cases.some((each) => each.caseId === caseId);
      update(id, { caseId, isMainCaseInteraction: isMain });
      cases.add(get(id));
      cases.remove(id, previousCaseId);
      // Only the leader, which gives out cases, gets the event of the case; every tab that of the interaction.
      const leads = ({ tab }: FrameOfTab) => tabs.of(tab).frameState === 'LEADING';
      core.emit('interaction', { eventType: 'CASE_ID_CHANGED', caseId, previousCaseId }, leads);
      emit('CASE_OR_BUNDLE_ID_CHANGED', get(id));
      changeUserData(id, cases.stamp(userData, caseId));
      cases.settleSelection();
    },
    step(trigger, id, { patch, cast = {} } = {}) {
      const interaction = get(id);
      const row = rowOf(trigger, interaction);
      let shown = interaction;
      const show = (next: DesktopInteraction | undefined): void => {
        if (next?.interactionId === id) shown = next;
      };
      const { userData, ...change } = patch ?? {};
      update(id, change);
      // The events of some rows announce a change of attached data themselves.
      if (userData && announces(row, 'ATTACHED_DATA_CHANGED')) update(id, { userData });
      else if (userData) changeUserData(id, userData);
      const roles: Roles = { ...rolesOf(interaction), ...cast };
      const players: Cast = {
        enter(role, state) {
          const player = roles[role];
          if (player !== undefined) enter(player, state);
        },
        emit(role, event) {
          const player = roles[role];
          if (event === OUTBOUND_TABLE) playOutbound(trigger, id, roles, show);
          else if (player !== undefined) show(announce(player, event));
        },
      };
      play(row, players);
      return shown;
    },
  };
}

const hasSameEntries = (one: UserData, other: UserData): boolean => {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && Object.is(one[key], other[key]))
  );
};
