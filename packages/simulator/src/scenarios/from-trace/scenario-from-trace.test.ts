import { isRecord } from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import { redactTrace } from '../../doctor/redact-trace.js';
import { request, subscribe } from '../../endpoints/messages.test-support.js';
import { createManualClock } from '../../engine/clock.js';
import { createDesktop } from '../../engine/create-desktop.js';
import type { Desktop } from '../../engine/contract.js';
import { exportTrace } from '../../trace/export-trace.js';
import type { Trace } from '../../trace/trace.js';
import { validateScenario } from '../parse-scenario.js';
import { READY_SCENARIOS } from '../ready/index.js';
import { runScenario } from '../run-scenario.js';
import { scenarioFromTrace } from './scenario-from-trace.js';
import type { Scenario } from '../scenario.js';

/** What an application does once something is on the desktop. */
type Act = (
  desktop: Desktop,
  send: (name: string, ...parameters: readonly unknown[]) => void,
) => void;

/** Runs a scenario with an application that listens, and perhaps acts; returns its trace. */
async function record(scenario: Scenario, act?: Act): Promise<Trace> {
  const clock = createManualClock();
  const desktop = createDesktop({ clock, seed: 'trace' });
  const frame = desktop.attach({
    origin: 'https://app.example',
    label: 'App',
    post: () => undefined,
  });
  frame.receive(subscribe('interaction', 'agent'));
  act?.(desktop, (name, ...parameters) => frame.receive(request(name, ...parameters)));
  const progress = { isOver: false };
  const { done } = runScenario(desktop, scenario);
  void done.then(() => {
    progress.isOver = true;
  });
  for (let turn = 0; !progress.isOver && turn < 5_000; turn += 1) {
    await Promise.resolve();
    clock.advance(100);
  }
  await done;
  clock.advance(5_000);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return exportTrace(desktop.log);
}

/** What happened, as an application sees it. */
const eventsIn = ({ entries }: Trace): readonly string[] =>
  entries.flatMap(({ direction, message }) => {
    if (direction === 'out' || !isRecord(message) || !isRecord(message['data'])) return [];
    const { eventType, interaction, mediaState } = message['data'];
    const id = isRecord(interaction) ? interaction['interactionId'] : mediaState;
    return [`${String(eventType)} ${String(id)}`];
  });

describe('scenarioFromTrace', () => {
  for (const name of ['recorded-call', 'chat', 'consult-transfer']) {
    it(`tells ${name} again, from its redacted trace`, async () => {
      const ready = READY_SCENARIOS.find((one) => one.name === name);
      if (!ready) throw new Error(`no scenario ${name}`);
      const trace = await record(ready);
      const { scenario } = scenarioFromTrace(redactTrace(trace.entries), 'again');
      const again = await record(validateScenario(JSON.parse(JSON.stringify(scenario))));
      const without = (events: readonly string[]) =>
        events.filter((event) => !event.includes('NEW_MESSAGE'));
      expect(eventsIn(trace)).not.to.be.empty;
      expect(without(eventsIn(again))).to.deep.equal(without(eventsIn(trace)));
    });
  }

  /** The application dials and hangs up; the far end answers in between. */
  const dials: Act = (desktop, send) => {
    send('voice.dial', '+15550199', { OrderId: '4711' });
    const stop = desktop.subscribe(() => {
      if (desktop.state.interactions[0]?.state !== 'TALKING') return;
      stop();
      send('voice.hangUp', '1');
    });
  };
  const farEnd: Scenario = {
    name: 'far-end',
    title: 'The far end answers',
    steps: [
      { do: 'waitFor', interaction: { state: 'DIALING' }, as: 'call' },
      { after: 2_000, do: 'world.answer', with: ['$call'] },
      { after: 1_000, do: 'interaction.markdone', with: ['$call'] },
    ],
  };

  it('waits for what the application did itself', async () => {
    const trace = await record(farEnd, dials);
    const { scenario, leftOut } = scenarioFromTrace(redactTrace(trace.entries), 'dialed');
    expect(leftOut).to.be.empty;
    expect(scenario.steps.map((step) => step.do)).to.deep.equal([
      'waitFor',
      'world.answer',
      'waitFor',
      'interaction.markdone',
    ]);
    expect(JSON.stringify(scenario)).not.to.contain('4711').and.not.to.contain('15550199');
    expect(eventsIn(await record(scenario, dials))).to.deep.equal(eventsIn(trace));
  });

  it('fails when the application no longer does it', async () => {
    const trace = await record(farEnd, dials);
    const { scenario } = scenarioFromTrace(trace, 'dialed');
    const clock = createManualClock();
    const { done } = runScenario(createDesktop({ clock, seed: 'silent' }), scenario);
    const failure = done.then(
      () => 'none',
      (error: unknown) => String(error),
    );
    clock.advance(60_000);
    expect(await failure).to.contain('no such interaction within 30000 ms');
  });

  it('says which events no step stands for', () => {
    const event = (data: object) => ({
      at: 0,
      direction: 'in' as const,
      message: { event: 'interaction', data, userAgent: 'WWE Server', protocolVersion: 2 },
    });
    const { scenario, leftOut } = scenarioFromTrace(
      {
        version: 1,
        entries: [
          event({
            eventType: 'ADDED',
            interaction: { interactionId: '1', callType: 'OUTBOUND_PREVIEW' },
          }),
          event({ eventType: 'CASE_ID_CHANGED' }),
        ],
      },
      'x',
    );
    expect(scenario.steps).to.be.empty;
    expect(leftOut).to.deep.equal(['interaction ADDED', 'interaction CASE_ID_CHANGED']);
  });
});
