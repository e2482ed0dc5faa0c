/** What a request and an event may cost, counted: promises and timers, as Node's async_hooks see them. */
import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { describe, it } from 'node:test';
import { createCallControl } from './controls/call/call.js';
import { createScapiClient } from './create-scapi-client.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const COUNT = 100;

const callAt = (index: number, version: number) => ({
  ...{ interactionId: String(index), caseId: `case-${String(index)}`, media: 'voice' },
  ...{ state: 'TALKING', parties: [{ name: '5001' }], userData: { version } },
  ...{ isConsultation: false, isMainCaseInteraction: true },
});

interface Sent {
  readonly referenceId: string;
  readonly request?: string;
  readonly event?: string;
}

/** A client, and a desktop that answers in the same task or the next; neither makes a promise or a timer itself. */
function connect() {
  const target = new EventTarget();
  const arrive = (data: object): void => {
    target.dispatchEvent(new MessageEvent('message', { data: { ...SERVER, ...data } }));
  };
  const answers: Readonly<Record<string, unknown>> = {
    'system.getAllowedServices': ['*'],
    'interaction.getInteractions': Array.from({ length: COUNT }, (_, at) => callAt(at, 0)),
  };
  const port = Object.assign(target, {
    start: () => undefined,
    close: () => undefined,
    postMessage: ({ referenceId, request = '', event }: Sent) => {
      queueMicrotask(() => {
        arrive(
          event === 'subscribe'
            ? { referenceId, subscriptionId: 1 }
            : { referenceId, data: answers[request] },
        );
      });
    },
  }) as unknown as MessagePort;
  return { client: createScapiClient({ port, heartbeat: 0 }), arrive };
}

/** Counts what a piece of work makes. */
async function made(work: () => unknown): Promise<{ promises: number; timers: number }> {
  const counts = { promises: 0, timers: 0 };
  const hook = createHook({
    init: (_, type) => {
      if (type === 'PROMISE') counts.promises++;
      if (type === 'Timeout') counts.timers++;
    },
  });
  hook.enable();
  try {
    await work();
  } finally {
    hook.disable();
  }
  return counts;
}

describe('Counted costs', () => {
  it('of a request: one promise, and at most one timer for all that are pending', async () => {
    const { client } = connect();
    await client.connect();
    const { promises, timers } = await made(() =>
      Promise.all(Array.from({ length: COUNT }, (_, at) => client.voice.hangUp(String(at)))),
    );
    client.close();
    // `Promise.all` makes as many, and a few more are those of the test.
    assert.ok(promises <= 2 * COUNT + 12, `${String(promises / COUNT - 1)} promises a request`);
    assert.ok(timers <= 1, `${String(timers)} timers`);
  });

  it('of an event: neither promise nor timer, and one update of each store that it changes', async () => {
    const { client, arrive } = connect();
    const updates = { interactions: 0, cases: 0, selected: 0, records: 0, one: 0, other: 0 };
    const stops = [
      client.$interactions.listen(() => updates.interactions++),
      client.$cases.listen(() => updates.cases++),
      client.$selectedCase.listen(() => updates.selected++),
      client.$previewRecords.listen(() => updates.records++),
      client.$interaction('1').listen(() => updates.one++),
      client.$interaction('2').listen(() => updates.other++),
    ];
    await client.connect();
    await client.refresh();
    for (const name of Object.keys(updates) as (keyof typeof updates)[]) updates[name] = 0;

    const counts = await made(() => {
      for (let version = 1; version <= COUNT; version++) {
        const interaction = callAt(1, version);
        const data = { eventType: 'ATTACHED_DATA_CHANGED', media: 'voice', interaction };
        arrive({ event: 'interaction', data });
      }
    });
    assert.deepEqual(updates, {
      ...{ interactions: COUNT, cases: COUNT, one: COUNT },
      ...{ selected: 0, records: 0, other: 0 },
    });
    for (const stop of stops) stop();
    client.close();
    // Those of the test itself.
    assert.ok(counts.promises <= 5, `${String(counts.promises)} promises`);
    assert.equal(counts.timers, 0);
  });

  it('of an event: one state for all call controls of an interaction, and nothing for those of others', async () => {
    const { client, arrive } = connect();
    const follow = (id: string) => {
      const control = createCallControl(client, { interactionId: id });
      const states: unknown[] = [];
      const stop = control.$state.listen((state) => states.push(state));
      return { control, states, stop };
    };
    const concerned = Array.from({ length: 20 }, () => follow('1'));
    const others = Array.from({ length: COUNT }, (_, at) => follow(String(at + 2)));
    await client.connect();
    await client.refresh();
    for (const { states } of [...concerned, ...others]) states.length = 0;

    const interaction = callAt(1, 1);
    arrive({
      event: 'interaction',
      data: { eventType: 'ATTACHED_DATA_CHANGED', media: 'voice', interaction },
    });
    const [first, ...more] = concerned.map(({ states }) => states);
    assert.equal(first?.length, 1);
    // The very same object: it was computed once.
    for (const states of more) assert.equal(states[0], first[0]);
    for (const { states } of others) assert.equal(states.length, 0);
    for (const { control, stop } of [...concerned, ...others]) {
      stop();
      control.close();
    }
    client.close();
  });
});
