// In the place of fast-check while `npm run fuzz` runs: the same, but each property is tried round after round, every
// round with a seed of its own, until its time is up. A round has as many runs as the test itself asks for.
import fc from 'fast-check';

export * from 'fast-check';

const settings = new URL(import.meta.url).searchParams;
const seed = Number(settings.get('seed'));
const milliseconds = Number(settings.get('milliseconds'));

// Tests may take the place of the timers and of the time.
const now = performance.now.bind(performance);

// The time limits of the tests are meant for a single round.
const { timeout } = globalThis.Mocha.Runnable.prototype;
globalThis.Mocha.Runnable.prototype.timeout = function (...limit) {
  return limit.length > 0 ? timeout.call(this, 0) : timeout.call(this);
};

let title = '';
globalThis.beforeEach(function () {
  title = this.currentTest.fullTitle();
});

/** Keeps the count of one property. */
function begin() {
  const start = now();
  const name = title;
  let rounds = 0;
  let runs = 0;
  return {
    nextSeed: () => (seed + rounds) | 0,
    /** Counts a round; false when it was the last one. Throws what `fc.assert` would throw. */
    goesOn(details) {
      rounds += 1;
      runs += details.numRuns;
      const failed = details.failed;
      const ends = failed || now() - start >= milliseconds;
      if (ends) {
        const record = { name, runs, rounds, seconds: (now() - start) / 1000 };
        console.log(
          `fuzz:${JSON.stringify(failed ? { ...record, failed: details.seed } : record)}`,
        );
      }
      if (failed) {
        const reason = String(details.errorInstance);
        throw new Error(`${fc.defaultReportMessage(details)}\n${reason}`, {
          cause: details.errorInstance,
        });
      }
      return !ends;
    },
  };
}

async function assertAsync(property, parameters) {
  const count = begin();
  while (count.goesOn(await fc.check(property, { ...parameters, seed: count.nextSeed() })));
}

function assertSync(property, parameters) {
  const count = begin();
  while (count.goesOn(fc.check(property, { ...parameters, seed: count.nextSeed() })));
}

export const assert = (property, parameters) =>
  (property.isAsync() ? assertAsync : assertSync)(property, parameters);

export default { ...fc, assert };
