import { createManualClock, type ManualClock } from '../engine/clock.js';
import { createMember, type Member } from './member.js';
import type { SessionMessage } from './messages.js';

/** A tab on a simulated network. */
export interface TestTab extends Member {
  readonly id: string;
  joined: boolean;
}

interface Letter {
  readonly from: string;
  readonly to: string;
  readonly message: SessionMessage;
}

/**
 * The tabs of a browser without a browser: the test decides when each message arrives. From one tab
 * to another messages keep their order, and nothing else is promised, as between real tabs.
 */
export class TestBrowser {
  readonly clock: ManualClock = createManualClock();
  /** The tabs that live, oldest first. */
  readonly tabs: TestTab[] = [];
  #letters: Letter[] = [];
  readonly #watchers: { readonly tab: string; readonly listener: () => void }[] = [];
  #sequencer: string | undefined;
  #opened = 0;

  /** Opens a tab; it has joined when what is under way has arrived. */
  open(): TestTab {
    const id = `tab-${String(++this.#opened)}`;
    const member = createMember({
      tabs: {
        id,
        tell: (message) => this.#tell(id, message),
        list: () => Promise.resolve(this.tabs.map((tab) => tab.id).filter((each) => each !== id)),
        whenGone: (tab, listener) => {
          if (this.#lives(tab)) this.#watchers.push({ tab, listener });
          else queueMicrotask(listener);
        },
      },
      clock: this.clock,
      init: { seed: 'test', startedAt: this.clock.now() },
      onJoined: () => (tab.joined = true),
      onScenarioFailed: (error) => {
        throw error;
      },
      onClose: () => this.kill(tab),
    });
    const tab: TestTab = Object.defineProperties(
      { id, joined: false },
      Object.getOwnPropertyDescriptors(member),
    ) as TestTab;
    this.tabs.push(tab);
    tab.ordering.join();
    this.#elect();
    return tab;
  }

  /** Ends a tab as a crash does: what it sent still arrives, what was sent to it does not. */
  kill(tab: TestTab): void {
    const index = this.tabs.indexOf(tab);
    if (index < 0) return;
    this.tabs.splice(index, 1);
    tab.ordering.close();
    this.#letters = this.#letters.filter(({ to }) => to !== tab.id);
    for (const watcher of this.#watchers.filter(({ tab: watched }) => watched === tab.id)) {
      this.#watchers.splice(this.#watchers.indexOf(watcher), 1);
      watcher.listener();
    }
    if (this.#sequencer === tab.id) this.#sequencer = undefined;
    this.#elect();
  }

  /** How many messages are under way. */
  get underWay(): number {
    return this.#letters.length;
  }

  /** Delivers one message: of those that are first between two tabs, the one that `choice` names. */
  async deliver(choice = 0): Promise<void> {
    const first = this.#letters.filter(
      ({ from, to }, index) =>
        this.#letters.findIndex((each) => each.from === from && each.to === to) === index,
    );
    const letter = first[choice % first.length];
    if (!letter) return;
    this.#letters.splice(this.#letters.indexOf(letter), 1);
    const receiver = this.tabs.find(({ id }) => id === letter.to);
    receiver?.ordering.receive(structuredClone(letter.message));
    await settle();
  }

  /** Delivers until nothing is under way. */
  async deliverAll(): Promise<void> {
    await settle();
    while (this.#letters.length > 0) await this.deliver();
  }

  /** Opens tabs and lets them join. */
  async openTabs(count: number): Promise<readonly TestTab[]> {
    const opened: TestTab[] = [];
    for (let index = 0; index < count; index += 1) {
      opened.push(this.open());
      await this.deliverAll();
    }
    return opened;
  }

  close(): void {
    for (const tab of [...this.tabs]) this.kill(tab);
  }

  #lives(id: string): boolean {
    return this.tabs.some((tab) => tab.id === id);
  }

  #tell(from: string, message: SessionMessage): void {
    if (!this.#lives(from)) return;
    for (const { id: to } of this.tabs) if (to !== from) this.#letters.push({ from, to, message });
  }

  /** The oldest tab becomes the sequencer, as the tab that waits longest for a lock gets it. */
  #elect(): void {
    const [next] = this.tabs;
    if (this.#sequencer !== undefined || !next) return;
    this.#sequencer = next.id;
    void next.ordering.takeOver();
  }
}

/** Lets promises that wait for nothing but their turn settle. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
