import { createTestDesktop, requestsTo } from '@scapi/simulator/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { createScapiClient } from '../create-scapi-client.js';
import { settle } from '../shared/clock.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/** The tabs of one desktop: a client in each, and one leader at a time. */
function openTabs(count: number) {
  const running = new Set<number>();
  const history: string[] = [];
  const tabs = Array.from({ length: count }, (_, index) => {
    const { desktop, port, close } = createTestDesktop({ seed: String(index) });
    desktop.world.setFrameState('FOLLOWING');
    const client = createScapiClient({ port });
    cleanUps.push(close, client.close);
    return { desktop, client, index };
  });
  const work = (index: number) => (signal: AbortSignal) => {
    running.add(index);
    history.push(`${String(index)} begins`);
    signal.addEventListener('abort', () => {
      running.delete(index);
      history.push(`${String(index)} ends`);
    });
  };
  const elect = async (leader: number | undefined): Promise<void> => {
    for (const { desktop } of tabs) desktop.world.setFrameState('NEGOTIATING');
    // The messages of one tab may overtake those of another.
    await waitUntil(() => running.size === 0);
    for (const { desktop, index } of tabs)
      desktop.world.setFrameState(index === leader ? 'LEADING' : 'FOLLOWING');
  };
  const start = () =>
    tabs.map(({ client, index }) => {
      const stop = client.whileLeading(work(index));
      cleanUps.push(stop);
      return stop;
    });
  return { tabs, running, history, elect, start };
}

describe('whileLeading', () => {
  it('leaves nothing at the signal once it has stopped', () => {
    const { client } = openTabs(1).tabs[0] ?? {};
    const { signal } = new AbortController();
    const held = new Set<unknown>();
    signal.addEventListener = (type: string, listener: unknown) =>
      held.add(`${type} ${String(listener)}`);
    signal.removeEventListener = (type: string, listener: unknown) =>
      held.delete(`${type} ${String(listener)}`);
    const stop = client?.whileLeading(() => undefined, { signal });
    expect(held.size).to.equal(1);
    stop?.();
    expect(held.size).to.equal(0);
  });

  it('runs the task in the leading tab, and moves it when another one is elected', async () => {
    const { running, history, elect, start } = openTabs(3);
    start();
    await elect(0);
    await waitUntil(() => running.has(0));
    await elect(2);
    await waitUntil(() => running.has(2));
    expect([...running]).to.deep.equal([2]);
    expect(history).to.deep.equal(['0 begins', '0 ends', '2 begins']);
  });

  it('lets a task ask for something when the client is closed', async () => {
    const { tabs, elect } = openTabs(1);
    const [{ client, desktop }] = tabs as [(typeof tabs)[0]];
    let isRunning = false;
    client.whileLeading((signal) => {
      isRunning = true;
      signal.addEventListener('abort', () => {
        client.system.triggerActivity().catch(() => undefined);
      });
    });
    await elect(0);
    await waitUntil(() => isRunning);
    client.close();
    await waitUntil(() => requestsTo(desktop, 'system.triggerActivity').length === 1);
  });

  it('runs it nowhere while there is no leader', async () => {
    const { running, elect, start } = openTabs(2);
    start();
    await elect(1);
    await waitUntil(() => running.size === 1);
    await elect(undefined);
    await waitUntil(() => running.size === 0);
  });

  it('runs it in a tab that leads already', async () => {
    const { running, elect, start } = openTabs(2);
    await elect(1);
    start();
    await waitUntil(() => running.has(1));
  });

  it('ends it when the desktop is lost: another tab may be elected meanwhile', async () => {
    const { tabs, running, elect, start } = openTabs(1);
    start();
    await elect(0);
    await waitUntil(() => running.has(0));
    tabs[0]?.client.close();
    expect(running.size).to.equal(0);
  });

  it('ends it when it is told to, by its function or by a signal', async () => {
    const { tabs, running, elect, start } = openTabs(1);
    const [stop] = start();
    await elect(0);
    await waitUntil(() => running.has(0));
    stop?.();
    expect(running.size).to.equal(0);

    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    tabs[0]?.client.whileLeading((signal) => signals.push(signal), { signal: controller.signal });
    await waitUntil(() => signals.length === 1);
    controller.abort();
    expect(signals[0]?.aborted).to.equal(true);
    tabs[0]?.client.whileLeading((signal) => signals.push(signal), { signal: controller.signal });
    await settle();
    expect(signals, 'aborted before it began').to.have.length(1);
  });

  it('never runs it twice at once in a tab: a run that cleans up is waited for', async () => {
    const { tabs, elect } = openTabs(1);
    const [tab] = tabs;
    let finish: (() => void) | undefined;
    let runs = 0;
    const stop = tab?.client.whileLeading(async () => {
      runs++;
      await new Promise<void>((resolve) => (finish = resolve));
    });
    cleanUps.push(() => stop?.());
    await elect(0);
    await waitUntil(() => runs === 1);
    await elect(undefined);
    await elect(0);
    await settle();
    expect(runs).to.equal(1);
    finish?.();
    await waitUntil(() => runs === 2);
    finish?.();
  });

  it('reports what the task throws, unless it was told to end', async () => {
    const { tabs, elect } = openTabs(1);
    const failure = new Error('A task of the test fails');
    const signals: AbortSignal[] = [];
    const untilAborted = (signal: AbortSignal): Promise<never> => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    };
    for (const task of [() => Promise.reject(failure), untilAborted]) {
      for (const { client } of tabs) cleanUps.push(client.whileLeading(task));
    }
    const reported = await uncaught(async () => {
      await elect(0);
      await waitUntil(() => signals.length === 1);
      await elect(undefined);
      await waitUntil(() => signals[0]?.aborted === true);
    });
    expect(reported).to.deep.equal([failure]);
  });
});

describe('isLastActive', () => {
  it('asks the desktop each time, since no event tells', async () => {
    const { desktop, port, close } = createTestDesktop();
    const client = createScapiClient({ port });
    cleanUps.push(close, client.close);
    for (const isLastActive of [true, false, true]) {
      desktop.world.setLastActiveFrame(isLastActive);
      expect(await client.isLastActive()).to.equal(isLastActive);
    }
  });
});
