import { expect } from '@open-wc/testing';
import type { ManualClock } from '../engine/clock.js';
import type { Desktop } from '../engine/contract.js';
import { createTestDesktop, type TestDesktop } from '../testing.js';
import { READY_SCENARIOS } from './ready/index.js';
import { ScenarioStepError, runScenario, type ScenarioProgress } from './run-scenario.js';
import type { Scenario, Step } from './scenario.js';

const scenario = (...steps: readonly Step[]): Scenario => ({ name: 'test', title: 'Test', steps });

describe('runScenario', () => {
  let test: TestDesktop<ManualClock>;
  let desktop: Desktop;
  let clock: ManualClock;

  beforeEach(() => {
    test = createTestDesktop({ clock: 'manual' });
    ({ desktop, clock } = test);
  });
  afterEach(() => test.close());

  for (const ready of READY_SCENARIOS) {
    it(`tells the ready scenario ${ready.name} to its end`, async () => {
      const progress: ScenarioProgress[] = [];
      const { done } = runScenario(desktop, ready, { onProgress: (step) => progress.push(step) });
      // One of them waits for an application that dials.
      if (ready.steps[0]?.do === 'waitFor') desktop.perform('voice.dial', '5001');
      clock.advance(600_000);
      expect(await done).to.equal('finished');
      expect(progress.map(({ step }) => step)).to.deep.equal(ready.steps);
      // Every story is told to the end: nothing is left for the agent to do.
      expect(desktop.state.interactions).to.be.empty;
    });
  }

  it('waits before a step by the desktop’s clock', () => {
    runScenario(desktop, scenario({ after: 1_000, do: 'world.call' }));
    clock.advance(999);
    expect(desktop.state.interactions).to.be.empty;
    clock.advance(1);
    expect(desktop.state.interactions).to.have.length(1);
  });

  it('hands what a step brought forth to later ones', () => {
    runScenario(
      desktop,
      scenario(
        { do: 'world.call', as: 'call' },
        { do: 'voice.answer', with: ['$call'] },
        { do: 'world.chat', as: 'chat' },
        { do: 'agent.selectCase', with: ['$chat.caseId'] },
        { do: 'interaction.setUserData', with: ['$call', { Other: '$chat', Price: '$5' }] },
      ),
    );
    const [call, chat] = desktop.state.interactions;
    expect(call?.state).to.equal('TALKING');
    expect(call?.userData).to.include({ Other: chat?.interactionId, Price: '$5' });
    expect(desktop.state.cases.find(({ selected }) => selected)?.caseId).to.equal(chat?.caseId);
  });

  it('names the interaction that a request without a result brought forth', () => {
    runScenario(
      desktop,
      scenario(
        { do: 'voice.dial', with: ['5001'], as: 'call' },
        { do: 'world.answer', with: ['$call'] },
      ),
    );
    expect(desktop.state.interactions[0]?.state).to.equal('TALKING');
  });

  it('waits for an interaction, and goes on after the change is complete', async () => {
    const { done } = runScenario(
      desktop,
      scenario(
        { do: 'waitFor', interaction: { state: 'DIALING' }, as: 'call' },
        { do: 'world.answer', with: ['$call'] },
      ),
    );
    desktop.perform('voice.dial', '5001');
    expect(desktop.state.interactions[0]?.state).to.equal('DIALING');
    clock.advance(0);
    expect(desktop.state.interactions[0]?.state).to.equal('TALKING');
    expect(await done).to.equal('finished');
  });

  it('fails when the interaction does not come in time', async () => {
    const { done } = runScenario(
      desktop,
      scenario({ do: 'waitFor', interaction: { state: 'DIALING' }, within: 500 }),
    );
    clock.advance(500);
    expect(await failure(done)).to.have.property(
      'message',
      'test, step 1 (waitFor): no such interaction within 500 ms',
    );
  });

  it('fails with the step and the desktop’s reason, and goes no further', async () => {
    const { done } = runScenario(
      desktop,
      scenario({ do: 'world.call' }, { do: 'voice.hold', with: ['99'] }, { do: 'world.call' }),
    );
    const error = await failure(done);
    expect(error).to.be.instanceOf(ScenarioStepError).with.property('index', 1);
    expect(error)
      .to.have.property('message')
      .that.matches(/^test, step 2 \(voice\.hold\): .*99/);
    expect(desktop.state.interactions).to.have.length(1);
  });

  it('stops, and leaves no timer behind', async () => {
    const before = clock.pending;
    const { done, stop } = runScenario(desktop, scenario({ after: 1_000, do: 'world.call' }));
    stop();
    expect(await done).to.equal('stopped');
    expect(clock.pending).to.equal(before);
    clock.advance(1_000);
    expect(desktop.state.interactions).to.be.empty;
  });

  it('stops while it waits for an interaction', async () => {
    const aborter = new AbortController();
    const { done } = runScenario(
      desktop,
      scenario({ do: 'waitFor', interaction: { state: 'DIALING' } }, { do: 'world.call' }),
      { signal: aborter.signal },
    );
    aborter.abort();
    desktop.perform('voice.dial', '5001');
    clock.advance(1);
    expect(await done).to.equal('stopped');
    expect(desktop.state.interactions).to.have.length(1);
  });

  it('does nothing under a signal that is already aborted', async () => {
    const { done } = runScenario(desktop, scenario({ do: 'world.call' }), {
      signal: AbortSignal.abort(),
    });
    expect(await done).to.equal('stopped');
    expect(desktop.state.interactions).to.be.empty;
  });

  it('sets options, dialect and faults first, and changes them in a step', () => {
    const fault = { kind: 'refuse', on: 'voice.dial' } as const;
    const options = { 'service-client-api.rate-limit': 7, Mine: { url: 'https://mine.example/' } };
    runScenario(desktop, {
      ...scenario(
        { do: 'configure', dialect: { updateToast: 'replace' } },
        { do: 'clearFaults' },
        { do: 'fault', fault },
      ),
      options,
      dialect: { setUserData: 'replace' },
      faults: [{ kind: 'drop', on: '*' }],
    });
    expect(desktop.options).to.include({
      'service-client-api.rate-limit': 7,
      'Mine/url': 'https://mine.example/',
    });
    expect(desktop.dialect).to.include({ setUserData: 'replace', updateToast: 'replace' });
    expect(desktop.faults.list()).to.have.length(1);
    expect(desktop.faults.list()[0]).to.include(fault);
  });
});

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  );
