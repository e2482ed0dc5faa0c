// A trace becomes a test that passes with the application that was recorded, and fails with one that does less.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createScapiClient, createTrace } from '@scapi/client';
import { createTestDesktop, parseScenario, until } from '@scapi/simulator/testing';
import { chromeArgs, ensureBrowser } from '../tools/find-browser.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { WAIT_LIMIT } from './support/browser.mjs';
import { runPlaywright } from './support/run-playwright.mjs';
import { runSimulator } from './support/simulator.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder;

/** The application: dials, and hangs up once the call is answered. */
const application = (hangsUp) => `
import { createScapiClient } from '@scapi/client';

export default async function (port) {
  const client = createScapiClient({ port });
  client.on('interaction', ({ eventType, interaction }) => {
    if (${hangsUp} && eventType === 'ESTABLISHED') void client.voice.hangUp(interaction.interactionId);
  });
  await client.connect();
  await client.voice.dial('+15550199', { OrderId: '4711' });
  return () => client.close();
}
`;

/** The same, recorded by the client while a customer answers. */
async function record() {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  const trace = createTrace(client);
  client.on('interaction', ({ eventType, interaction }) => {
    if (eventType === 'ESTABLISHED') void client.voice.hangUp(interaction.interactionId);
  });
  await client.connect();
  await client.voice.dial('+15550123', { OrderId: '4711' });
  desktop.world.answer('1');
  await until(desktop, ({ interactions }) => interactions[0]?.state === 'IDLE');
  // The answer to the last request is the last message of the trace.
  const isAnswered = () => client.$status.get() && /"RELEASED"/.test(trace.exportTrace());
  await new Promise((resolve) => {
    if (isAnswered()) resolve();
    trace.$entries.listen(() => isAnswered() && resolve());
  });
  const text = trace.exportTrace();
  client.close();
  close();
  return text;
}

before(async () => {
  // In this repository, for that is what the runner in the browser serves.
  const place = join(root, 'test-results');
  await mkdir(place, { recursive: true });
  folder = await mkdtemp(join(place, 'from-trace-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  // Vitest resolves by itself: from the sources of the packages, too.
  await writeFile(
    join(folder, 'vitest.config.js'),
    `export default {
      ssr: { resolve: { conditions: ['@scapi/source', 'node', 'import', 'default'] } },
      test: { server: { deps: { inline: [/@scapi/, /packages/] } } },
    };`,
  );
  const wtr = 'web-test-runner.config.js';
  await cp(join(root, 'examples/testing/web-test-runner', wtr), join(folder, wtr));
  await writeFile(join(folder, 'recorded.json'), await record());
  await writeFile(join(folder, 'application.js'), application(true));
  await writeFile(join(folder, 'forgetful.js'), application(false));
});
after(() => rm(folder, { recursive: true, force: true }));

const fromTrace = (...args) => runSimulator(['from-trace', ...args], { cwd: folder });

/** Runs a program in the folder, from the sources of the packages. */
const run = (...words) =>
  new Promise((resolve) => {
    const env = { ...process.env, CHROME_PATH: ensureBrowser() };
    delete env.NODE_TEST_CONTEXT;
    execFile(process.execPath, words, { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, output: out + err }),
    );
  });
const runners = {
  node: (file) =>
    run(
      `--import=${join(root, 'tools/node-typescript.mjs')}`,
      '--conditions=@scapi/source',
      '--test',
      file,
    ),
  vitest: (file) => run(join(root, 'node_modules/vitest/vitest.mjs'), 'run', file),
  // The packages are outside of the folder, as they are not where it is copied to.
  wtr: () => run(join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--root-dir', root),
};

for (const [runner, file] of [
  ['node', 'recorded.test.mjs'],
  ['vitest', 'recorded.test.ts'],
  ['wtr', 'recorded.test.js'],
]) {
  test(`${runner}: the test passes with the application, and fails with one that does not hang up`, async () => {
    const made = await fromTrace('recorded.json', '--runner', runner);
    assert.equal(made.code, 0, made.err);
    assert.deepEqual(made.out.split('\n'), ['recorded.scenario.json', file, '']);
    const good = await runners[runner](file);
    assert.equal(good.code, 0, good.output);

    await fromTrace('recorded.json', '--runner', runner, '--application', './forgetful.js');
    const bad = await runners[runner](file);
    assert.equal(bad.code, 1, bad.output);
    assert.match(bad.output, /voice\.hangUp/);
  });
}

/** A page that does the same as the application, when it is clicked. */
const page = `<!doctype html><link rel="icon" href="data:," />
<script type="module" src="/scapi-elements.js"></script>
<scapi-provider>
  <scapi-click-to-dial destination="5001">Call 5001</scapi-click-to-dial>
  <scapi-call-controls></scapi-call-controls>
</scapi-provider>`;
const clicks = (...names) => `export default async function (app) {
${names.map((name) => `  await app.getByRole('button', { name: '${name}' }).click();\n`).join('')}}
`;

test('playwright: the test passes with a page that does the same, and fails with a forgetful one', async () => {
  const project = join(folder, 'playwright');
  await mkdir(project);
  const served = await serveStatic({
    root: join(root, 'packages/elements/dist/browser'),
    files: { '/index.html': page },
  });
  const use = {
    baseURL: served.origin,
    launchOptions: { executablePath: ensureBrowser(), args: chromeArgs },
  };
  await writeFile(
    join(project, 'playwright.config.ts'),
    `export default {
      // By itself Playwright empties the folder that this one is in.
      outputDir: 'output',
      timeout: 0,
      expect: { timeout: Number(process.env.WAIT_LIMIT) },
      use: ${JSON.stringify(use)},
    };`,
  );
  await writeFile(join(project, 'application.ts'), clicks('Call 5001', 'Hang up'));
  const forgetful = clicks('Call 5001', 'Hang up').replace(/click\(\);\n}/, 'waitFor();\n}');
  await writeFile(join(project, 'forgetful.ts'), forgetful);

  const make = async (...args) => {
    const { code, err } = await fromTrace('recorded.json', ...args);
    assert.equal(code, 0, err);
  };
  const output = ['--runner', 'playwright', '--out', project];
  await make(...output);
  const good = await runPlaywright(project, { WAIT_LIMIT: String(WAIT_LIMIT) });
  assert.deepEqual(
    good.map(({ problems }) => problems),
    [[]],
  );
  await make(...output, '--application', './forgetful.js');
  const [bad] = await runPlaywright(project, { WAIT_LIMIT: '1' });
  assert.match(bad.problems.join(), /did not receive voice\.hangUp/);
  await served.close();
});

test('its files hold no number and no attached data', async () => {
  await fromTrace('recorded.json', '--out', 'all', '--runner', 'playwright');
  const files = await readdir(join(folder, 'all'));
  assert.deepEqual(files.sort(), ['recorded.scenario.json', 'recorded.spec.ts']);
  for (const file of [...files.map((name) => join('all', name)), 'recorded.test.mjs']) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const secret of ['15550123', '4711', 'kim']) assert.ok(!text.includes(secret), secret);
  }
});

test('the scenario waits for the application and lets the customer answer', async () => {
  const text = await readFile(join(folder, 'recorded.scenario.json'), 'utf8');
  const { steps } = parseScenario(text);
  assert.deepEqual(
    steps.map((step) => step.do),
    ['waitFor', 'world.answer', 'waitFor'],
  );
});

for (const [what, text, message] of [
  ['no JSON', '{\n  "version": 1,,\n}', /^broken\.json:2:16: expected a name in double quotes\n$/],
  ['another version', '{\n  "version": 2\n}', /^broken\.json:2:14: version must be 1\n$/],
  [
    'a wrong direction',
    '{ "version": 1, "entries": [\n  { "at": 0, "direction": "up", "message": 1 }\n] }',
    /^broken\.json:2:27: direction must be in or out\n$/,
  ],
  ['no message', '{ "version": 1, "entries": [] }', /no message of an application is in it/],
]) {
  test(`a trace with ${what} is told with its place`, async () => {
    await writeFile(join(folder, 'broken.json'), text);
    const { code, err } = await fromTrace('broken.json');
    assert.equal(code, 2);
    assert.match(err, message);
  });
}

test('mistakes in the words are told', async () => {
  for (const [args, message] of [
    [[], /^from-trace: name one file\./],
    [['none.json'], /^none\.json: no such file/],
    [['recorded.json', '--runner', 'jasmine'], /^--runner jasmine: choose one of node, vitest/],
  ]) {
    const { code, err } = await fromTrace(...args);
    assert.equal(code, 2);
    assert.match(err, message);
  }
});
