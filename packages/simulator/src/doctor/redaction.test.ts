import { isRecord } from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import { createManualClock } from '../engine/clock.js';
import type { Desktop } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import type { Dialect } from '../engine/dialect.js';
import { parseTrace } from '../trace/trace.js';
import { ADDRESS, examine } from './doctor.test-support.js';
import { redactMessage, Secrets } from './redaction.js';
import { reportOf, traceOf } from './report.js';
import { writeReport } from './write-report.js';

const USER_DATA = {
  Segment: 'Gold customer',
  Card: 4_111_111_111,
  Nested: { street: '12 Long Lane', mail: 'pat@customer.example' },
  IW_BundleUid: 'bundle-of-pat',
};

/** Every text and number of a value, as a text. */
function textsOf(value: unknown): readonly string[] {
  if (isRecord(value) || Array.isArray(value)) return Object.values(value).flatMap(textsOf);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** What a session must not give away. */
function secretsOf({ state }: Desktop): readonly string[] {
  const { roles: _, ...agent } = state.agent;
  return [
    ...textsOf(agent),
    ...textsOf(USER_DATA),
    ...state.interactions.flatMap(({ parties, ani, dnis, callUuid }) => [
      ...textsOf(parties),
      ...textsOf([ani, dnis, callUuid]),
    ]),
    'pat@customer.example',
    'secret.example',
    'eyJ',
  ];
}

describe('what the doctor gives away', () => {
  for (const dialect of [
    {},
    {
      tokenResult: 'object',
      recordResults: 'object',
      optionResults: 'flat',
      caseResults: 'object',
    },
    {
      campaignResults: 'object',
      optionResults: 'object',
      caseResults: 'main',
      refusedService: 'silence',
    },
  ] as const satisfies readonly Partial<Dialect>[]) {
    it(`holds no name, number, address, token or attached data, with ${JSON.stringify(dialect)}`, async () => {
      const clock = createManualClock();
      const desktop = createDesktop({
        clock,
        seed: 'redaction',
        dialect,
        options: {
          'workspace.web-content': 'Mine',
          'Mine/url': 'https://secret.example/?agent=1',
          'Mine/mode': 'tab',
        },
      });
      const call = desktop.world.call({ ani: '+15550123', dnis: '80012', userData: USER_DATA });
      desktop.perform('voice.answer', call);
      desktop.world.loadCampaign('Spring', 'Preview');
      desktop.world.startCampaign('Spring');
      desktop.perform('outbound.getPreviewRecord', 'Spring');
      const secrets = secretsOf(desktop);
      const records = textsOf(desktop.perform('outbound.getChainedRecords', '2')).filter(
        (text) => text.length > 3,
      );
      expect(records).not.to.be.empty;
      const examination = await examine(desktop, clock, {
        meanwhile: ({ world }) => {
          world.hangUp(call);
        },
      });
      const report = reportOf(examination, ADDRESS);
      const trace = JSON.stringify(traceOf(examination));
      for (const text of [JSON.stringify(report), writeReport(report), trace]) {
        for (const secret of [...secrets, ...records]) expect(text).not.to.contain(secret);
      }
      expect(parseTrace(trace).entries.length).to.equal(examination.crossings.length);
      expect(trace).to.contain('agent.getState').and.to.contain('TALKING');
    });
  }

  it('leaves words of the protocol and takes everything else out of a message', () => {
    expect(
      redactMessage({
        event: 'interaction',
        data: {
          eventType: 'ESTABLISHED',
          interaction: {
            interactionId: '7',
            state: 'TALKING',
            ani: '5001',
            startDate: 1_700_000_000,
          },
          note: 'Call Pat back',
          flag: true,
          userData: { state: 'TALKING', request: 'voice.dial', count: 3 },
        },
        userAgent: 'WWE Server',
        protocolVersion: 2,
      }),
    ).to.deep.equal({
      event: 'interaction',
      data: {
        eventType: 'ESTABLISHED',
        interaction: { interactionId: '7', state: 'TALKING', ani: '[redacted]', startDate: 0 },
        note: '[redacted]',
        flag: true,
        userData: { state: '[redacted]', request: '[redacted]', count: 0 },
      },
      userAgent: 'WWE Server',
      protocolVersion: 2,
    });
  });

  it('takes what it has learned, addresses and numbers out of a text', () => {
    const secrets = new Secrets();
    secrets.learn({ username: 'kim.roe', firstname: 'Kim' });
    expect(
      secrets.scrub(
        'kim.roe may not call +1 555 0123 from https://crm.example/x, ask kim@crm.example',
      ),
    ).to.equal('[redacted] may not call [redacted] from [redacted], ask [redacted]');
  });
});
