// Several tabs of the desktop in one browser: one leads, and when it dies another does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

let simulator;
let browser;
before(async () => {
  simulator = await startSimulator();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await simulator?.stop();
});

const stateOf = (page) => page.evaluate(() => globalThis.scapiDesktop?.state.frameState);
const isLastActive = (page) =>
  page.evaluate(() => globalThis.scapiDesktop?.state.isLastActiveFrame);
const reaches = (page, state) =>
  page.waitForFunction((wanted) => globalThis.scapiDesktop?.state.frameState === wanted, state, {
    polling: 20,
  });

/** Opens tabs one after the other: the first one leads. */
async function openTabs(context, count) {
  const tabs = [];
  for (let index = 0; index < count; index += 1) {
    const page = await context.newPage();
    await page.goto(simulator.address);
    await reaches(page, index === 0 ? 'LEADING' : 'FOLLOWING');
    tabs.push(page);
  }
  return tabs;
}

/** Notes each state that a tab goes through from now on. */
const watch = (page) =>
  page.evaluate(() => {
    const { scapiDesktop: desktop } = globalThis;
    const states = [desktop.state.frameState];
    desktop.subscribe(() => {
      const { frameState } = desktop.state;
      if (frameState !== states.at(-1)) states.push(frameState);
    });
    globalThis.frameStates = states;
  });
const statesOf = (page) => page.evaluate(() => globalThis.frameStates);

for (const { how, kill } of [
  { how: 'closes', kill: (page) => page.close() },
  { how: 'crashes', kill: (page) => page.goto('chrome://crash').catch(() => undefined) },
]) {
  test(`three tabs have one leader, and one new leader when it ${how}`, async () => {
    const context = await browser.newContext();
    const [leader, ...others] = await openTabs(context, 3);
    assert.deepEqual(await Promise.all(others.map(stateOf)), ['FOLLOWING', 'FOLLOWING']);
    await Promise.all(others.map(watch));

    await kill(leader);
    const next = await Promise.any(
      others.map(async (page) => {
        await reaches(page, 'LEADING');
        return page;
      }),
    );

    const [follower] = others.filter((page) => page !== next);
    await reaches(follower, 'FOLLOWING');
    assert.deepEqual(await statesOf(next), ['FOLLOWING', 'NEGOTIATING', 'LEADING']);
    // It negotiated, and was never a leader, not even for a moment.
    await follower.waitForFunction(() => globalThis.frameStates.length === 3, undefined, {
      polling: 20,
    });
    assert.deepEqual(await statesOf(follower), ['FOLLOWING', 'NEGOTIATING', 'FOLLOWING']);
    await context.close();
  });
}

test('the tab that the agent turned to last is the last active one', async () => {
  const context = await browser.newContext();
  const tabs = await openTabs(context, 2);
  await tabs[1].waitForFunction(() => globalThis.scapiDesktop.state.isLastActiveFrame);
  assert.equal(await isLastActive(tabs[0]), false);
  await tabs[0].bringToFront();
  await tabs[0].mouse.click(5, 5);
  await tabs[1].waitForFunction(() => !globalThis.scapiDesktop.state.isLastActiveFrame);
  assert.equal(await isLastActive(tabs[0]), true);
  await context.close();
});
