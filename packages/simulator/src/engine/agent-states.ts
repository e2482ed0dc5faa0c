import { agentStateName, type AgentStateName, type Media, type State } from '@scapi/protocol';
import type { Core } from './core.js';
import { agentState } from './machines/agent-state.js';
import { play, rowFrom, rowsFor } from './machines/machine.js';
import { DesktopRefusal } from './refusal.js';

/** What an agent may choose unless the options of the desktop say otherwise. */
export const DEFAULT_AGENT_STATES: readonly State[] = [
  { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
  { operationName: 'NotReady', displayName: 'Not ready', state: 'NOT_READY' },
  {
    operationName: 'NotReady_Lunch',
    displayName: 'Lunch',
    state: 'NOT_READY_ACTION_CODE',
    reason: 'Lunch',
    reasonCode: '20',
  },
  {
    operationName: 'NotReady_Training',
    displayName: 'Training',
    state: 'NOT_READY_ACTION_CODE',
    reason: 'Training',
    reasonCode: '21',
  },
  {
    operationName: 'AfterCallWork',
    displayName: 'After call work',
    state: 'NOT_READY_AFTER_CALLWORK',
  },
  { operationName: 'Dnd', displayName: 'Do not disturb', state: 'DND_ON' },
  { operationName: 'LogOff', displayName: 'Log off', state: 'LOGOUT' },
];

const PARTLY_READY: State = {
  operationName: 'PartialReady',
  displayName: 'Partly ready',
  state: 'PARTIAL_READY',
};

/** The agent's state and that of the channels. */
export interface AgentStates {
  set(operationName: string): void;
  setMedia(media: string, operationName: string): void;
  /** A state as applications see it. */
  wire(state: State): State;
  wireMedia(media: Media): Media;
}

/** Makes the states of agent and channels. */
export function createAgentStates(core: Core): AgentStates {
  const { store } = core;

  function find(operationName: string): State {
    const { agentStates } = store.state;
    const found = agentStates.find((state) => state.operationName === operationName);
    if (found) return found;
    const known = agentStates.map((state) => state.operationName).join(', ');
    throw new DesktopRefusal(`unknown operation "${operationName}"; known: ${known}`);
  }

  /** The state that a machine name stands for. */
  const byName = (name: string): State =>
    store.state.agentStates.find((state) => agentStateName(state) === name) ?? {
      operationName: name,
      displayName: name,
      state: name,
    };

  const change = (state: State) => {
    const name = agentStateName(state);
    const { reason, reasonCode } = state;
    return {
      eventType: 'STATE_CHANGED',
      [core.dialect.agentEventField]: name,
      ...(reason !== undefined && { reason }),
      ...(reasonCode !== undefined && { reasonCode }),
    };
  };

  function emitMedia(channels: readonly Media[], state: State): void {
    for (const { media } of channels) {
      core.emit('media', core.dialect.mediaEvents === 'empty' ? {} : { media, ...change(state) });
    }
  }

  /** Puts channels into a state; returns those that were in another. */
  function setChannels(state: State, concerns: (media: string) => boolean): readonly Media[] {
    const changed = store.state.channels.filter(
      (channel) => concerns(channel.media) && !isSame(channel.state, state),
    );
    store.set({
      channels: store.state.channels.map((each) =>
        changed.includes(each) ? { ...each, state } : each,
      ),
    });
    return changed;
  }

  /** Plays a row of the table; `next` is the state of that name, reason included. */
  function step(trigger: string, next: (name: string) => State): void {
    const rows = rowsFor(agentState, trigger, core.dialect);
    const row = rowFrom(rows, agentStateName(store.state.agentState));
    if (!row) return;
    const before = store.state.agentState;
    play(row, {
      enter: (_role, name) => {
        store.set({ agentState: next(name) });
      },
      emit: () => {
        if (!isSame(before, store.state.agentState))
          core.emit('agent', change(store.state.agentState));
      },
    });
  }

  function aggregate(): void {
    const ready = store.state.channels.filter(
      ({ state }) => agentStateName(state) === 'READY',
    ).length;
    if (ready === 0) step('no channel ready', byName);
    else if (ready === store.state.channels.length) step('every channel ready', byName);
    else step('some channels ready', () => PARTLY_READY);
  }

  return {
    set(operationName) {
      const state = find(operationName);
      const trigger = `agent.setState(${agentStateName(state)})`;
      if (rowsFor(agentState, trigger, core.dialect).length === 0) {
        throw new DesktopRefusal(
          `operation "${operationName}" leads to ${agentStateName(state)}, which no agent can choose`,
        );
      }
      step(trigger, () => state);
      const changed = setChannels(state, () => true);
      if (core.dialect.mediaEventsOnAgentState) emitMedia(changed, state);
    },
    setMedia(media, operationName) {
      const state = find(operationName);
      if (!store.state.channels.some((channel) => channel.media === media)) {
        throw unknownMedia(media, store.state.channels);
      }
      emitMedia(
        setChannels(state, (each) => each === media),
        state,
      );
      aggregate();
    },
    wire: (state) => wireState(state, core.dialect.stateNameField),
    wireMedia: ({ media, state }) => ({
      media,
      state: wireState(state, core.dialect.stateNameField),
    }),
  };
}

/** The refusal of a channel that the agent does not have. */
export const unknownMedia = (name: string, channels: readonly Media[]): DesktopRefusal =>
  new DesktopRefusal(
    `unknown media "${name}"; known: ${channels.map(({ media }) => media).join(', ')}`,
  );

const isSame = (one: State, other: State): boolean =>
  one.operationName === other.operationName && agentStateName(one) === agentStateName(other);

function wireState(state: State, field: Core['dialect']['stateNameField']): State {
  const { state: _state, type: _type, ...rest } = state;
  const name: AgentStateName = agentStateName(state);
  return {
    ...rest,
    ...((field === 'state' || field === 'both') && { state: name }),
    ...((field === 'type' || field === 'both') && { type: name }),
  };
}
