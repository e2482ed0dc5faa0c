import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CALL_RESULTS } from './call-results.js';
import {
  expectMembers,
  INTERACTION,
  listOf,
  plain,
  text,
  type Loose,
} from './checks.test-support.js';
import { hostile } from './hostile.test-support.js';
import { readOtherShape } from './other-shapes.js';
import { REQUEST_NAMES, signatureOf } from './parameters.js';
import { readAs, readResult } from './read-result.js';

const call = { interactionId: '7', parties: [{ name: '5001' }] };
const token = 'head.body.signature';

/** What a value of each inferred type must be. */
const PROMISED: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  number: Number.isFinite,
  string: text,
  'string[]': listOf(text),
  object: plain,
  'object[]': listOf(plain),
  'Campaign[]': listOf(
    (one) => plain(one) && (text((one as Loose)['name']) || text((one as Loose)['campaign'])),
  ),
  'CallResult[]': listOf((one) => Number.isFinite((one as Loose)['code'])),
  'Section[]': listOf(plain),
  'Interaction[]': listOf((one) => {
    expectMembers(one as object, INTERACTION);
    return true;
  }),
};

const INFERRED = REQUEST_NAMES.filter((name) => signatureOf(name)?.isInferred);

describe('an answer in another shape', () => {
  for (const [expected, answer, value] of [
    ['boolean', 'True', true],
    ['boolean', '0', false],
    ['boolean', 1, true],
    ['boolean', { isLeading: false, frameState: 'FOLLOWING' }, false],
    ['number', '28', 28],
    ['number', { callResult: 28 }, 28],
    ['string', { id: 'wweCustomToast0' }, 'wweCustomToast0'],
    ['string', { status: 'OK', toastId: 'wweCustomToast0' }, 'wweCustomToast0'],
    ['string', 7, '7'],
    ['string', { access_token: token, token_type: 'bearer', expires_in: 3600 }, token],
    ['string[]', 'agent.*, voice.dial', ['agent.*', 'voice.dial']],
    ['string[]', { services: ['voice.dial'] }, ['voice.dial']],
    ['Campaign[]', ['Spring'], [{ name: 'Spring' }]],
    ['Campaign[]', { Spring: 'Preview' }, [{ name: 'Spring', mode: 'Preview' }]],
    ['Campaign[]', { Spring: { mode: 'Preview' } }, [{ name: 'Spring', mode: 'Preview' }]],
    ['Campaign[]', { name: 'Spring' }, [{ name: 'Spring' }]],
    ['Campaign[]', { campaigns: [] }, []],
    ['CallResult[]', [6], [{ code: 6, name: '6' }]],
    ['CallResult[]', [{ code: '6', name: 'Busy' }], [{ code: 6, name: 'Busy' }]],
    ['CallResult[]', { 6: 'Busy' }, [{ code: 6, name: 'Busy' }]],
    ['object', { record: { GSW_PHONE: '1' } }, { GSW_PHONE: '1' }],
    ['object[]', { records: [{ GSW_PHONE: '1' }] }, [{ GSW_PHONE: '1' }]],
    [
      'object[]',
      { 3: { GSW_PHONE: '1' }, 4: { GSW_PHONE: '2' } },
      [{ GSW_PHONE: '1' }, { GSW_PHONE: '2' }],
    ],
    ['object[]', { GSW_PHONE: '1' }, [{ GSW_PHONE: '1' }]],
    [
      'Section[]',
      { Orders: { url: 'https://a' } },
      [{ name: 'Orders', options: { url: 'https://a' } }],
    ],
    ['Section[]', { name: 'Orders', options: {} }, [{ name: 'Orders', options: {} }]],
    [
      'Section[]',
      { 'Orders/url': 'https://a', 'Orders/label': 'A', 'voice.auto': 'true' },
      [
        { name: 'Orders', options: { url: 'https://a', label: 'A' } },
        { name: 'interaction-workspace', options: { 'voice.auto': 'true' } },
      ],
    ],
    [
      'Section[]',
      { 'interaction-workspace': { 'rate-limit': 60 } },
      [{ name: 'interaction-workspace', options: { 'rate-limit': '60' } }],
    ],
    ['Interaction[]', null, []],
  ] as const) {
    it(`${expected}: ${JSON.stringify(answer)}`, () => {
      expect(readOtherShape(expected, answer, readAs)).to.deep.equal(value);
    });
  }

  it('may be one interaction, or a list that an object holds', () => {
    for (const answer of [call, [call], { interactions: [call] }, { 7: call }])
      expect(readOtherShape('Interaction[]', answer, readAs))
        .to.have.property('0')
        .that.includes({ interactionId: '7' });
  });

  it('may hold all call results by code', () => {
    expect(readOtherShape('CallResult[]', CALL_RESULTS, readAs)).to.have.length(54);
  });

  it('loses what cannot be read of a list, and no more', () => {
    expect(readOtherShape('Interaction[]', [{}, call, null], readAs)).to.have.length(1);
  });

  for (const [expected, answer] of [
    ['boolean', 'perhaps'],
    ['boolean', { one: true, other: false }],
    ['string', { first: 'a', second: 'b' }],
    ['string', ''],
    ['string', { access_token: '', token_type: '' }],
    ['Campaign[]', 'no campaigns'],
    ['Interaction[]', [{}]],
    ['Interaction[]', undefined],
    ['Nonsense', true],
  ] as const) {
    it(`${expected} is not guessed from ${JSON.stringify(answer)}`, () => {
      expect(readOtherShape(expected, answer, readAs)).to.equal(undefined);
    });
  }

  it('whatever it is, is read as what was expected, or not at all', () => {
    const any = fc.oneof(
      hostile,
      fc.dictionary(fc.string(), hostile),
      fc.array(hostile, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...INFERRED), any, (name, answer) => {
        const type = signatureOf(name)?.result ?? '';
        const read = readResult(name, answer, () => readOtherShape(type, answer, readAs));
        if (read !== undefined) expect(PROMISED[type]?.(read), type).to.be.true;
      }),
      { numRuns: 3000 },
    );
  });
});
