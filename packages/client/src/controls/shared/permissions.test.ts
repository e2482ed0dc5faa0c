import { expect } from '@open-wc/testing';
import { readInteraction, type Interaction } from '@scapi/protocol';
import { isCall, isPermitted, permittedActions, type PermittedAction } from './permissions.js';

const interaction = (members: object): Interaction =>
  readInteraction({ interactionId: '1', media: 'voice', ...members })!;

const ALL: readonly PermittedAction[] = [
  ...(['answer', 'accept', 'reject', 'markDone', 'hold', 'resume', 'hangUp', 'mute'] as const),
  ...(['consult', 'singleStepTransfer', 'singleStepConference'] as const),
  ...(['completeTransfer', 'completeConference'] as const),
  ...(['startRecording', 'pauseRecording', 'resumeRecording', 'stopRecording'] as const),
  ...(['callRecord', 'rejectRecord', 'cancelRecord'] as const),
];

describe('permissions', () => {
  describe('without capabilities: by state and media (protocol reference, section 8)', () => {
    const recorded = { recordingState: 'STOPPED' };
    for (const [name, members, expected] of [
      ['a ringing call', { state: 'RINGING' }, ['answer', 'reject']],
      ['a dialing call', { state: 'DIALING' }, ['hangUp', 'mute']],
      [
        'a talking call',
        { state: 'TALKING', ...recorded },
        [
          ...['hold', 'hangUp', 'mute'],
          ...['consult', 'singleStepTransfer', 'singleStepConference', 'startRecording'],
        ],
      ],
      [
        'a held call',
        { state: 'HELD', ...recorded },
        ['resume', 'hangUp', 'mute', 'startRecording'],
      ],
      ['a released call', { state: 'IDLE', ...recorded }, ['markDone']],
      [
        'an established consultation',
        { state: 'TALKING', isConsultation: true, ...recorded },
        ['hold', 'hangUp', 'mute', 'completeTransfer', 'completeConference', 'startRecording'],
      ],
      ['an invitation', { state: 'INVITED', media: 'chat' }, ['accept', 'reject']],
      ['an accepted chat', { state: 'ACCEPTED', media: 'chat' }, ['markDone']],
      [
        'a record in preview',
        { state: 'PREVIEWING', callType: 'OUTBOUND_PREVIEW' },
        ['callRecord', 'rejectRecord', 'cancelRecord'],
      ],
      ['a rejected record', { state: 'REJECTED', callType: 'OUTBOUND_PUSH_PREVIEW' }, ['markDone']],
      ['an unknown state', { state: 'FUTURE' }, []],
    ] as const) {
      it(name, () => {
        expect(permittedActions(interaction(members), ALL)).to.deep.equal(expected);
      });
    }
  });

  it('lets a documented capability decide alone', () => {
    const call = interaction({ state: 'TALKING', capabilities: ['HANGUP'] });
    expect(isPermitted(call, 'hangUp')).to.be.true;
    expect(isPermitted(call, 'hold')).to.be.false;
  });

  it('does not take the absence of an inferred capability for a refusal', () => {
    const call = interaction({ state: 'HELD', capabilities: ['HANGUP'] });
    expect(isPermitted(call, 'resume')).to.be.true;
  });

  it('completes no transfer on a call that is no consultation, whatever is listed', () => {
    const call = interaction({ state: 'TALKING', capabilities: ['TRANSFER'] });
    expect(isPermitted(call, 'completeTransfer')).to.be.false;
    expect(isPermitted(call, 'singleStepTransfer')).to.be.true;
  });

  for (const [recordingState, expected] of [
    ['STOPPED', ['startRecording']],
    ['RECORDING', ['pauseRecording', 'stopRecording']],
    ['PAUSED', ['resumeRecording', 'stopRecording']],
  ] as const) {
    it(`knows what a recording that is ${recordingState} permits`, () => {
      const call = interaction({ state: 'TALKING', recordingState });
      const actions = permittedActions(call, [
        'startRecording',
        'pauseRecording',
        'resumeRecording',
        'stopRecording',
      ]);
      expect(actions).to.deep.equal(expected);
    });
  }

  it('recognizes a call by its type where the media is not named', () => {
    expect(isCall(interaction({ media: undefined, callType: 'Internal' }))).to.be.true;
    expect(isCall(interaction({ media: undefined }))).to.be.false;
    expect(isCall(interaction({ callType: 'OUTBOUND_PREVIEW' }))).to.be.false;
  });
});
