import { expect } from '@open-wc/testing';
import { isCallType, readInteraction } from './interaction.js';

/** The example of section 5. */
const example = {
  interactionId: '7',
  caseId: '1b0c8f0e-6f0d-4a55-9a3e-0d5f5d0f7a11',
  userData: { Segment: 'Gold', IW_CaseUid: '1b0c8f0e-6f0d-4a55-9a3e-0d5f5d0f7a11' },
  parties: [{ name: '+15550100' }],
  callUuid: 'CALL0001',
  state: 'TALKING',
  previousState: 'RINGING',
  isConsultation: false,
  direction: 'IN',
  callType: 'INBOUND',
  ani: '+15550100',
  dnis: '8001',
  recordingState: 'STOPPED',
  isMainCaseInteraction: true,
};

describe('readInteraction', () => {
  it('reads the example of section 5 as it is', () => {
    expect(readInteraction(example)).to.deep.equal(example);
  });

  it('reads every optional member as it is', () => {
    const full = {
      ...example,
      parentInteractionId: '6',
      media: 'voice',
      startDate: 1_700_000_000_000,
      isCaseSelected: true,
      isCaseExpanded: false,
      capabilities: ['HANGUP', 'HOLD'],
    };
    expect(readInteraction(full)).to.deep.equal(full);
  });

  it('gives neutral values for what is left out', () => {
    expect(readInteraction({ interactionId: '7' })).to.deep.equal({
      interactionId: '7',
      caseId: '',
      userData: {},
      state: 'UNKNOWN',
      parties: [],
      isConsultation: false,
      isMainCaseInteraction: false,
    });
  });

  it('leaves the original alone', () => {
    const original = Object.freeze({ interactionId: 7, callType: 'Internal' });
    readInteraction(original);
    expect(original).to.deep.equal({ interactionId: 7, callType: 'Internal' });
  });

  it('leaves callType as the desktop spells it', () => {
    expect(readInteraction({ ...example, callType: 'Internal' })?.callType).to.equal('Internal');
  });

  it('finds a call type however the desktop spells it', () => {
    expect(isCallType({ callType: 'Internal' }, 'INTERNAL')).to.be.true;
    expect(isCallType({ callType: 'Outbound_preview' }, 'OUTBOUND', 'OUTBOUND_PREVIEW')).to.be.true;
    expect(isCallType({ callType: 'INBOUND' }, 'INTERNAL')).to.be.false;
    expect(isCallType({}, 'UNKNOWN')).to.be.false;
  });

  it('makes texts of numbers', () => {
    const sloppy = { interactionId: 7, caseId: 12, dnis: 8001, parties: [{ name: 5001 }] };
    expect(readInteraction(sloppy)).to.deep.include({
      interactionId: '7',
      caseId: '12',
      dnis: '8001',
      parties: [{ name: '5001' }],
    });
  });

  for (const [name, value] of [
    ['direction', 'INWARD'],
    ['recordingState', 'ON'],
    ['recordingState', 1],
    ['callType', null],
    ['media', { name: 'voice' }],
    ['startDate', '2024-01-01'],
    ['startDate', Number.NaN],
    ['isCaseSelected', 'true'],
    ['capabilities', 'HANGUP'],
    ['parentInteractionId', null],
  ] as const) {
    it(`drops a ${name} that is ${JSON.stringify(value)}`, () => {
      expect(readInteraction({ ...example, [name]: value })).to.not.have.property(name);
    });
  }

  it('drops the parties and capabilities that cannot be read, and only those', () => {
    const read = readInteraction({
      ...example,
      parties: [null, { name: '5001' }, {}, '5002'],
      capabilities: ['HANGUP', null],
    });
    expect(read?.parties).to.deep.equal([{ name: '5001' }]);
    expect(read?.capabilities).to.deep.equal(['HANGUP']);
  });

  it('lets members pass that it does not know', () => {
    expect(readInteraction({ ...example, subject: 'Order 42' })).to.have.property(
      'subject',
      'Order 42',
    );
  });

  it('keeps states, call types and capabilities of the future', () => {
    const future = { ...example, state: 'DREAMING', callType: 'VIDEO', capabilities: ['FLY'] };
    expect(readInteraction(future)).to.deep.equal(future);
  });

  for (const value of [null, undefined, '7', [example], {}, { interactionId: '' }, new Map()]) {
    it(`takes ${JSON.stringify(value)} for no interaction`, () => {
      expect(readInteraction(value)).to.equal(undefined);
    });
  }
});
