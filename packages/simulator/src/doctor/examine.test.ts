import { isReadRequest, parseClientMessage } from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import { createManualClock, type ManualClock } from '../engine/clock.js';
import type { Desktop, DesktopInit } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import { DIALECT_SWITCHES, type Dialect, type DialectName } from '../engine/dialect.js';
import { DIALECT_READERS } from './dialect-readers.js';
import { ADDRESS, DOCTOR_ORIGIN, examine } from './doctor.test-support.js';
import { dialectOf, reportOf, type DoctorReport } from './report.js';

const SERVICES = [
  'system.*, agent.*, media.*, interaction.*, voice.*, outbound.getCampaigns',
  'outbound.getListOfCallResults, outbound.getCallResult, outbound.getChainedRecords',
  'outbound.getRecordFields, configuration.*, auth.*',
].join(', ');

/** A desktop with one of everything that reading needs. */
function prepare(init: Partial<DesktopInit> & { readonly clock: ManualClock }): Desktop {
  const desktop = createDesktop({
    seed: 'doctor',
    ...init,
    options: {
      'service-client-api.accepted-web-content-origins': `${DOCTOR_ORIGIN} (${SERVICES})`,
      ...init.options,
    },
  });
  const call = desktop.world.call({ ani: '+15550123', userData: { Segment: 'Gold' } });
  desktop.perform('voice.answer', call);
  const chat = desktop.world.chat({});
  desktop.perform('interaction.accept', chat);
  init.clock.advance(5_000);
  desktop.agent.endChat(chat);
  desktop.world.loadCampaign('Spring', 'Preview');
  desktop.world.startCampaign('Spring');
  desktop.perform('outbound.getPreviewRecord', 'Spring');
  return desktop;
}

/** The agent works: what the doctor watches. */
function work(desktop: Desktop): void {
  const [call] = desktop.state.interactions;
  const { interactionId = '' } = call ?? {};
  desktop.perform('agent.setState', 'Ready');
  desktop.perform('media.setState', 'voice', 'NotReady');
  desktop.perform('voice.hold', interactionId);
  desktop.perform('voice.resume', interactionId);
  desktop.perform('voice.hangUp', interactionId);
  desktop.perform('interaction.markdone', interactionId);
}

async function reportWith(dialect: Partial<Dialect>, options: DesktopInit['options'] = {}) {
  const clock = createManualClock();
  const desktop = prepare({ clock, dialect, options });
  const examination = await examine(desktop, clock, { meanwhile: work });
  const report = reportOf(examination, ADDRESS);
  return { desktop, examination, report };
}

const withoutTimes = ({ latency: _, ...report }: DoctorReport) => report;

/** Choices that show as something else, and what they show as; `undefined`: as nothing. */
const NOT_TOLD: Readonly<Partial<Record<DialectName, readonly unknown[]>>> = {
  // Silence has many reasons.
  refusedOrigin: ['silence', 'error'],
  // A chat that goes on looks the same; a desktop without these events says nothing.
  endedChatState: ['ACCEPTED'],
  markdoneEvents: ['none'],
  resumeEvent: ['none'],
  // It needs an event whose namespace the list leaves out.
  subscribeNeedsService: [false, true],
  // The page itself sees the macro.
  unknownMacros: ['keep', 'empty'],
  webViewMode: ['mode', 'type', 'view'],
};

describe('the doctor', () => {
  for (const name of Object.keys(DIALECT_READERS) as DialectName[]) {
    for (const choice of DIALECT_SWITCHES[name].choices) {
      if (NOT_TOLD[name]?.includes(choice)) continue;
      it(`sees that ${name} is ${String(choice)}, and a desktop with its dialect looks the same`, async () => {
        const { report } = await reportWith({ [name]: choice });
        const dialect = dialectOf(report);
        expect(dialect[name]).to.equal(choice);
        const { report: second } = await reportWith(dialect);
        expect(withoutTimes(second)).to.deep.equal(withoutTimes(report));
      });
    }
  }

  for (const choice of DIALECT_SWITCHES.subscribeNeedsService.choices) {
    it(`sees that subscribeNeedsService is ${choice}, where the list leaves a namespace out`, async () => {
      const { report } = await reportWith(
        { subscribeNeedsService: choice },
        {
          'service-client-api.accepted-web-content-origins': `${DOCTOR_ORIGIN} (agent.*, system.*)`,
        },
      );
      expect(dialectOf(report)).to.include({
        subscribeNeedsService: choice,
        unknownEventName: 'accept',
      });
    });
  }

  for (const choice of DIALECT_SWITCHES.webViewMode.choices) {
    it(`sees that views of web content have their place in option ${choice}`, async () => {
      const { report } = await reportWith(
        { webViewMode: choice },
        {
          'workspace.web-content': 'Mine',
          'Mine/url': 'https://mine.example/',
          [`Mine/${choice}`]: 'popup',
        },
      );
      expect(dialectOf(report).webViewMode).to.equal(choice);
    });
  }

  it('sees what becomes of a macro, in its own address', async () => {
    for (const [unknownMacro, choice] of [
      ['$Scapi.Unknown$', 'keep'],
      ['', 'empty'],
    ] as const) {
      const clock = createManualClock();
      const examination = await examine(prepare({ clock }), clock, { unknownMacro });
      expect(dialectOf(reportOf(examination, ADDRESS)).unknownMacros).to.equal(choice);
    }
  });

  it('sees that an origin is refused, and says nothing else of the desktop', async () => {
    const { report } = await reportWith(
      { refusedOrigin: 'error' },
      { 'service-client-api.accepted-web-content-origins': 'https://other.example' },
    );
    expect(dialectOf(report)).to.deep.equal({ refusedOrigin: 'error' });
  });

  it('gives up after three questions that get no answer', async () => {
    const { desktop, report } = await reportWith(
      {},
      { 'service-client-api.accepted-web-content-origins': 'https://other.example' },
    );
    expect(report.stopped).to.contain('does not answer');
    expect(desktop.log.entries.filter(({ direction }) => direction === 'in')).to.have.length(3);
    expect(report.choices).to.be.empty;
  });

  it('stops when the desktop stops answering, as in the quarantine of a rate limit', async () => {
    const { desktop, report } = await reportWith({}, { 'service-client-api.rate-limit': 8 });
    expect(report.stopped).to.contain('quarantine');
    expect(report.limits).to.include({ 'service-client-api.rate-limit': 8 });
    const asked = desktop.log.entries.filter(({ direction }) => direction === 'in');
    expect(asked).to.have.length(8 + 3);
  });

  it('asks no more often than it may', async () => {
    const clock = createManualClock();
    const desktop = prepare({ clock });
    const times: number[] = [];
    await examine(desktop, clock, { perMinute: 6 });
    for (const { at, direction } of desktop.log.entries) if (direction === 'in') times.push(at);
    const first = times.slice(0, 10);
    expect(first.every((at, index) => index === 0 || at - (first[index - 1] ?? 0) >= 10_000)).to.be
      .true;
  });

  it('changes nothing, and asks for the token only when it may', async () => {
    const clock = createManualClock();
    const desktop = prepare({ clock });
    const before = JSON.stringify({ ...desktop.state, frames: [] });
    await examine(desktop, clock, { mayAskForToken: false });
    expect(JSON.stringify({ ...desktop.state, frames: [] })).to.equal(before);
    const requests = desktop.log.entries
      .filter(({ direction }) => direction === 'in')
      .map(({ message }) => parseClientMessage(message))
      .filter((message) => message?.kind === 'request')
      .map(({ request }) => request);
    expect(requests.every(isReadRequest)).to.be.true;
    expect(requests).not.to.include('auth.getJwtToken');
  });

  it('has a word for each of the 25 items of section 11', async () => {
    const { report } = await reportWith({});
    expect(report.unknowns.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    for (const { status, findings, beyond, needs } of report.unknowns) {
      if (status === 'beyond reading') expect(beyond).to.be.a('string');
      else if (status === 'not seen') expect(needs ?? beyond).to.be.a('string');
      else expect(findings).not.to.be.empty;
    }
  });
});
