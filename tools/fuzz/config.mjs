// How Web Test Runner runs the property tests for `npm run fuzz`: as ever, but with tools/fuzz/rounds.js as fast-check.
import base from '../../web-test-runner.config.mjs';

/** What tools/fuzz.mjs decided: the files, the first seed, the time of each property, where a report goes. */
const { files, seed, milliseconds } = JSON.parse(process.env.SCAPI_FUZZ);

const rounds = '/tools/fuzz/rounds.js';
const roundsPlugin = {
  name: 'fuzz-rounds',
  resolveImport: ({ source, context }) =>
    source === 'fast-check' && context.path !== rounds
      ? `${rounds}?seed=${seed}&milliseconds=${milliseconds}`
      : undefined,
};

const MARK = 'fuzz:';
const isMark = (text) => typeof text === 'string' && text.startsWith(MARK);

/** A line for each property; what failed, in full. */
function reporter() {
  const failuresIn = (suite) => [
    ...(suite?.tests ?? []).filter(({ passed, skipped }) => !passed && !skipped),
    ...(suite?.suites ?? []).flatMap(failuresIn),
  ];
  return {
    onTestRunFinished({ sessions }) {
      let total = 0;
      let broken = 0;
      for (const { testFile, logs, errors, testResults } of sessions) {
        const file = testFile.replace(/^.*?packages\//, 'packages/');
        console.log(file);
        for (const [text] of logs.filter(([first]) => isMark(first))) {
          const { name, runs, rounds, seconds, failed } = JSON.parse(text.slice(MARK.length));
          total += runs;
          const verdict = failed === undefined ? 'ok    ' : 'FAILED';
          const count = `${runs.toLocaleString('en')} runs`.padStart(15);
          console.log(
            `  ${verdict} ${count} in ${rounds} rounds, ${seconds.toFixed(0)} s: ${name}`,
          );
          if (failed !== undefined)
            console.log(`         again: npm run fuzz -- --seed ${failed} --only ${file}`);
        }
        const failures = [...failuresIn(testResults), ...errors.map((error) => ({ error }))];
        broken += failures.length;
        for (const { name = 'the file', error } of failures)
          console.log(`  FAILED ${name}\n${error?.message ?? 'no reason given'}`);
      }
      console.log(`\n${total.toLocaleString('en')} runs from seed ${seed}, ${broken} failures`);
    },
  };
}

export default {
  ...base,
  groups: [],
  files,
  // A round may keep the page busy for long.
  testsStartTimeout: 120_000,
  testsFinishTimeout: 24 * 3_600_000,
  testFramework: { config: { ui: 'bdd', timeout: 0 } },
  plugins: [roundsPlugin, ...base.plugins],
  reporters: [reporter()],
};
