import { expect } from '@open-wc/testing';
import { createStage, settled } from './application.test-support.js';
import { liveAtRandom } from './random-life.test-support.js';

const LOG_LIMIT = 300;
const MINUTE = 60_000;

describe('ten minutes of everything', () => {
  it('leave no timer, listener or message behind, beyond the log’s bound', async () => {
    const stage = await createStage({ logLimit: LOG_LIMIT, farEnd: { answerAfter: 900 } });
    const { clock, desktop } = stage;
    const pending: number[] = [];
    await liveAtRandom(stage, 10 * MINUTE, () => pending.push(clock.pending));

    const { interactions, workbin, notices, frames, toasts } = desktop.state;
    expect(frames).to.have.length(1);
    expect(notices).to.have.length.at.most(20);
    expect(desktop.log.entries).to.have.length(LOG_LIMIT);
    expect(Math.max(...pending)).to.be.at.most(8 * 3 + 20);
    const half = pending.length / 2;
    const mean = (values: readonly number[]) =>
      values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(pending.slice(half))).to.be.at.most(mean(pending.slice(0, half)) + 3);

    // What is left is what is there: it goes with what it belongs to.
    clock.runAll();
    expect(clock.pending).to.equal(0);
    expect(desktop.state.toasts.length).to.be.at.most(toasts.length);
    expect(interactions.length + workbin.length).to.be.at.most(100);
    desktop.close();
    expect(clock.pending).to.equal(0);
  });

  it('end when the desktop is closed', async () => {
    const { app, clock, desktop } = await createStage({
      latency: 100,
      farEnd: { answerAfter: 100 },
    });
    let heard = 0;
    desktop.subscribe(() => (heard += 1));
    void app.request('voice.dial', '5001');
    void app.request('system.popupToast', { autoCloseTimeout: 1000 });
    desktop.faults.add({ kind: 'delay', on: '*' });
    void app.request('agent.get');
    heard = 0;
    desktop.close();
    expect(clock.pending).to.equal(0);
    expect(() => desktop.world.call()).to.throw('the desktop is closed');
    clock.runAll();
    await settled();
    expect(app.received).to.be.empty;
    expect(heard).to.equal(0);
  });
});
