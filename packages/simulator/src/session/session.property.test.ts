import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { attachApplication, type Application } from '../engine/application.test-support.js';
import { ACTION_COUNT, take, type Step } from '../engine/random-actions.test-support.js';
import { TestBrowser, type TestTab } from './session.test-support.js';

/** One turn of a story that tabs, network and agent tell together. */
type Turn =
  | { readonly what: 'act'; readonly tab: number; readonly step: Step }
  | { readonly what: 'deliver'; readonly choice: number }
  | { readonly what: 'open' }
  | { readonly what: 'kill'; readonly tab: number };

const act: fc.Arbitrary<Turn> = fc.record({
  what: fc.constant('act' as const),
  tab: fc.nat(9),
  step: fc.record({ action: fc.nat(ACTION_COUNT - 1), target: fc.nat(7), detail: fc.nat(60) }),
});
const deliver: fc.Arbitrary<Turn> = fc.record({
  what: fc.constant('deliver' as const),
  choice: fc.nat(20),
});
const open: fc.Arbitrary<Turn> = fc.constant({ what: 'open' });
const kill: fc.Arbitrary<Turn> = fc.record({ what: fc.constant('kill' as const), tab: fc.nat(9) });

const story = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: act },
    { weight: 20, arbitrary: deliver },
    { weight: 1, arbitrary: open },
    { weight: 1, arbitrary: kill },
  ),
  { minLength: 1, maxLength: 80, size: 'max' },
);

const MOST_TABS = 4;

/** A browser whose tabs have an application each. */
class Stage {
  readonly browser = new TestBrowser();
  readonly #apps = new Map<TestTab, Application>();

  /** The application of a tab; it comes when the tab has joined. */
  appOf(tab: TestTab): Application {
    const known = this.#apps.get(tab);
    if (known) return known;
    const app = attachApplication(tab.desktop);
    void app.subscribe('agent', 'media', 'interaction', 'markdone', 'system', 'outbound');
    this.#apps.set(tab, app);
    return app;
  }

  async play(turn: Turn): Promise<void> {
    const { browser } = this;
    switch (turn.what) {
      case 'deliver':
        return browser.deliver(turn.choice);
      case 'open':
        if (browser.tabs.length < MOST_TABS) browser.open();
        return;
      case 'kill': {
        const tab = browser.tabs[turn.tab % browser.tabs.length];
        if (tab && browser.tabs.length > 1) browser.kill(tab);
        return;
      }
      case 'act': {
        const joined = browser.tabs.filter((tab) => tab.joined);
        const tab = joined[turn.tab % Math.max(1, joined.length)];
        if (tab)
          take({ desktop: tab.desktop, clock: browser.clock, app: this.appOf(tab) }, turn.step);
      }
    }
  }
}

/** The state that all tabs share. */
function sharedState({ desktop }: TestTab): object {
  const { ownTab: _, frameState: __, isLastActiveFrame: ___, ...shared } = desktop.state;
  return shared;
}

/** What the log says went out to an application. */
const sentTo = ({ desktop }: TestTab, id: string): readonly unknown[] =>
  desktop.log.entries
    .filter(({ frame, direction }) => frame.id === id && direction === 'out')
    .map(({ message }) => message);

describe('a session, whatever the tabs do and whenever messages arrive', () => {
  it('is the same in all tabs in the end, and every application heard just what happened', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (turns) => {
        const stage = new Stage();
        const { browser } = stage;
        await browser.openTabs(2);
        for (const turn of turns) await stage.play(turn);
        await browser.deliverAll();
        browser.clock.advance(0);
        await browser.deliverAll();

        const [first, ...others] = browser.tabs as [TestTab, ...TestTab[]];
        for (const tab of browser.tabs) {
          expect(tab.joined, 'joined').to.be.true;
          expect(tab.ordering.timeline?.pending, 'pending').to.deep.equal([]);
          const app = stage.appOf(tab);
          await browser.deliverAll();
          expect(app.received).to.deep.equal(sentTo(tab, app.frame.id));
        }
        for (const tab of others) {
          expect(tab.ordering.timeline?.settled).to.deep.equal(first.ordering.timeline?.settled);
          expect(sharedState(tab)).to.deep.equal(sharedState(first));
          expect(tab.desktop.log.entries).to.deep.equal(first.desktop.log.entries);
        }
        browser.close();
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
