// In the page of several test files (wtr-pages.mjs): each gets a suite of its own, and must give back what it replaced.

/** What tests replace for a while. Given back late or in the wrong order, it would stay replaced for the next file. */
const REPLACEABLE = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'].map(
    (name) => [globalThis, name],
  ),
  ...['requestAnimationFrame', 'fetch', 'open', 'onerror', 'onunhandledrejection'].map((name) => [
    globalThis,
    name,
  ]),
  [Date, 'now'],
  [performance, 'now'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent'].map((name) => [
    EventTarget.prototype,
    name,
  ]),
  ...['log', 'info', 'warn', 'error', 'debug'].map((name) => [console, name]),
  ...['lang', 'dir'].map((name) => [document.documentElement, name]),
];
const current = () => REPLACEABLE.map(([owner, name]) => owner[name]);

/**
 * Mocha's interface is bound to the suite of a file while that is imported: its hooks end with it, and a report names it.
 *
 * @param {Record<string, () => Promise<unknown>>} files how to load each, by its name
 */
export async function runTogether(files) {
  const { Mocha, mocha } = globalThis;
  // Only when they run does the page have what Mocha itself replaces.
  let before;
  mocha.suite.beforeAll(() => (before = current()));
  for (const [name, load] of Object.entries(files)) {
    const suite = Mocha.Suite.create(mocha.suite, name);
    Mocha.interfaces.bdd(suite);
    suite.emit('pre-require', globalThis, name, mocha);
    await load().catch((error) => {
      globalThis.it('is loaded', () => {
        throw error;
      });
    });
    suite.afterAll('gives back what it replaced', () => {
      const kept = REPLACEABLE.filter(([owner, key], index) => owner[key] !== before[index]);
      for (const [owner, key] of kept) {
        owner[key] = before[REPLACEABLE.findIndex((one) => one[0] === owner && one[1] === key)];
      }
      if (kept.length === 0) return;
      throw new Error(`${name} does not give back ${kept.map(([, key]) => key).join(', ')}.`);
    });
  }
}
