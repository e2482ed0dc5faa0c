// Runs Playwright's own runner, and reads what became of each test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');

/** All tests of a suite and of those in it, each with the titles that lead to it. */
const testsOf = ({ title = '', suites = [], specs = [] }) =>
  [
    ...specs.map((spec) => ({ titles: [spec.title], ...spec.tests[0] })),
    ...suites.flatMap(testsOf),
  ].map(({ titles, ...rest }) => ({ titles: [title, ...titles], ...rest }));

/**
 * @param {string} folder with the configuration
 * @param {Record<string, string>} [environment]
 * @returns each test: its `name`, its `project`, and what went wrong
 */
export async function runPlaywright(folder, environment = {}) {
  const env = { ...process.env, ...environment, NO_COLOR: '1' };
  for (const name of ['FORCE_COLOR', 'NODE_OPTIONS', 'NODE_TEST_CONTEXT']) delete env[name];
  const child = spawn(process.execPath, [cli, 'test', '--reporter=json'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  await once(child, 'close');
  const start = output.out.indexOf('{');
  if (start < 0) throw new Error(`Playwright did not run:\n${output.out}${output.err}`);
  const { suites, errors } = JSON.parse(output.out.slice(start));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return suites.flatMap(testsOf).map(({ titles, projectName, results }) => ({
    name: titles.join(' › '),
    project: projectName,
    problems: results.flatMap(({ errors: found }) => found.map(({ message }) => message)),
  }));
}
