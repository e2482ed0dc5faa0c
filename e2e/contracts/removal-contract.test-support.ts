/**
 * What a recording guard paused is resumed, in whatever order a page takes guard and provider away.
 * Written once: element, hook and composable are held to it.
 */
import { expect } from '@open-wc/testing';
import { createScapiClient, type ScapiClient } from '@scapi/client';
import { createTestDesktop, requestsTo, until, type Desktop } from '@scapi/simulator/testing';
import { openOpenerDesktop } from './opener-desktop.test-support.js';
import { settle } from './settle.test-support.js';
import { startVirtualTime } from './virtual-time.test-support.js';

const PAUSE = 'voice.pauseCallRecording';
const RESUME = 'voice.resumeCallRecording';

/** A guard under a provider, on a page. */
export interface GuardOnPage {
  /** A sensitive field gets the focus. */
  readonly enter: () => void;
  /** It loses the focus. */
  readonly leave: () => void;
  /** Takes the provider off the page; the guard stays. */
  readonly removeProvider: () => void;
  /** Takes the guard off the page; the provider stays. */
  readonly removeGuard: () => void;
  /** Takes the markup around both off the page. */
  readonly clear: () => void;
}

/** What the provider is told: a client that was made by hand, or where it finds the desktop. */
export type ProviderOptions = { readonly client: ScapiClient } | { readonly origin: string };

/** Puts both on a page. */
export type PutGuard = (options: ProviderOptions) => Promise<GuardOnPage> | GuardOnPage;

interface Ending {
  readonly when: string;
  /** Whose client it is: a provider closes its own one only. */
  readonly isOwn: boolean;
  readonly end: (page: GuardOnPage, close: () => void) => void | Promise<void>;
}

/** Milliseconds of virtual time. */
const passes = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

const ENDINGS: readonly Ending[] = [
  {
    when: 'the provider is removed, and then the guard',
    isOwn: true,
    end: async ({ removeProvider, removeGuard }) => {
      removeProvider();
      await passes(50);
      removeGuard();
    },
  },
  {
    when: 'the provider is removed, and the guard in the same task',
    isOwn: true,
    end: ({ removeProvider, removeGuard }) => {
      removeProvider();
      removeGuard();
    },
  },
  {
    when: 'the guard is removed, and the provider in the same task',
    isOwn: true,
    end: ({ removeProvider, removeGuard }) => {
      removeGuard();
      removeProvider();
    },
  },
  { when: 'the markup around both is cleared', isOwn: true, end: ({ clear }) => clear() },
  {
    when: 'the field is left, and the markup cleared 50 ms later',
    isOwn: true,
    end: async ({ leave, clear }) => {
      leave();
      await passes(50);
      clear();
    },
  },
  {
    when: 'the field is left, and the markup cleared in the same task',
    isOwn: true,
    end: ({ leave, clear }) => {
      leave();
      clear();
    },
  },
  { when: 'the guard is removed', isOwn: false, end: ({ removeGuard }) => removeGuard() },
  { when: 'the client is closed by hand', isOwn: false, end: (_, close) => close() },
  {
    when: 'the field is left, and the client closed by hand',
    isOwn: false,
    end: ({ leave }, close) => {
      leave();
      close();
    },
  },
  {
    when: 'the guard is removed, and the client closed by hand',
    isOwn: false,
    end: ({ removeGuard }, close) => {
      removeGuard();
      close();
    },
  },
  {
    when: 'the client is closed by hand, and the markup cleared',
    isOwn: false,
    end: ({ clear }, close) => {
      close();
      clear();
    },
  },
];

/** A desktop, and what a provider is told to reach it. */
async function open(isOwn: boolean) {
  if (isOwn) {
    const { desktop, origin, close } = await openOpenerDesktop();
    return { desktop, options: { origin }, close, closeClient: () => undefined };
  }
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  return {
    desktop,
    options: { client },
    closeClient: client.close,
    close: () => {
      client.close();
      close();
    },
  };
}

/** The agent talks on a call that is recorded. */
function record({ world, perform }: Desktop): void {
  const id = world.call();
  perform('voice.answer', id);
  perform('voice.startCallRecording', id);
}

/** Makes a test of each way to end, inside the caller's `describe`. */
export function runRemovalContract(put: PutGuard): void {
  for (const { when, isOwn, end } of ENDINGS) {
    it(`when ${when}`, async () => {
      const { desktop, options, close, closeClient } = await open(isOwn);
      const time = startVirtualTime();
      const recording = () => desktop.state.interactions[0]?.recordingState;
      record(desktop);
      const page = await put(options);
      try {
        await until(desktop, ({ frames }) =>
          frames.some(({ subscriptions }) => subscriptions.includes('interaction')),
        );
        page.enter();
        await until(desktop, () => recording() === 'PAUSED');
        await settle();
        await end(page, closeClient);
        await until(desktop, () => recording() === 'RECORDING');
        await settle();
        const sent = requestsTo(desktop).map(({ name }) => name);
        expect(sent.filter((name) => name.includes('CallRecording'))).to.deep.equal([
          PAUSE,
          RESUME,
        ]);
      } finally {
        page.clear();
        close();
        await time.stop();
      }
    });
  }
}
