import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { useTestClock, settle } from './shared/clock.test-support.js';
import { createPair, type Answer } from './link/scripted-desktop.test-support.js';
import { uncaught } from './shared/uncaught.test-support.js';

/** Something that happens; the numbers choose among what is there. */
type Step =
  | { readonly kind: 'command' | 'read'; readonly timeout: number; readonly aborts: boolean }
  | { readonly kind: 'listen' | 'unlisten' | 'abort' | 'event' | 'connect'; readonly pick: number }
  | { readonly kind: 'mood'; readonly mood: Mood }
  | { readonly kind: 'reload' | 'acknowledge' }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'malformed'; readonly message: unknown };

/** How the desktop answers. */
type Mood = 'answers' | 'refuses' | 'silent' | 'nonsense';

const ANSWERS: Readonly<Record<Mood, Answer>> = {
  answers: { data: ['*'] },
  refuses: { errorMessage: 'no' },
  silent: 'silence',
  nonsense: { data: { surprise: 1 } },
};
const NAMES = ['agent', 'interaction', 'media'] as const;

const pick = fc.nat(100);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('command' as const, 'read' as const),
    timeout: fc.constantFrom(100, 3_000, 10_000, 100_000),
    aborts: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom(
      ...(['listen', 'listen', 'unlisten', 'abort', 'event', 'connect'] as const),
    ),
    pick,
  }),
  fc.record({
    kind: fc.constant('mood' as const),
    mood: fc.constantFrom<Mood>('answers', 'answers', 'refuses', 'silent', 'nonsense'),
  }),
  fc.record({ kind: fc.constantFrom('reload' as const, 'acknowledge' as const) }),
  fc.record({
    kind: fc.constant('wait' as const),
    milliseconds: fc.constantFrom(0, 50, 1_000, 12_000, 40_000),
  }),
  fc.record({
    kind: fc.constant('malformed' as const),
    message: fc.oneof(
      fc.jsonValue(),
      fc.record({
        userAgent: fc.constant('WWE Server'),
        event: fc.jsonValue(),
        referenceId: fc.jsonValue(),
        errorMessage: fc.jsonValue(),
      }),
    ),
  }),
);

describe('a client, whatever happens in whatever order', () => {
  it('settles every promise exactly once, and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(0, 20),
        run,
      ),
      { numRuns: 60, seed: 42 },
    );
  });
});

async function run(steps: readonly Step[], rateLimit: number): Promise<void> {
  const clock = useTestClock();
  const { client, desktop } = createPair({ rateLimit });
  const settled: number[] = [];
  const commands: string[] = [];
  const controllers: AbortController[] = [];
  const stops: (() => void)[] = [];
  let sent = 0;
  const track = (promise: Promise<unknown>): void => {
    const index = settled.push(0) - 1;
    const count = (): void => void (settled[index] = (settled[index] ?? 0) + 1);
    promise.then(count, count);
  };

  const act = async (next: Step): Promise<void> => {
    switch (next.kind) {
      case 'command':
      case 'read': {
        const controller = new AbortController();
        const { timeout, aborts } = next;
        const options = aborts ? { timeout, signal: controller.signal } : { timeout };
        if (aborts) controllers.push(controller);
        if (next.kind === 'read') {
          track(client.agent.getStateList(options));
        } else {
          commands.push(`555-${++sent}`);
          track(client.voice.dial(`555-${sent}`, null, options));
        }
        break;
      }
      case 'connect':
        track(client.connect());
        break;
      case 'listen': {
        const stop = client.on(NAMES[next.pick % NAMES.length] ?? 'agent', () => undefined);
        stops.push(stop);
        track(stop.ready);
        break;
      }
      case 'unlisten':
        stops[next.pick % (stops.length || 1)]?.();
        break;
      case 'abort':
        controllers[next.pick % (controllers.length || 1)]?.abort('enough');
        break;
      case 'event':
        desktop.emit(NAMES[next.pick % NAMES.length] ?? 'agent', { eventType: 'ANY' });
        break;
      case 'mood':
        desktop.answer = () => ANSWERS[next.mood];
        break;
      case 'reload':
        desktop.forget();
        break;
      case 'acknowledge':
        desktop.acknowledges = !desktop.acknowledges;
        break;
      case 'wait':
        await clock.tick(next.milliseconds);
        break;
      case 'malformed':
        desktop.send(next.message);
    }
  };

  try {
    const reported = await uncaught(async () => {
      for (const next of steps) await act(next);
      client.close();
      await settle();
      // What is left may only be the wait for acknowledgements that must be given up again.
      await clock.tick(10_000);
    });
    expect(reported, 'errors').to.be.empty;
    expect(
      settled.every((count) => count === 1),
      `settled ${settled.join()}`,
    ).to.equal(true);
    expect(clock.timers(), 'timers').to.equal(0);
    const dialed = desktop.requests('voice.dial').map(({ parameters }) => parameters?.[0]);
    expect(new Set(dialed), 'commands sent twice').to.have.property('size', dialed.length);
    expect(commands).to.include.members(dialed);
    if (desktop.acknowledges && !steps.some(({ kind }) => kind === 'acknowledge'))
      expect([...desktop.subscriptions.values()], 'subscriptions').to.be.empty;
    // A closed client does not hear any more: nothing changes, nothing is sent.
    const before = desktop.received.length;
    desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, event: 'agent', data: {} });
    await clock.tick(120_000);
    expect(desktop.received).to.have.length(before);
  } finally {
    clock.restore();
    desktop.close();
  }
}
