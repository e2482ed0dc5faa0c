// The runner's own closing line is for people; tools/test.mjs needs one line that a program can read.
import { relative } from 'node:path';
import { isPageOfSeveral } from './wtr-pages.mjs';

export function summaryReporter() {
  const testsOf = (suite) => [
    ...(suite?.tests ?? []),
    ...(suite?.suites ?? []).flatMap((inner) => testsOf(inner)),
  ];

  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      for (const { testResults, errors } of sessions) {
        const tests = testsOf(testResults);
        const bad = tests.filter((test) => !test.skipped && !test.passed).length;
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        skipped += tests.filter((test) => test.skipped).length;
        // A file that could not be loaded has no results, but it is a failure.
        failed += bad > 0 ? bad : Number(!testResults || errors.length > 0);
      }
      const seconds = (suite) =>
        testsOf(suite).reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;
      const slowest = sessions
        .flatMap(({ testFile, testResults }) =>
          // A page of several files has a suite for each (wtr-pages.mjs).
          isPageOfSeveral(testFile)
            ? (testResults?.suites ?? [])
            : [{ ...testResults, name: relative(process.cwd(), testFile) }],
        )
        .map((suite) => `${seconds(suite).toFixed(1)} s ${suite.name}`)
        .sort((one, other) => parseFloat(other) - parseFloat(one))
        .slice(0, 12);
      console.log(`slowest:\n  ${slowest.join('\n  ')}`);
      console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    },
  };
}
