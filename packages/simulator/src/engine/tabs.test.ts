import { expect } from '@open-wc/testing';
import { attachApplication, settled, type Application } from './application.test-support.js';
import { createManualClock } from './clock.js';
import type { Desktop } from './contract.js';
import { createDesktop } from './create-desktop.js';

/** A session of two tabs, the first one leading, with an application in each. */
async function createTwoTabs(): Promise<{ desktop: Desktop; apps: readonly Application[] }> {
  const desktop = createDesktop({ clock: createManualClock(), tab: 'a' });
  const apps = ['a', 'b'].map((tab) => attachApplication(desktop, { tab }));
  for (const app of apps) await app.subscribe('interaction', 'system');
  desktop.world.setFrameState('NEGOTIATING', 'a');
  desktop.world.setFrameState('LEADING', 'a');
  desktop.world.setFrameState('NEGOTIATING', 'b');
  desktop.world.setFrameState('FOLLOWING', 'b');
  await settled();
  return { desktop, apps };
}

const frameStates = (app: Application) => app.events('system').map(({ frameState }) => frameState);

describe('browser tabs', () => {
  it('are each told of themselves, and answered for themselves', async () => {
    const { desktop, apps } = await createTwoTabs();
    expect(apps.map(frameStates)).to.deep.equal([['LEADING'], ['FOLLOWING']]);
    for (const app of apps) app.forget();

    desktop.world.setFrameState('FOLLOWING', 'a');
    desktop.world.setFrameState('LEADING', 'b');
    await settled();

    expect(apps.map(frameStates)).to.deep.equal([
      ['NEGOTIATING', 'FOLLOWING'],
      ['NEGOTIATING', 'LEADING'],
    ]);
    const leads = await Promise.all(apps.map((app) => app.request('system.isFrameLeading')));
    expect(leads.map(({ data }) => data)).to.deep.equal([false, true]);
  });

  it('are listed; the desktop’s own tab is also what the top of the state speaks of', async () => {
    const { desktop } = await createTwoTabs();
    desktop.world.setLastActiveFrame(true, 'b');
    expect(desktop.state).to.include({ frameState: 'LEADING', isLastActiveFrame: false });
    expect(desktop.state.tabs).to.deep.equal([
      { id: 'a', frameState: 'LEADING', isLastActive: false },
      { id: 'b', frameState: 'FOLLOWING', isLastActive: true },
    ]);
    expect(desktop.state.frames.map(({ tab }) => tab)).to.deep.equal(['a', 'b']);
  });

  it('have one last active tab at most', async () => {
    const { desktop, apps } = await createTwoTabs();
    desktop.world.setLastActiveFrame(true, 'a');
    desktop.world.setLastActiveFrame(true, 'b');
    desktop.world.setLastActiveFrame(false, 'a');
    const active = await Promise.all(apps.map((app) => app.request('system.isLastActiveFrame')));
    expect(active.map(({ data }) => data)).to.deep.equal([false, true]);
  });

  it('all hear of what comes; of a new case the leader hears beyond what all hear', async () => {
    const { desktop, apps } = await createTwoTabs();
    const id = desktop.world.call();
    await settled();
    for (const app of apps) {
      expect(app.eventTypes('interaction')).to.include.members(['ADDED', 'RINGING']);
      app.forget();
    }
    desktop.world.moveToCase(id);
    await settled();
    const [leader, follower] = apps.map((app) => app.eventTypes('interaction'));
    const all = ['CASE_OR_BUNDLE_ID_CHANGED', 'ATTACHED_DATA_CHANGED', 'CASE_SELECTED'];
    expect(leader).to.deep.equal(['CASE_ID_CHANGED', ...all]);
    expect(follower).to.deep.equal(all);
  });

  it('that close are listed no more', async () => {
    const { desktop } = await createTwoTabs();
    desktop.world.closeTab('a');
    expect(desktop.state.tabs.map(({ id }) => id)).to.deep.equal(['b']);
    expect(desktop.state).to.include({ frameState: 'NEGOTIATING', isLastActiveFrame: false });
  });

  it('are one, which leads, where no tab was opened', () => {
    const { state } = createDesktop({ clock: createManualClock() });
    expect(state.tabs).to.have.length(1);
    expect(state).to.include({ frameState: 'LEADING', isLastActiveFrame: true });
  });
});
