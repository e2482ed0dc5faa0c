import { expect } from '@open-wc/testing';
import { INTERACTION_EVENT_TYPES, INTERACTION_STATES } from '@scapi/protocol';
import { EVENTS, settled, type Stage } from './application.test-support.js';
import type { DesktopInteraction } from './contract.js';
import { REFERENCE_TRANSITIONS } from './reference.test-support.js';
import * as given from './scenes.test-support.js';
import { playScene, type Scene } from './scenes.test-support.js';

const find = ({ desktop }: Stage, id: string): DesktopInteraction | undefined =>
  desktop.state.interactions.find(({ interactionId }) => interactionId === id);

const nothing = () => '';

const request =
  (name: string, ...more: readonly unknown[]) =>
  ({ app }: Stage, id: string) =>
    app.request(name, id, ...more);

const refused =
  (name: string, ...more: readonly unknown[]) =>
  async ({ app }: Stage, id: string) => {
    expect(await app.request(name, id, ...more)).to.have.property('errorMessage');
  };

const setState =
  (operationName: string) =>
  ({ app }: Stage) =>
    app.request('agent.setState', operationName);

const agentIs =
  (state: string) =>
  ({ desktop }: Stage) => {
    expect(desktop.state.agentState.state).to.equal(state);
  };

const withState = (operationName: string, state: string): Scene => ({
  given: nothing,
  when: setState(operationName),
  event: 'agent',
  emits: state === 'READY' ? [] : ['STATE_CHANGED'],
  then: agentIs(state),
});

const elect =
  (...states: readonly Parameters<Stage['desktop']['world']['setFrameState']>[0][]) =>
  ({ desktop }: Stage) => {
    for (const state of states) desktop.world.setFrameState(state);
    return '';
  };

const frameStates =
  (...states: readonly string[]) =>
  ({ app }: Stage) => {
    expect(app.events('system').map(({ frameState }) => frameState)).to.deep.equal(states);
  };

const recordingIs = (state: string) => (stage: Stage, id: string) => {
  expect(find(stage, id)?.recordingState).to.equal(state);
};

const hangUp = ({ desktop }: Stage, id: string) => desktop.world.hangUp(id);
const block = (stage: Stage): string => {
  const id = given.over(stage);
  stage.desktop.perform('interaction.blockMarkdone', id, 'Choose a disposition');
  return id;
};
const unblocked = (stage: Stage, id: string) => {
  expect(find(stage, id)?.state).to.equal('IDLE');
  expect(find(stage, id)?.markdoneBlock).to.equal(undefined);
};

/** Each row of the reference, by machine, state and trigger, and the scenes that act it out. */
const SCENES: Readonly<Record<string, Readonly<Record<string, Scene | readonly Scene[]>>>> = {
  voiceInbound: {
    '(none): call distributed to the agent': { given: nothing, when: given.ringing },
    'RINGING: voice.answer / agent answers': {
      given: given.ringing,
      when: request('voice.answer'),
    },
    'RINGING: caller hangs up or call is redirected': [
      { given: given.ringing, when: hangUp },
      { given: given.ringing, when: ({ desktop }, id) => desktop.world.revoke(id) },
    ],
    'RINGING: interaction.reject': { given: given.ringing, when: request('interaction.reject') },
    'TALKING: voice.hold': { given: given.talking, when: request('voice.hold') },
    'HELD: voice.resume': { given: given.held, when: request('voice.resume') },
    'TALKING|HELD: voice.hangUp or remote release': [given.talking, given.held].flatMap(
      (before): Scene[] => [
        { given: before, when: request('voice.hangUp') },
        { given: before, when: hangUp },
      ],
    ),
    'IDLE: interaction.setUserData': {
      given: given.over,
      when: refused('interaction.setUserData', { Segment: 'Gold' }),
      then: (stage, id) => expect(find(stage, id)?.userData).not.to.have.property('Segment'),
    },
    'IDLE: interaction.markdone (not blocked)': {
      given: given.over,
      when: request('interaction.markdone'),
    },
    'IDLE: mark done while blocked': {
      given: block,
      when: refused('interaction.markdone'),
      then: ({ desktop }) =>
        expect(desktop.state.notices.map(({ text }) => text)).to.deep.equal([
          'Choose a disposition',
        ]),
    },
    'IDLE, blocked: unblockMarkdone, or block-markdone-timeout ends': [
      { given: block, when: request('interaction.unblockMarkdone'), then: unblocked },
      { given: block, when: ({ clock }) => clock.advance(30_000), then: unblocked },
    ],
    'any live: setUserData / deleteUserData': [given.ringing, given.talking, given.held].flatMap(
      (before): Scene[] => [
        { given: before, when: request('interaction.setUserData', { Segment: 'Gold' }) },
        { given: before, when: request('interaction.deleteUserData', 'Segment') },
      ],
    ),
    'any live: party joins or leaves': [given.ringing, given.talking, given.held].flatMap(
      (before): Scene[] => [
        { given: before, when: ({ desktop }, id) => desktop.world.partyJoins(id, 'Jo') },
        { given: before, when: ({ desktop }, id) => desktop.world.partyLeaves(id, '+15550100') },
      ],
    ),
  },
  voiceOutbound: {
    'UNKNOWN: voice.dial / dialEx': [
      { given: nothing, when: ({ app }) => app.request('voice.dial', '5001') },
      { given: nothing, when: ({ app }) => app.request('voice.dialEx', '5001', null, { a: 1 }) },
    ],
    'DIALING: destination answers': {
      given: given.dialing,
      when: ({ desktop }, id) => desktop.world.answer(id),
    },
    'DIALING: voice.hangUp, busy, no answer': [
      { given: given.dialing, when: request('voice.hangUp') },
      { given: given.dialing, when: ({ desktop }, id) => desktop.world.decline(id) },
    ],
    'TALKING: voice.hold': { given: given.dialed, when: request('voice.hold') },
    'HELD: voice.resume': {
      given(stage) {
        const id = given.dialed(stage);
        stage.desktop.perform('voice.hold', id);
        return id;
      },
      when: request('voice.resume'),
    },
    'TALKING: voice.hangUp or remote release': [
      { given: given.dialed, when: request('voice.hangUp') },
      { given: given.dialed, when: hangUp },
    ],
    'HELD: voice.hangUp or remote release': [request('voice.hangUp'), hangUp].map((when) => ({
      given(stage) {
        const id = given.dialed(stage);
        stage.desktop.perform('voice.hold', id);
        return id;
      },
      when,
    })),
    'IDLE: interaction.markdone': {
      given(stage) {
        const id = given.dialed(stage);
        stage.desktop.perform('voice.hangUp', id);
        return id;
      },
      when: request('interaction.markdone'),
    },
  },
  voiceConsult: {
    'main TALKING: interaction.consult(main, target)': {
      given: given.talking,
      when: request('interaction.consult', { type: 'AGENT', destination: 'E78' }),
      emits: ['HELD', 'ADDED', 'DIALING'],
      then(stage, id) {
        const consultation = find(stage, given.newest(stage));
        expect(find(stage, id)?.state).to.equal('HELD');
        expect(consultation).to.include({
          state: 'DIALING',
          isConsultation: true,
          callType: 'CONSULT',
          parentInteractionId: id,
          caseId: find(stage, id)?.caseId,
        });
      },
    },
    'consult DIALING: target answers': {
      given: given.consulting,
      when: ({ desktop }, id) => desktop.world.answer(id),
    },
    'consult DIALING|TALKING: voice.hangUp(consult)': [given.consulting, given.consulted].map(
      (before): Scene => ({
        given: before,
        when: request('voice.hangUp'),
        then: (stage) => expect(find(stage, '1')?.state).to.equal('HELD'),
      }),
    ),
    'consult TALKING (also DIALING on some switches): interaction.completeTransfer(consult)': [
      { given: given.consulted },
      { given: given.consulting, init: { dialect: { transferWhileDialing: true } } },
    ].map((scene): Scene => ({
      ...scene,
      when: request('interaction.completeTransfer'),
      emits: ['RELEASED', 'RELEASED', 'REMOVED'],
      then(stage, id) {
        expect(find(stage, '1')?.state).to.equal('IDLE');
        expect(find(stage, id)).to.equal(undefined);
      },
    })),
    'consult TALKING: interaction.completeConference(consult)': {
      given: given.consulted,
      when: request('interaction.completeConference'),
      then(stage, id) {
        expect(find(stage, id)).to.equal(undefined);
        expect(find(stage, '1')?.parties.map(({ name }) => name)).to.deep.equal([
          '+15550100',
          'SIP_5002',
        ]);
      },
    },
    'TALKING: interaction.singleStepTransfer': {
      given: given.talking,
      when: request('interaction.singleStepTransfer', 'SIP_5002'),
    },
    'TALKING: interaction.singleStepConference': {
      given: given.talking,
      when: request('interaction.singleStepConference', 'SIP_5002'),
    },
  },
  openMedia: {
    '(none): invitation': { given: nothing, when: ({ desktop }) => desktop.world.workItem() },
    'INVITED: interaction.accept': {
      given: ({ desktop }) => desktop.world.workItem(),
      when: request('interaction.accept'),
    },
    'INVITED: interaction.reject': {
      given: ({ desktop }) => desktop.world.workItem(),
      when: request('interaction.reject'),
    },
    'INVITED: accept timeout': {
      given: ({ desktop }) => desktop.world.workItem(),
      when: ({ desktop }, id) => desktop.world.revoke(id),
    },
    'ACCEPTED: placed in workbin': [
      {
        given: given.accepted,
        when: ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
        emits: ['IN_WORKBIN', 'REMOVED'],
      },
      {
        given: given.accepted,
        when({ desktop }, id) {
          desktop.world.failNext('IN_WORKBIN_FAILED');
          desktop.agent.placeInWorkbin(id);
        },
        emits: ['IN_WORKBIN_FAILED'],
      },
    ],
    'workbin: pulled': [[], ['PULL_WORKBIN_FAILED'], ['PULL_FAILED']].map(([failure]): Scene => ({
      given(stage) {
        const id = given.accepted(stage);
        stage.desktop.agent.placeInWorkbin(id);
        return id;
      },
      when({ desktop }, id) {
        if (failure === 'PULL_FAILED' || failure === 'PULL_WORKBIN_FAILED') {
          desktop.world.failNext(failure);
        }
        desktop.agent.pullFromWorkbin(id);
      },
      emits: failure === undefined ? ['ADDED', 'PULLED'] : [failure],
      then: ({ desktop }) =>
        expect(desktop.state.workbin).to.have.length(failure === undefined ? 0 : 1),
    })),
    'ACCEPTED: placed in queue fails': {
      given: given.accepted,
      when({ desktop }, id) {
        desktop.world.failNext('IN_QUEUE_FAILED');
        desktop.agent.placeInQueue(id);
      },
    },
    'ACCEPTED: transfer': [
      { given: given.accepted, when: request('interaction.singleStepTransfer', 'Billing') },
      { given: given.accepted, when: ({ desktop }, id) => desktop.agent.placeInQueue(id) },
    ],
    'ACCEPTED: conference invitation / leaving': {
      given: given.accepted,
      when({ desktop }, id) {
        desktop.world.partyJoins(id, 'Jo');
        desktop.world.partyLeaves(id, 'Jo');
      },
    },
    'ACCEPTED: interaction.markdone': {
      given: given.accepted,
      when: request('interaction.markdone'),
    },
  },
  chat: {
    'INVITED: interaction.accept': {
      given: ({ desktop }) => desktop.world.chat(),
      when: request('interaction.accept'),
    },
    'joining: connected': {
      given: given.joining,
      when: ({ clock }) => clock.advance(500),
      then: (stage, id) => expect(find(stage, id)).not.to.have.property('phase'),
    },
    'joining: connection fails': {
      given: given.joining,
      when: ({ desktop }, id) => desktop.world.failJoin(id),
    },
    'ACCEPTED: message in or out': [
      { given: given.chatting, when: ({ desktop }, id) => desktop.world.message(id, 'Hello') },
      { given: given.chatting, when: ({ desktop }, id) => desktop.agent.sendMessage(id, 'Hello') },
    ],
    'ACCEPTED: either side ends': [
      { given: given.chatting, when: hangUp },
      { given: given.chatting, when: ({ desktop }, id) => desktop.agent.endChat(id) },
    ],
    'ended: interaction.markdone': {
      given: given.chatEnded,
      when: request('interaction.markdone'),
    },
  },
  email: {
    '(none): email.create': {
      given: nothing,
      when: ({ app }) => app.request('email.create', 'jo@mail.example'),
    },
    '(none): inbound invitation': { given: nothing, when: ({ desktop }) => desktop.world.email() },
    'COMPOSING: standard response inserted': {
      given: given.composing,
      when: ({ desktop }, id) => desktop.agent.insertStandardResponse(id),
      then: (stage, id) => expect(find(stage, id)?.content?.body).not.to.equal(''),
    },
    'COMPOSING: agent sends': {
      given: given.composing,
      when: ({ desktop }, id) => desktop.agent.sendEmail(id),
    },
    'COMPOSING: agent discards': {
      given: given.composing,
      when: ({ desktop }, id) => desktop.agent.discardEmail(id),
    },
    'COMPOSING: saved': {
      given: given.composing,
      when: ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
    },
    'ACCEPTED (inbound): interaction.markdone': {
      given(stage) {
        const id = stage.desktop.world.email();
        stage.desktop.perform('interaction.accept', id);
        return id;
      },
      when: request('interaction.markdone'),
    },
  },
  outboundPreview: {
    '(none): PULL: outbound.getPreviewRecord': {
      given(stage) {
        stage.desktop.world.loadCampaign('Spring');
        stage.desktop.world.startCampaign('Spring');
        return '';
      },
      when: ({ app }) => app.request('outbound.getPreviewRecord', 'Spring'),
    },
    '(none): PUSH / DIRECT_PUSH: record pushed': [
      { given: nothing, when: ({ desktop }) => desktop.world.pushRecord() },
      {
        given: nothing,
        when({ desktop }) {
          desktop.perform('outbound.startDirectPushPreview');
          desktop.world.pushRecord({ mode: 'DIRECT_PUSH' });
        },
      },
    ],
    'INVITED: accept': [
      { given: given.received('PUSH'), when: request('interaction.accept') },
      { given: given.received('DIRECT_PUSH'), when: request('interaction.accept') },
    ],
    'INVITED: reject': [
      { given: given.received('PUSH'), when: request('interaction.reject') },
      { given: given.received('DIRECT_PUSH'), when: request('interaction.reject') },
    ],
    'PREVIEWING: outbound.callPreviewRecord': {
      given: given.previewing('PUSH'),
      when: request('outbound.callPreviewRecord'),
      then: (stage, id) => expect(find(stage, id)?.state).to.equal('PREVIEWING'),
    },
    'new DIALING: answer': [
      {
        given: given.calling('PUSH'),
        when: ({ desktop }, id) => desktop.world.answer(id),
        emits: ['ESTABLISHED'],
      },
      {
        given: given.calling('PULL'),
        when: ({ desktop }, id) => desktop.world.answer(id),
        emits: ['ESTABLISHED'],
      },
    ],
    'preview after the call is made: PULL, DIRECT_PUSH: at make call; PUSH: at mark done': [
      {
        given: given.previewing('PULL'),
        when: request('outbound.callPreviewRecord'),
        emits: ['ADDED', 'DIALING', 'REMOVED'],
      },
      {
        given: given.calling('DIRECT_PUSH'),
        when: ({ desktop }, id) => desktop.world.answer(id),
        emits: ['ESTABLISHED', 'REMOVED'],
      },
      {
        given: given.finished('PUSH'),
        when: request('interaction.markdone'),
        emits: ['MARKDONE_APPLY', 'REMOVED', 'REMOVED'],
      },
    ],
    'TALKING: release': [
      { given: given.reached('PULL'), when: request('voice.hangUp') },
      { given: given.reached('PUSH'), when: hangUp },
    ],
    'IDLE: mark done': [
      { given: given.finished('PULL'), when: request('interaction.markdone') },
      { given: given.finished('DIRECT_PUSH'), when: request('interaction.markdone') },
    ],
    'PREVIEWING: outbound.rejectPreviewRecord': {
      given: given.previewing('PULL'),
      when: request('outbound.rejectPreviewRecord'),
    },
    'PREVIEWING: outbound.cancelPreviewRecord': {
      given: given.previewing('PUSH'),
      when: request('outbound.cancelPreviewRecord'),
    },
    'REJECTED|CANCELED: interaction.markdone': (
      ['outbound.rejectPreviewRecord', 'outbound.cancelPreviewRecord'] as const
    ).map((name) => ({
      given(stage) {
        const id = given.previewing('PULL')(stage);
        stage.desktop.perform(name, id);
        return id;
      },
      when: request('interaction.markdone'),
    })),
  },
  recording: {
    'STOPPED: voice.startCallRecording': {
      given: given.talking,
      when: request('voice.startCallRecording'),
      then: recordingIs('RECORDING'),
    },
    'RECORDING: voice.pauseCallRecording': {
      given: given.recorded,
      when: request('voice.pauseCallRecording'),
      then: recordingIs('PAUSED'),
    },
    'PAUSED: voice.resumeCallRecording': {
      given: given.paused,
      when: request('voice.resumeCallRecording'),
      then: recordingIs('RECORDING'),
    },
    'RECORDING|PAUSED: voice.stopCallRecording': [given.recorded, given.paused].map((before) => ({
      given: before,
      when: request('voice.stopCallRecording'),
      then: recordingIs('STOPPED'),
    })),
    'RECORDING|PAUSED: call released': [given.recorded, given.paused].map((before) => ({
      given: before,
      when: hangUp,
      emits: ['RELEASED', 'CALL_RECORDING_STATE_CHANGED'],
      then: recordingIs('STOPPED'),
    })),
    'other: any other request': [
      { given: given.talking, when: refused('voice.pauseCallRecording') },
      { given: given.talking, when: refused('voice.stopCallRecording') },
      { given: given.talking, when: refused('voice.resumeCallRecording') },
      { given: given.recorded, when: refused('voice.startCallRecording') },
      { given: given.recorded, when: refused('voice.resumeCallRecording') },
      { given: given.paused, when: refused('voice.startCallRecording') },
      { given: given.over, when: refused('voice.startCallRecording') },
    ],
  },
  agentState: {
    'any: agent.setState(op of READY)': {
      given({ desktop }) {
        desktop.perform('agent.setState', 'NotReady');
        return '';
      },
      when: setState('Ready'),
      event: 'agent',
      emits: ['STATE_CHANGED'],
      then(stage) {
        agentIs('READY')(stage);
        expect(stage.app.events('media').map(({ media }) => media)).to.deep.equal(
          stage.desktop.state.channels.map(({ media }) => media),
        );
      },
    },
    'any: agent.setState(op of NOT_READY)': withState('NotReady', 'NOT_READY'),
    'any: agent.setState(op of a reason)': {
      given: nothing,
      when: setState('NotReady_Lunch'),
      event: 'agent',
      emits: ['STATE_CHANGED'],
      then(stage) {
        agentIs('NOT_READY_ACTION_CODE')(stage);
        expect(stage.app.events('agent')).to.deep.equal([
          {
            event: 'agent',
            eventType: 'STATE_CHANGED',
            mediaState: 'NOT_READY_ACTION_CODE',
            reason: 'Lunch',
            reasonCode: '20',
          },
        ]);
      },
    },
    'any: agent.setState(op of after call work)': withState(
      'AfterCallWork',
      'NOT_READY_AFTER_CALLWORK',
    ),
    'any: agent.setState(op of do not disturb)': withState('Dnd', 'DND_ON'),
    'any: agent.setState(op of log off)': withState('LogOff', 'LOGOUT'),
    'all READY: media.setState of one channel to not ready': {
      given: nothing,
      when: ({ app }) => app.request('media.setState', 'chat', 'NotReady'),
      event: 'agent',
      emits: ['STATE_CHANGED'],
      then(stage) {
        agentIs('PARTIAL_READY')(stage);
        expect(stage.app.events().map(({ event }) => event)).to.deep.equal(['media', 'agent']);
      },
    },
    'any: unknown operationName': {
      given: nothing,
      when: async ({ app }) => {
        expect((await app.request('agent.setState', 'Asleep'))['errorMessage']).to.contain(
          'Asleep',
        );
      },
      event: 'agent',
      emits: [],
      then: agentIs('READY'),
    },
  },
  tabElection: {
    // Nobody can be subscribed before the tab is there.
    '(start): desktop tab opens': {
      init: { frameState: 'NEGOTIATING' },
      given: nothing,
      when: async ({ app }) => {
        expect((await app.request('system.isFrameNegotiating'))['data']).to.equal(true);
      },
    },
    'NEGOTIATING: election won': {
      init: { frameState: 'NEGOTIATING' },
      given: nothing,
      when: elect('LEADING'),
      then: frameStates('LEADING'),
    },
    'NEGOTIATING: election lost': {
      init: { frameState: 'NEGOTIATING' },
      given: nothing,
      when: elect('FOLLOWING'),
      then: frameStates('FOLLOWING'),
    },
    'FOLLOWING: leader tab closed': {
      init: { frameState: 'FOLLOWING' },
      given: nothing,
      when: elect('NEGOTIATING'),
      then: frameStates('NEGOTIATING'),
    },
    'LEADING: gives an interaction a new case': {
      given: given.talking,
      when: ({ desktop }, id) => desktop.world.moveToCase(id),
      emits: ['CASE_ID_CHANGED', 'ATTACHED_DATA_CHANGED', 'CASE_SELECTED'],
      then(stage, id) {
        const { caseId, userData } = find(stage, id) ?? {};
        expect(userData).to.have.property('IW_CaseUid', caseId);
        expect(stage.app.events('interaction')[0]).to.have.property('caseId', caseId);
      },
    },
    'LEADING: another leader found': {
      given: nothing,
      when: elect('NEGOTIATING'),
      then: frameStates('NEGOTIATING'),
    },
  },
};

/** The event types that a cell prints, in order. */
const typesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/[A-Z][A-Z_]+/g)]
    .map(([word]) => word)
    .filter((word) => (INTERACTION_EVENT_TYPES as readonly string[]).includes(word));

const stateIn = (cell: string): string | undefined =>
  INTERACTION_STATES.find((state) => new RegExp(`^(?:consult |main )?${state}\\b`).test(cell));

const scenesOf = (machine: string, row: string): readonly Scene[] =>
  [SCENES[machine]?.[row] ?? []].flat();

describe('state machines of the protocol reference, section 8', () => {
  for (const [machine, transitions] of Object.entries(REFERENCE_TRANSITIONS)) {
    describe(machine, () => {
      const rows = transitions.map(({ state, trigger }) => `${state}: ${trigger}`);

      it('has a scene for every row, and no other', () => {
        expect(Object.keys(SCENES[machine] ?? {})).to.have.members(rows);
      });

      for (const { state, trigger, next, events } of transitions) {
        const row = `${state}: ${trigger}`;
        for (const [index, scene] of scenesOf(machine, row).entries()) {
          it(`${row} (${index + 1})`, async () => {
            const { stage, id, types } = await playScene(scene);
            expect(types).to.deep.equal(scene.emits ?? typesIn(events));
            const expected = stateIn(next);
            const last = stage.app.events('interaction').at(-1)?.['interaction'];
            if (last && expected && !scene.emits) expect(last).to.have.property('state', expected);
            if (next.includes('removed') && !next.includes('main') && id && !scene.emits) {
              expect(find(stage, id)).to.equal(undefined);
            }
            await scene.then?.(stage, id);
            await settled();
            expect(stage.app.events().every(({ event }) => EVENTS.includes(String(event)))).to.be
              .true;
          });
        }
      }
    });
  }
});
