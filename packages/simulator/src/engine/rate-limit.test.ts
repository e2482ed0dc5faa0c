import { expect } from '@open-wc/testing';
import {
  attachApplication,
  createStage,
  settled,
  type Application,
} from './application.test-support.js';
import { createDesktop } from './create-desktop.js';

const LIMIT = 'service-client-api.rate-limit';
const DELAY = 'service-client-api.rate-limit-quarantine-delay';

/** Is the application served now? */
async function isServed(app: Application, name = 'agent.get'): Promise<boolean> {
  const before = app.received.length;
  void app.request(name, ...(name === 'voice.dial' ? ['5001'] : []));
  await settled();
  return app.received.length > before;
}

async function served(app: Application, times: number): Promise<number> {
  let count = 0;
  for (let turn = 0; turn < times; turn += 1) if (await isServed(app)) count += 1;
  return count;
}

describe('rate limit', () => {
  it('serves so many requests a minute, then ignores everything for the quarantine', async () => {
    const { app, clock, desktop } = await createStage({ options: { [LIMIT]: 3 } });
    expect(await served(app, 5)).to.equal(3);
    expect(desktop.log.entries.at(-1)).to.include({ outcome: 'ignored', why: 'quarantine' });
    clock.advance(29_999);
    expect(await isServed(app)).to.be.false;
    clock.advance(1);
    expect(await served(app, 5)).to.equal(3);
  });

  it('holds for ever when the delay is 0', async () => {
    const { app, clock } = await createStage({ options: { [LIMIT]: '1', [DELAY]: '0' } });
    await served(app, 2);
    clock.advance(365 * 24 * 3_600_000);
    expect(await isServed(app)).to.be.false;
  });

  it('never comes when requests stay below it', async () => {
    const { app, clock } = await createStage({ options: { [LIMIT]: 2 } });
    for (let minute = 0; minute < 5; minute += 1) {
      expect(await served(app, 2)).to.equal(2);
      clock.advance(60_000);
    }
  });

  it('counts a sliding minute, or a fixed one when the dialect says so', async () => {
    for (const [rateWindow, expected] of [
      ['sliding', false],
      ['fixed', true],
    ] as const) {
      const { app, clock } = await createStage({
        options: { [LIMIT]: 2 },
        dialect: { rateWindow },
      });
      await isServed(app);
      clock.advance(50_000);
      await isServed(app);
      clock.advance(10_000);
      await isServed(app);
      expect(await isServed(app), rateWindow).to.equal(expected);
    }
  });

  it('of one service quarantines the client, or only that service when the dialect says so', async () => {
    for (const [quarantineScope, expected] of [
      ['client', false],
      ['service', true],
    ] as const) {
      const { app } = await createStage({
        options: { [`${LIMIT}.agent.get`]: 1 },
        dialect: { quarantineScope },
      });
      expect(await served(app, 2)).to.equal(1);
      expect(await isServed(app, 'agent.getState'), quarantineScope).to.equal(expected);
      expect(await isServed(app)).to.be.false;
    }
  });

  it('counts by origin, frame or agent', async () => {
    for (const [rateScope, sameOrigin, otherOrigin] of [
      ['origin', false, true],
      ['frame', true, true],
      ['agent', false, false],
    ] as const) {
      const desktop = createDesktop({ options: { [LIMIT]: 1 }, dialect: { rateScope } });
      const app = attachApplication(desktop);
      await served(app, 2);
      expect(await isServed(attachApplication(desktop)), rateScope).to.equal(sameOrigin);
      const other = attachApplication(desktop, { origin: 'https://other.example' });
      expect(await isServed(other), rateScope).to.equal(otherOrigin);
      app.frame.close();
    }
  });

  it('counts subscriptions only when the dialect says so', async () => {
    for (const rateCountsSubscriptions of [false, true]) {
      const desktop = createDesktop({
        options: { [LIMIT]: 1 },
        dialect: { rateCountsSubscriptions },
      });
      const app = attachApplication(desktop);
      await app.subscribe('agent');
      expect(await isServed(app)).to.equal(!rateCountsSubscriptions);
    }
  });

  it('must be a number', () => {
    expect(() => createDesktop({ options: { [LIMIT]: 'many' } })).to.throw(LIMIT);
    const desktop = createDesktop();
    expect(() => desktop.configure({ options: { [`${LIMIT}.voice.dial`]: -1 } })).to.throw('-1');
    expect(desktop.options).not.to.have.property(`${LIMIT}.voice.dial`);
  });

  it('can be had without requests: a quarantine on demand', async () => {
    const { app, clock, desktop } = await createStage();
    desktop.faults.quarantine(5);
    expect(await isServed(app)).to.be.false;
    clock.advance(5000);
    expect(await isServed(app)).to.be.true;
    desktop.faults.quarantine();
    clock.advance(29_000);
    expect(await isServed(app)).to.be.false;
    desktop.faults.endQuarantine();
    expect(await isServed(app)).to.be.true;
  });
});
