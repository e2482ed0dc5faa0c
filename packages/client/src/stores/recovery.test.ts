import { createTestDesktop } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createScapiClient } from '../create-scapi-client.js';
import { settle, useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { createPair } from '../link/scripted-desktop.test-support.js';

const READY = { operationName: 'Ready', displayName: 'Ready', state: 'READY' };

describe('Stores, when the desktop comes and goes', () => {
  let clock: TestClock;

  beforeEach(() => {
    clock = useTestClock();
  });

  afterEach(() => {
    clock.restore();
  });

  it('read everything anew after a loss, and keep following', async () => {
    const { client, desktop } = createPair({ timeout: 1_000, heartbeat: 5_000 });
    let state = 'READY';
    let isLost = false;
    const answers: Record<string, () => unknown> = {
      'system.getAllowedServices': () => ['*'],
      'agent.getState': () => ({ ...READY, state }),
      'system.isFrameLeading': () => true,
    };
    desktop.answer = ({ request = '' }) => (isLost ? 'silence' : { data: answers[request]?.() });
    const leading: AbortSignal[] = [];
    const stops = [
      client.$agentState.listen(() => undefined),
      client.whileLeading((signal) => leading.push(signal)),
    ];
    await settle(20);
    expect(client.$agentState.get()?.state).to.equal('READY');
    expect(leading).to.have.length(1);

    isLost = true;
    desktop.acknowledges = false;
    desktop.forget();
    await clock.tick(10_000);
    expect(client.$status.get().status).not.to.equal('connected');
    expect(client.$agentState.get()?.state, 'the last that is known').to.equal('READY');
    expect(client.$frame.get().frameState, 'worth nothing now').to.equal(undefined);
    expect(leading[0]?.aborted).to.equal(true);

    isLost = false;
    desktop.acknowledges = true;
    state = 'DND_ON';
    await clock.tick(60_000);
    expect(client.$status.get().status).to.equal('connected');
    expect(client.$agentState.get()?.state).to.equal('DND_ON');
    expect(leading).to.have.length(2);

    desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'LOGOUT' });
    await settle();
    expect(client.$agentState.get()?.state).to.equal('LOGOUT');
    for (const stop of stops) stop();
    client.close();
    desktop.close();
  });

  it('ask again, though never twice at once, while answers stay out', async () => {
    const { client, desktop } = createPair({ timeout: 1_000, heartbeat: 0 });
    let isDeaf = true;
    desktop.answer = ({ request }) => {
      if (request === 'system.getAllowedServices') return { data: ['*'] };
      return isDeaf ? 'silence' : { data: READY };
    };
    const stop = client.$agentState.listen(() => undefined);
    await clock.tick(3_500);
    const asked = desktop.requests('agent.getState').length;
    expect(asked).to.be.within(2, 4);
    isDeaf = false;
    await clock.tick(2_000);
    expect(client.$agentState.get()?.state).to.equal('READY');
    expect(desktop.requests('agent.getState').length).to.be.at.most(asked + 2);
    stop();
    client.close();
    desktop.close();
  });
});

describe('Stores, with everything going wrong (property)', () => {
  let clock: TestClock;

  beforeEach(() => {
    clock = useTestClock();
  });

  afterEach(() => {
    clock.restore();
  });

  it('are as the desktop is within 60 s after the last fault, whatever happened', async () => {
    const index = fc.nat(9);
    const step = fc.oneof(
      fc.constantFrom(...(['call', 'work', 'wait'] as const)),
      fc.record({
        act: fc.constantFrom(
          ...(['answer', 'attach', 'end', 'done', 'select', 'move', 'listen', 'leave'] as const),
        ),
        index,
      }),
      fc.record({
        kind: fc.constantFrom(...(['drop', 'late', 'duplicate', 'refuse', 'malformed'] as const)),
        on: fc.constantFrom('interaction.getInteractions', 'interaction.selectCaseByCaseId'),
      }),
      fc.record({
        kind: fc.constantFrom(...(['duplicate', 'drop', 'malformed', 'reorder'] as const)),
        on: fc.constant('event:interaction'),
      }),
      fc.record({
        kind: fc.constantFrom(...(['drop', 'refuse', 'malformed'] as const)),
        on: fc.constant('subscribe'),
      }),
    );

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { desktop, port, close } = createTestDesktop();
        const client = createScapiClient({ port, logger: () => undefined });
        const stops: (() => void)[] = [client.$cases.listen(() => undefined)];
        const attempt = (action: () => unknown): void => {
          try {
            action();
          } catch {
            // The desktop refuses what its state does not allow; any order is tried.
          }
        };
        for (const one of steps) {
          if (one === 'wait') await clock.tick(2_000);
          else if (one === 'call') desktop.world.call();
          else if (one === 'work') desktop.world.workItem();
          else if ('kind' in one) desktop.faults.add({ ...one, once: true });
          else {
            const { interactions } = desktop.state;
            const target = interactions[one.index % Math.max(interactions.length, 1)];
            const id = target?.interactionId ?? '';
            const acts: Record<typeof one.act, () => unknown> = {
              answer: () => desktop.perform('voice.answer', id),
              attach: () => {
                desktop.world.attachUserData(id, { value: one.index });
              },
              end: () => desktop.perform('voice.hangUp', id),
              done: () => desktop.perform('interaction.markdone', id),
              select: () =>
                client.interaction
                  .selectCaseByCaseId(target?.caseId ?? 'none')
                  .catch(() => undefined),
              move: () => desktop.world.moveToCase(id),
              listen: () => stops.push(client.$interactions.listen(() => undefined)),
              leave: () => stops.length > 1 && stops.pop()?.(),
            };
            attempt(acts[one.act]);
          }
        }
        desktop.faults.clear();
        await clock.tick(60_000);
        expect(client.$interactions.get().map(toComparable)).to.deep.equal(
          desktop.state.interactions.map(toComparable),
        );
        for (const stop of stops) stop();
        client.close();
        close();
      }),
      { numRuns: 60 },
    );
  });
});

const toComparable = ({
  interactionId,
  caseId,
  state,
  userData,
  isCaseSelected = false,
  isCaseExpanded = false,
}: {
  readonly interactionId: string;
  readonly caseId: string;
  readonly state: string;
  readonly userData: object;
  readonly isCaseSelected?: boolean;
  readonly isCaseExpanded?: boolean;
}): unknown[] => [
  interactionId,
  caseId,
  state,
  Object.entries(userData).sort(([a], [b]) => (a < b ? -1 : 1)),
  isCaseSelected,
  isCaseExpanded,
];
