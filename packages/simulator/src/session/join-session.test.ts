import { expect, waitUntil } from '@open-wc/testing';
import { createManualClock } from '../engine/clock.js';
import type { Scenario } from '../scenarios/scenario.js';
import { joinSession, type Session, type SessionOptions } from './join-session.js';

describe('joinSession', () => {
  let name: string;
  let sessions: Session[];
  const join = async (options: Partial<SessionOptions> = {}): Promise<Session> => {
    const session = await joinSession({ name, seed: 'test', ...options });
    sessions.push(session);
    return session;
  };
  const states = ({ desktop }: Session) => desktop.state.interactions.map(({ state }) => state);

  beforeEach(() => {
    name = `session-${crypto.randomUUID()}`;
    sessions = [];
  });
  afterEach(() => {
    for (const { desktop } of sessions) desktop.close();
  });

  it('lets tabs of one name share a desktop, through the browser', async () => {
    const first = await join();
    first.desktop.world.call();
    const second = await join();
    expect(first.isShared && second.isShared).to.be.true;
    expect(states(second)).to.deep.equal(['RINGING']);
    second.desktop.perform('voice.answer', '1');
    await waitUntil(() => states(first)[0] === 'TALKING');
  });

  it('knows in every tab where an application is shown', async () => {
    const { desktop } = await join({ dialect: { tabServices: 'dial' } });
    const answers: unknown[] = [];
    for (const placement of ['tab', 'side'] as const) {
      const frame = desktop.attach({
        origin: 'https://crm.example',
        label: placement,
        placement,
        post: (message) => answers.push(message),
      });
      frame.receive({
        request: 'agent.get',
        referenceId: placement,
        userAgent: 'WWE Client',
        protocolVersion: 2,
      });
    }
    await waitUntil(() => answers.length === 2);
    expect(answers[0]).to.have.property('errorMessage');
    expect(answers[1]).to.have.property('data');
  });

  it('begins with what the first tab says, and only that', async () => {
    const first = await join({ options: { 'service-client-api.rate-limit': 60 } });
    const second = await join({ seed: 'other', options: { 'service-client-api.rate-limit': 7 } });
    expect(second.desktop.options['service-client-api.rate-limit']).to.equal(60);
    first.desktop.world.call();
    await waitUntil(() => states(second).length === 1);
    expect(second.desktop.state.cases).to.deep.equal(first.desktop.state.cases);
  });

  it('goes on with the tabs that are left', async () => {
    const first = await join();
    const [second, third] = [await join(), await join()];
    first.desktop.world.call();
    await waitUntil(() => states(third).length === 1);
    first.desktop.close();
    third.desktop.perform('voice.answer', '1');
    await waitUntil(() => states(second)[0] === 'TALKING');
  });

  it('lets tabs that open at the same time find each other', async () => {
    const [first, second, third] = await Promise.all([join(), join(), join()]);
    second.desktop.world.call();
    await waitUntil(() => states(first).length === 1 && states(third).length === 1);
  });

  it('keeps sessions of other names apart', async () => {
    const first = await join();
    const other = await join({ name: `${name}-other` });
    first.desktop.world.call();
    other.desktop.world.email();
    expect(states(other)).to.deep.equal(['INVITED']);
  });

  it('is over when its last tab ends', async () => {
    const first = await join();
    first.desktop.world.call();
    first.desktop.close();
    expect(states(await join())).to.deep.equal([]);
  });

  it('runs its scenario once, and on when the tab that began it ends', async () => {
    const clock = createManualClock();
    const scenario: Scenario = {
      name: 'call',
      title: 'A call that is answered later',
      steps: [
        { do: 'world.call', as: 'call' },
        { do: 'voice.answer', with: ['$call'], after: 5_000 },
      ],
    };
    const first = await join({ scenario, clock });
    const second = await join({ scenario, clock });
    expect(states(second)).to.deep.equal(['RINGING']);
    first.desktop.close();
    await waitUntil(() => second.desktop.state.tabs.length === 0);
    clock.advance(5_000);
    await waitUntil(() => {
      clock.advance(0);
      return states(second)[0] === 'TALKING';
    });
    expect(states(second)).to.have.length(1);
  });

  it('reports a scenario that ends early', async () => {
    const failures: unknown[] = [];
    const scenario = { name: 'x', title: 'X', steps: [{ do: 'voice.answer', with: ['9'] }] };
    await join({
      scenario: scenario as Scenario,
      onScenarioFailed: (error) => failures.push(error),
    });
    await waitUntil(() => failures.length === 1);
    expect(String(failures[0])).to.contain('unknown interaction 9');
  });

  for (const { why, locks } of [
    { why: 'has no locks', locks: undefined },
    {
      why: 'denies locks',
      locks: {
        query: () => Promise.reject(new DOMException('denied', 'SecurityError')),
        request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
      } as unknown as LockManager,
    },
    {
      why: 'denies the list of locks',
      locks: {
        query: () => Promise.reject(new DOMException('denied', 'SecurityError')),
        request: navigator.locks.request.bind(navigator.locks),
      } as unknown as LockManager,
    },
  ]) {
    it(`gives a tab a session of its own where the browser ${why}`, async () => {
      const { desktop, isShared } = await join({ locks });
      expect(isShared).to.be.false;
      expect(desktop.world.call()).to.equal('1');
      desktop.perform('system.popupToast', { title: 'Hello', autoCloseTimeout: 10 });
      await waitUntil(() => desktop.state.toasts.length === 0);
      const other = await join({ locks });
      expect(states(other)).to.deep.equal([]);
    });
  }

  it('gives a tab a session of its own where the browser denies channels', async () => {
    const { BroadcastChannel } = globalThis;
    globalThis.BroadcastChannel = function deny() {
      throw new DOMException('denied', 'SecurityError');
    } as unknown as typeof BroadcastChannel;
    try {
      const { desktop, isShared } = await join();
      expect(isShared).to.be.false;
      expect(desktop.world.call()).to.equal('1');
    } finally {
      globalThis.BroadcastChannel = BroadcastChannel;
    }
  });

  it('leaves no lock behind', async () => {
    const { desktop } = await join();
    desktop.close();
    await waitUntil(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].every((lock) => !lock.name?.startsWith(name));
    });
  });
});
