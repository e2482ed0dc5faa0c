import { expect } from '@open-wc/testing';
import { createStage, settled, type Stage } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'not refused';
  } catch (error) {
    return (error as Error).message;
  }
};

const states = ({ desktop }: Stage) => desktop.state.interactions.map(({ state }) => state);

describe('calls', () => {
  it('begin as the manual’s example of an internal call', async () => {
    const { app } = await createStage();
    await app.request('voice.dial', '5001', { OrderId: '42' });
    const [added] = app.events('interaction');
    expect(added?.['interaction']).to.deep.include({
      interactionId: '1',
      state: 'DIALING',
      previousState: 'UNKNOWN',
      direction: 'OUT',
      callType: 'INTERNAL',
      dnis: '5001',
      parties: [{ name: '5001' }],
      isConsultation: false,
      isMainCaseInteraction: true,
      recordingState: 'STOPPED',
    });
    expect(added?.['interaction'])
      .to.have.property('caseId')
      .that.matches(/^[\da-f]{8}(-[\da-f]{4}){3}-/);
    expect(added?.['interaction']).not.to.have.property('title');
  });

  it('are outbound when the number is longer', async () => {
    const { desktop } = await createStage();
    desktop.perform('voice.dial', '+15550100');
    expect(desktop.state.interactions[0]?.callType).to.equal('OUTBOUND');
  });

  it('are answered by the far end when its time has come', async () => {
    const stage = await createStage({ farEnd: { answerAfter: 3000 } });
    given.dialing(stage);
    stage.clock.advance(2999);
    expect(states(stage)).to.deep.equal(['DIALING']);
    stage.clock.advance(1);
    expect(states(stage)).to.deep.equal(['TALKING']);
  });

  it('that are over before are not answered', async () => {
    const stage = await createStage({ farEnd: { answerAfter: 3000 } });
    stage.desktop.perform('voice.hangUp', given.dialing(stage));
    stage.clock.runAll();
    expect(states(stage)).to.deep.equal(['IDLE']);
  });

  it('are one at a time: dialing, answering, resuming and calling a record wait', async () => {
    const stage = await createStage();
    const { desktop } = stage;
    const record = given.previewing('PUSH')(stage);
    const heldOne = given.held(stage);
    const talkingOne = given.talking(stage);
    const ringingOne = given.ringing(stage);
    const busy = `interaction ${talkingOne} is TALKING; hold it or hang up first`;
    expect(refusal(() => desktop.perform('voice.dial', '5001'))).to.equal(`voice.dial: ${busy}`);
    expect(refusal(() => desktop.perform('voice.answer', ringingOne))).to.contain(busy);
    expect(refusal(() => desktop.perform('voice.resume', heldOne))).to.contain(busy);
    expect(refusal(() => desktop.perform('outbound.callPreviewRecord', record))).to.contain(busy);
    expect(desktop.state.interactions).to.have.length(4);
  });

  it('do not make room for a second one by holding a call that still rings', async () => {
    const stage = await createStage({ dialect: { secondCall: 'hold' } });
    given.dialing(stage);
    expect(refusal(() => stage.desktop.perform('voice.dial', '5002'))).to.contain('is DIALING');
  });
});

describe('consultation', () => {
  it('carries the attached data of the call along', async () => {
    const stage = await createStage();
    const id = stage.desktop.world.call({ userData: { Segment: 'Gold' } });
    stage.desktop.perform('voice.answer', id);
    stage.desktop.perform('interaction.consult', id, 'SIP_5002', { Note: 'VIP' });
    const consultation = stage.desktop.state.interactions[1];
    expect(consultation?.userData).to.include({ Segment: 'Gold', Note: 'VIP' });
    expect(consultation).to.include({ isMainCaseInteraction: false, dnis: 'SIP_5002' });
    expect(stage.desktop.state.cases).to.have.length(1);
  });

  it('is held while the agent speaks with the customer, and taken back', async () => {
    const stage = await createStage();
    const { desktop } = stage;
    const id = given.consulted(stage);
    const states = () => desktop.state.interactions.map(({ state }) => state);
    expect(refusal(() => desktop.perform('voice.resume', '1'))).to.contain('hold it or hang up');
    desktop.perform('voice.hold', id);
    desktop.perform('voice.resume', '1');
    expect(states()).to.deep.equal(['TALKING', 'HELD']);
    expect(refusal(() => desktop.perform('interaction.completeTransfer', id))).to.contain('HELD');
    desktop.perform('voice.hold', '1');
    desktop.perform('voice.resume', id);
    desktop.perform('interaction.completeConference', id);
    expect(states()).to.deep.equal(['TALKING']);
  });

  it('alternates by itself where a second call holds the first', async () => {
    const stage = await createStage({ dialect: { secondCall: 'hold' } });
    const id = given.consulted(stage);
    const states = () => stage.desktop.state.interactions.map(({ state }) => state);
    stage.desktop.perform('voice.resume', '1');
    expect(states()).to.deep.equal(['TALKING', 'HELD']);
    stage.desktop.perform('voice.resume', id);
    expect(states()).to.deep.equal(['HELD', 'TALKING']);
  });

  it('ends when the colleague hangs up while it is held', async () => {
    const stage = await createStage();
    const id = given.consulted(stage);
    stage.desktop.perform('voice.hold', id);
    stage.desktop.world.hangUp(id);
    expect(stage.desktop.state.interactions.map(({ state }) => state)).to.deep.equal(['HELD']);
  });

  it('cannot be completed when the main call is over', async () => {
    const stage = await createStage();
    const id = given.consulted(stage);
    stage.desktop.world.hangUp('1');
    for (const name of [
      'interaction.completeTransfer',
      'interaction.completeConference',
    ] as const) {
      expect(refusal(() => stage.desktop.perform(name, id))).to.contain('is IDLE, not HELD');
    }
    stage.desktop.perform('interaction.markdone', '1');
    expect(refusal(() => stage.desktop.perform('interaction.completeTransfer', id))).to.contain(
      'is gone',
    );
  });

  it('takes targets by type, target or as text, and no other types', async () => {
    for (const target of [
      '5002',
      { type: 'SKILL', destination: 'x' },
      { target: 'AGENT', destination: 'x' },
    ]) {
      const stage = await createStage();
      const answer = await stage.app.request('interaction.consult', given.talking(stage), target);
      expect(answer).not.to.have.property('errorMessage');
    }
    const stage = await createStage();
    const id = given.talking(stage);
    const odd = await stage.app.request('interaction.consult', id, {
      type: 'MOON',
      destination: 'x',
    });
    expect(odd['errorMessage']).to.be.a('string').that.contains('target');
    const mail = { type: 'AGENT', destination: 'x', media: 'email' };
    const { errorMessage } = await stage.app.request('interaction.consult', id, mail);
    expect(errorMessage).to.contain('only by voice');
  });
});

describe('an interaction of another medium', () => {
  it('has no call controls, and the refusal says so', async () => {
    const stage = await createStage();
    const id = given.accepted(stage);
    const text = `voice.hold: interaction ${id} is of media workitem (work item), which has no such action`;
    expect(refusal(() => stage.desktop.perform('voice.hold', id))).to.equal(text);
    expect(refusal(() => stage.desktop.perform('voice.startCallRecording', id))).to.contain(
      'needs a call',
    );
  });
});

describe('capabilities', () => {
  for (const [bring, expected] of [
    [given.ringing, ['REJECT', 'ANSWER']],
    [given.dialing, ['HANGUP']],
    [given.talking, ['HANGUP', 'HOLD', 'TRANSFER', 'CONFERENCE', 'CONSULT']],
    [given.held, ['HANGUP', 'RESUME']],
    [given.over, ['MARK_DONE']],
    [given.consulting, ['HANGUP']],
    [given.consulted, ['HANGUP', 'HOLD', 'TRANSFER', 'CONFERENCE']],
    [({ desktop }: Stage) => desktop.world.workItem(), ['ACCEPT', 'REJECT']],
    [given.accepted, ['MARK_DONE', 'TRANSFER', 'CONFERENCE']],
    [given.joining, []],
    [given.chatting, ['TRANSFER', 'CONFERENCE']],
    [given.chatEnded, ['MARK_DONE']],
    [given.composing, []],
  ] as const) {
    it(`${bring.name}: ${expected.join(', ')}`, async () => {
      const stage = await createStage();
      const id = bring(stage);
      const found = stage.desktop.perform('interaction.getByInteractionId', id);
      expect(found?.capabilities).to.deep.equal(expected);
    });
  }
});

describe('mark done', () => {
  it('sends the markdone event after the events of the interaction', async () => {
    const stage = await createStage();
    const id = given.over(stage);
    await settled();
    stage.app.forget();
    await stage.app.request('interaction.markdone', id);
    expect(stage.app.eventTypes()).to.deep.equal(['MARKDONE_APPLY', 'REMOVED', 'MARKDONE']);
  });

  it('is blocked for as long as the option says', async () => {
    const options = { 'service-client-api.block-markdone-timeout': 0 };
    const stage = await createStage({ options });
    const id = given.over(stage);
    await stage.app.request('interaction.blockMarkdone', id, 'First');
    await stage.app.request('interaction.blockMarkdone', id, 'Second');
    stage.clock.advance(3_600_000);
    expect(stage.desktop.state.interactions[0]?.markdoneBlock).to.deep.equal({
      warningMessage: 'Second',
    });
    expect(refusal(() => stage.desktop.perform('interaction.markdone', id))).to.contain('Second');
    stage.desktop.perform('interaction.unblockMarkdone', id);
    stage.desktop.perform('interaction.markdone', id);
    expect(stage.desktop.state.interactions).to.be.empty;
  });

  it('leaves no block behind, nor does an interaction that goes another way', async () => {
    const stage = await createStage({ dialect: { markdoneByApi: 'allow' } });
    const call = given.over(stage);
    const item = given.accepted(stage);
    for (const id of [call, item])
      await stage.app.request('interaction.blockMarkdone', id, 'Not yet');
    expect(stage.clock.pending).to.equal(2);
    await stage.app.request('interaction.markdone', call);
    await stage.app.request('interaction.singleStepTransfer', item, 'Billing');
    expect(stage.clock.pending).to.equal(0);
  });
});
