// Steps of `npm test` as targets of Nx, which lerna brings: one whose inputs are as they were when it last passed is
// not run again. The unit tests are a target of each package, the rest looks at the whole repository.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What results depend on beside files. */
const ENVIRONMENT = [
  { runtime: 'node tools/find-browser.mjs --version' },
  { runtime: 'node --version' },
  { env: 'CPU_THROTTLE' },
  { env: 'WTR_BROWSER' },
];

const target = (command, inputs, options = {}) => ({
  executor: 'nx:run-commands',
  options: { command, ...options },
  cache: true,
  inputs: [...inputs, ...ENVIRONMENT],
});
const ofEverything = (command) => target(command, ['{workspaceRoot}/**/*']);

const bin = 'node node_modules';
const nodeTests = 'node tools/node-tests.mjs';
const repository = {
  code: ofEverything('node tools/check-code.mjs'),
  formatting: ofEverything(`${bin}/prettier/bin/prettier.cjs --check . --log-level warn`),
  boundaries: ofEverything(
    `${bin}/dependency-cruiser/bin/dependency-cruise.mjs . --config .dependency-cruiser.mjs --output-type err`,
  ),
  documents: ofEverything('node tools/check-docs.mjs'),
  entries: ofEverything('node tools/check-packages.mjs'),
  sizes: ofEverything('node tools/check-sizes.mjs'),
  api: ofEverything('node tools/api-report.mjs'),
  storybook: {
    ...ofEverything('npm run -s build:storybook'),
    outputs: ['{workspaceRoot}/storybook-static'],
  },
  applications: ofEverything(`${nodeTests} --applications`),
  e2e: ofEverything(`${nodeTests} --no-applications`),
};

/** Beside a package and its dependencies: what its tests import, and what runs them. */
const TEST_INPUTS = [
  'default',
  '^default',
  'shared',
  '{workspaceRoot}/packages/protocol/**/*',
  '{workspaceRoot}/packages/simulator/**/*',
  '{workspaceRoot}/e2e/contracts/**/*',
  '{workspaceRoot}/web-test-runner.config.mjs',
];
const unit = (name) =>
  target(`${bin}/@web/test-runner/dist/bin.js`, TEST_INPUTS, {
    env: { UNIT_PACKAGES: name },
  });

/** Whether a package has tests that run in a browser. */
const hasUnitTests = (folder) =>
  readdirSync(new URL(`../${folder}/src`, import.meta.url), { recursive: true }).some(
    (file) => /\.test\.tsx?$/.test(file) && !file.includes('.node.test.'),
  );

export const createNodesV2 = [
  '{package.json,packages/*/package.json}',
  (files) =>
    files.map((file) => {
      const root = dirname(file);
      const project =
        root === '.'
          ? { root, name: 'scapi-toolkit', targets: repository }
          : {
              root,
              targets: hasUnitTests(root) ? { unit: unit(root.replace('packages/', '')) } : {},
            };
      return [file, { projects: { [root]: project } }];
    }),
];
