import { expect } from '@open-wc/testing';
import { AGENT_STATE_NAMES, type AgentStateName } from '@scapi/protocol';
import { createStage, settled, type Stage } from './application.test-support.js';
import { REFERENCE, referenceValues } from './reference.test-support.js';
import * as given from './scenes/given.test-support.js';

/** Acts that between them send every event there is. */
const ACTS: readonly ((stage: Stage) => unknown)[] = [
  given.consulted,
  given.recorded,
  (stage) => stage.app.request('interaction.completeConference', given.consulted(stage)),
  (stage) => stage.app.request('interaction.markdone', given.over(stage)),
  (stage) => stage.app.request('interaction.setUserData', given.talking(stage), { a: 1 }),
  (stage) => stage.desktop.world.moveToCase(given.talking(stage)),
  (stage) => {
    stage.desktop.world.setFrameState('FOLLOWING');
    stage.desktop.world.moveToCase(given.talking(stage));
  },
  (stage) => stage.desktop.world.raiseError(given.talking(stage)),
  (stage) => stage.desktop.world.raiseUnknown(given.talking(stage)),
  ({ desktop }) => {
    desktop.world.call();
    desktop.world.call();
    for (const { caseId } of desktop.state.cases) desktop.agent.selectCase(caseId);
  },
  (stage) => stage.app.request('interaction.markdone', given.chatEnded(stage)),
  (stage) => stage.desktop.world.message(given.chatting(stage), 'Hello'),
  (stage) => stage.desktop.world.failJoin(given.joining(stage)),
  (stage) => {
    const id = given.accepted(stage);
    for (const failure of ['IN_QUEUE_FAILED', 'IN_WORKBIN_FAILED'] as const) {
      stage.desktop.world.failNext(failure);
    }
    stage.desktop.agent.placeInQueue(id);
    stage.desktop.agent.placeInWorkbin(id);
    stage.desktop.agent.placeInWorkbin(id);
    for (const failure of ['PULL_FAILED', 'PULL_WORKBIN_FAILED'] as const) {
      stage.desktop.world.failNext(failure);
      stage.desktop.agent.pullFromWorkbin(id);
    }
    stage.desktop.agent.pullFromWorkbin(id);
    stage.desktop.world.partyJoins(id, 'Jo');
    stage.desktop.world.partyLeaves(id, 'Jo');
    stage.desktop.perform('interaction.singleStepTransfer', id, 'Billing');
  },
  ({ desktop }) => desktop.world.revoke(desktop.world.email()),
  (stage) => {
    const id = given.composing(stage);
    stage.desktop.agent.insertStandardResponse(id);
    stage.desktop.agent.sendEmail(id);
    stage.desktop.agent.discardEmail(given.composing(stage));
  },
  (stage) => stage.app.request('outbound.rejectPreviewRecord', given.previewing('PULL')(stage)),
  ({ desktop }) => {
    desktop.world.loadCampaign('Autumn', 'Predictive GVP');
    desktop.world.startCampaign('Autumn');
    desktop.world.stopCampaign('Autumn');
    desktop.world.unloadCampaign('Autumn');
  },
  ({ desktop }) => {
    const toastId = desktop.perform('system.popupToast', { buttonShowDismiss: true });
    desktop.agent.clickToastButton(toastId, 1);
  },
  ({ app }) => app.request('media.setState', 'chat', 'NotReady'),
];

/** Sends every event there is; returns what arrived. */
async function everything() {
  const events = [];
  for (const act of ACTS) {
    const stage = await createStage();
    await act(stage);
    await settled();
    events.push(...stage.app.events());
  }
  return events;
}

describe('events of the protocol reference, section 7', () => {
  it('can all be reached', async () => {
    const reached = new Set(
      (await everything()).map(({ event, eventType }) => [event, eventType].join(' ')),
    );
    const printed = Object.entries(REFERENCE.events).flatMap(([event, { eventTypes }]) =>
      Object.keys(eventTypes).map((type) =>
        [event, type === '(no eventType)' ? undefined : type].join(' '),
      ),
    );
    expect(printed).to.have.length.above(40);
    expect(printed.filter((each) => !reached.has(each))).to.deep.equal([]);
    for (const name of ['media', 'markdone']) {
      expect(
        [...reached].some((each) => each.startsWith(name)),
        name,
      ).to.be.true;
    }
  });

  it('carry no event type, state or capability that the reference does not have', async () => {
    const allowed = {
      eventType: [
        ...referenceValues('InteractionEventType'),
        ...referenceValues('CampaignEventType'),
        'STATE_CHANGED',
        'MARKDONE',
        'CUSTOM_TOAST_BUTTON_CLICK',
      ],
      state: referenceValues('InteractionState'),
      previousState: referenceValues('InteractionState'),
      callType: referenceValues('CallType'),
      direction: referenceValues('Direction'),
      recordingState: referenceValues('RecordingState'),
      capabilities: referenceValues('Capability'),
      mediaState: referenceValues('AgentStateName'),
      frameState: referenceValues('FrameState'),
      mode: referenceValues('CampaignMode'),
    };
    for (const event of await everything()) {
      const members = { ...event, ...(event['interaction'] as object | undefined) };
      for (const [name, values] of Object.entries(allowed)) {
        const value: unknown = members[name as keyof typeof members];
        if (value === undefined) continue;
        expect(values, `${name} of ${String(event['eventType'])}`).to.include.members(
          [value].flat(),
        );
      }
    }
  });

  it('carry the members that the reference promises', async () => {
    const required = REFERENCE.types.Interaction.fields
      .filter(({ optional }) => !optional)
      .map(({ name }) => name);
    const known = REFERENCE.types.Interaction.fields.map(({ name }) => name);
    for (const { interaction } of await everything()) {
      if (interaction) expect(interaction).to.include.keys(required);
      if (interaction) expect(known).to.include.members(Object.keys(interaction));
    }
  });
});

describe('agent states of a site', () => {
  it('offers only states that the reference knows', async () => {
    const { app } = await createStage();
    const states = (await app.request('agent.getStateList'))['data'] as { state: AgentStateName }[];
    expect([...AGENT_STATE_NAMES]).to.include.members(states.map(({ state }) => state));
  });
});
