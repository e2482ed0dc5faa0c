import { expect } from '@open-wc/testing';
import { attachApplication, createStage } from './application.test-support.js';
import { createManualClock } from './clock.js';
import { createDesktop } from './create-desktop.js';
import { createLog } from './log.js';

describe('log', () => {
  it('tells what crossed and what became of it', async () => {
    const desktop = createDesktop({ clock: createManualClock({ start: 7 }) });
    const app = attachApplication(desktop);
    await app.request('agent.getState');
    await app.request('voice.hold', '9');
    const told = desktop.log.entries.map(({ seq, direction, outcome }) => [
      seq,
      direction,
      outcome,
    ]);
    expect(told).to.deep.equal([
      [1, 'in', 'answered'],
      [2, 'out', 'sent'],
      [3, 'in', 'refused'],
      [4, 'out', 'sent'],
    ]);
    expect(desktop.log.entries[2]).to.deep.include({
      at: 7,
      frame: { id: 'frame-1', label: 'App' },
      why: 'voice.hold: unknown interaction 9',
    });
  });

  it('keeps no token', async () => {
    const { app, desktop } = await createStage();
    const { data } = await app.request('auth.getJwtToken');
    await app.request('interaction.setUserData', '1', { Token: `Bearer ${String(data)}` });
    const text = JSON.stringify(desktop.log.entries);
    expect(text).not.to.contain(String(data).split('.')[1]);
    expect(text).to.contain('[redacted]');
  });

  it('keeps the newest messages only', () => {
    const log = createLog(3);
    const entry = {
      at: 0,
      frame: { id: 'f', label: 'F' },
      direction: 'in',
      outcome: 'pending',
    } as const;
    for (let count = 0; count < 10; count += 1) log.add({ ...entry, message: count });
    expect(log.entries.map(({ message }) => message)).to.deep.equal([7, 8, 9]);
    log.settle(1, 'answered');
    log.settle(9, 'answered');
    expect(log.entries.map(({ outcome }) => outcome)).to.deep.equal([
      'pending',
      'answered',
      'pending',
    ]);
    log.clear();
    expect(log.entries).to.be.empty;
  });

  it('leaves what was read as it was, and is read again without a copy', () => {
    const log = createLog(2);
    const entry = { at: 0, frame: { id: 'f', label: 'F' }, direction: 'in', message: 0 } as const;
    log.add({ ...entry, outcome: 'pending' });
    const before = log.entries;
    expect(log.entries).to.equal(before);
    log.settle(1, 'answered');
    log.add({ ...entry, outcome: 'pending' });
    expect(before.map(({ outcome }) => outcome)).to.deep.equal(['pending']);
    expect(log.entries.map(({ outcome }) => outcome)).to.deep.equal(['answered', 'pending']);
  });

  it('settles no entry that it no longer shows', () => {
    const log = createLog(1);
    const entry = { at: 0, frame: { id: 'f', label: 'F' }, direction: 'in', message: 0 } as const;
    log.add({ ...entry, outcome: 'pending' });
    log.add({ ...entry, outcome: 'pending' });
    let heard = 0;
    log.subscribe(() => (heard += 1));
    log.settle(1, 'answered');
    expect(heard).to.equal(0);
  });

  it('tells its listeners until they stop', () => {
    const log = createLog(3);
    let heard = 0;
    const stop = log.subscribe(() => (heard += 1));
    log.clear();
    stop();
    log.clear();
    expect(heard).to.equal(1);
  });
});
