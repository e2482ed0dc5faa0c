import { expect, waitUntil } from '@open-wc/testing';
import type { FrameState } from '@scapi/protocol';
import { joinElection, type Election, type ElectionOptions } from './election.js';

/** What one tab of the desktop was told. */
class Tab {
  readonly states: FrameState[] = [];
  isLastActive: boolean | undefined;
  readonly election: Election;

  constructor(options: ElectionOptions) {
    this.election = joinElection(
      {
        setFrameState: (state) => this.states.push(state),
        setLastActiveFrame: (isLastActive) => (this.isLastActive = isLastActive),
      },
      options,
    );
  }

  get state(): FrameState | undefined {
    return this.states.at(-1);
  }
}

/** A window of its own, so that the test decides which tab has the focus. */
function openWindow(hasFocus: boolean): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const window = frame.contentWindow;
  if (!window) throw new Error('the iframe has no window');
  window.document.hasFocus = () => hasFocus;
  return window;
}

describe('joinElection', () => {
  let name: string;
  let tabs: Tab[];
  const open = ({ hasFocus = false } = {}): { tab: Tab; window: Window } => {
    const window = openWindow(hasFocus);
    const tab = new Tab({ name, window });
    tabs.push(tab);
    return { tab, window };
  };
  const leaders = (): readonly Tab[] => tabs.filter(({ state }) => state === 'LEADING');

  beforeEach(() => {
    name = `election-${crypto.randomUUID()}`;
    tabs = [];
  });
  afterEach(() => {
    for (const { election } of tabs) election.close();
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  });

  it('lets the first tab negotiate and lead', async () => {
    const { tab } = open();
    expect(tab.states).to.deep.equal(['NEGOTIATING']);
    await waitUntil(() => tab.state === 'LEADING');
    expect(tab.states).to.deep.equal(['NEGOTIATING', 'LEADING']);
  });

  it('lets the next tabs follow', async () => {
    const [first, second, third] = [open(), open(), open()];
    await waitUntil(() => second.tab.state === 'FOLLOWING' && third.tab.state === 'FOLLOWING');
    expect(first.tab.state).to.equal('LEADING');
    expect(second.tab.states).to.deep.equal(['NEGOTIATING', 'FOLLOWING']);
  });

  it('elects one new leader when the leader leaves; the others negotiate and follow', async () => {
    const [first, second, third] = [open(), open(), open()];
    await waitUntil(() => second.tab.state === 'FOLLOWING' && third.tab.state === 'FOLLOWING');
    first.tab.election.close();
    expect(first.tab.state).to.equal('NEGOTIATING');
    await waitUntil(() => second.tab.states.length === 4 && third.tab.states.length === 4);
    expect(leaders()).to.deep.equal([second.tab]);
    expect(second.tab.states).to.deep.equal(['NEGOTIATING', 'FOLLOWING', 'NEGOTIATING', 'LEADING']);
    expect(third.tab.states).to.deep.equal([
      'NEGOTIATING',
      'FOLLOWING',
      'NEGOTIATING',
      'FOLLOWING',
    ]);
  });

  it('is not misled by what an old leader or a stranger says', async () => {
    const { tab } = open();
    await waitUntil(() => tab.state === 'LEADING');
    const stranger = new BroadcastChannel(name);
    stranger.postMessage({ type: 'leading', tab: 'old', at: 0 });
    stranger.postMessage({ type: 'leading' });
    const { tab: next } = open();
    await waitUntil(() => next.state === 'FOLLOWING');
    expect(tab.states).to.deep.equal(['NEGOTIATING', 'LEADING']);
    stranger.close();
  });

  it('keeps elections of other names apart', async () => {
    const { tab } = open();
    const other = new Tab({ name: `${name}-other`, window: openWindow(false) });
    tabs.push(other);
    await waitUntil(() => tab.state === 'LEADING' && other.state === 'LEADING');
  });

  it('makes the tab that the agent turns to the last active one', async () => {
    const [first, second] = [open({ hasFocus: true }), open()];
    await waitUntil(() => second.tab.state === 'FOLLOWING');
    await waitUntil(() => first.tab.isLastActive === true && second.tab.isLastActive !== true);

    second.window.document.hasFocus = () => true;
    second.window.dispatchEvent(new Event('focus'));
    expect(second.tab.isLastActive).to.be.true;
    await waitUntil(() => first.tab.isLastActive === false);
  });

  it('lets the leader take over from a last active tab that ended', async () => {
    const first = open();
    await waitUntil(() => first.tab.isLastActive === true);
    const second = open({ hasFocus: true });
    await waitUntil(() => first.tab.isLastActive === false);
    second.tab.election.close();
    await waitUntil(() => first.tab.isLastActive === true);
  });

  it('leads alone where the browser has no locks', () => {
    const tab = new Tab({ name, locks: undefined, window: openWindow(false) });
    expect(tab.states).to.deep.equal(['NEGOTIATING', 'LEADING']);
    expect(tab.isLastActive).to.be.true;
    tab.election.close();
  });

  it('leaves no lock and no listener behind', async () => {
    const { tab, window } = open();
    await waitUntil(() => tab.state === 'LEADING');
    tab.election.close();
    window.document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
    expect(tab.states.at(-1)).to.equal('NEGOTIATING');
    await waitUntil(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].every((lock) => !lock.name?.startsWith(name));
    });
  });
});
