import { attachApplication, EVENTS, settled, type Stage } from './application.test-support.js';
import { createRandom } from './random.js';
import { ACTION_COUNT, take } from './random-actions.test-support.js';

const STEP = 100;
const GUEST_EVERY = 5_000;

/**
 * Lets agent, customers and applications act at random, ten times a simulated second; every five
 * seconds another application comes and goes.
 *
 * @param milliseconds - of simulated time.
 * @param onStep - called after each step, with the time that has passed; life waits for it.
 * @param seed - the same seed, the same life.
 */
export async function liveAtRandom(
  stage: Stage,
  milliseconds: number,
  onStep: (time: number) => unknown,
  seed = 'soak',
): Promise<void> {
  const { clock, desktop } = stage;
  const random = createRandom(seed);
  const number = (below: number): number => Math.floor(random.next() * below);

  for (let time = 0; time < milliseconds; time += STEP) {
    take(stage, { action: number(ACTION_COUNT), target: number(8), detail: number(60) });
    if (time % GUEST_EVERY === 0) {
      const guest = attachApplication(desktop, { label: 'Guest' });
      void guest.subscribe(...EVENTS);
      guest.frame.close();
    }
    clock.advance(STEP);
    await settled();
    stage.app.forget();
    await onStep(time + STEP);
  }
}
