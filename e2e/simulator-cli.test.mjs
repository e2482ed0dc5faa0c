// The command line as a user meets it: what it prints, what it serves, how it fails and how it stops.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runSimulator, startSimulator } from './support/simulator.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-simulator-'));
});
after(() => rm(folder, { recursive: true }));

/** Writes a file for one test. */
async function file(name, text) {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** What `config.json` says when the simulator runs with these arguments. */
async function configOf(...args) {
  const simulator = await startSimulator(args);
  try {
    const response = await fetch(`${simulator.address}/config.json`);
    assert.match(response.headers.get('content-type'), /^application\/json/);
    return await response.json();
  } finally {
    await simulator.stop();
  }
}

test('it serves the desktop page on any free port and stops on either signal', async () => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const simulator = await startSimulator(['--port', '0']);
    assert.match(simulator.address, /^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(simulator.address);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^text\/html/);
    assert.match(await response.text(), /desktop\.js/);
    assert.equal(await simulator.stop(signal), 0);
    await assert.rejects(fetch(simulator.address));
  }
});

test('it stops although a browser keeps its connection open', async () => {
  const simulator = await startSimulator();
  const { hostname, port } = new URL(simulator.address);
  const socket = await new Promise((resolve) => {
    const open = request({ hostname, port, headers: { connection: 'keep-alive' } }, (response) => {
      response.resume();
      resolve(response.socket);
    });
    open.end();
  });
  socket.on('error', () => undefined);
  assert.equal(await simulator.stop(), 0);
});

test('it serves nothing but its own files, and to readers only', async () => {
  const simulator = await startSimulator();
  const { hostname, port } = new URL(simulator.address);
  // Not with fetch, which would resolve the dots itself.
  const status = (path, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
  try {
    assert.equal(await status('/desktop.js'), 200);
    assert.equal(await status('/desktop.js?v=1'), 200);
    for (const path of [
      '/../cli/main.js',
      '/%2e%2e/cli/main.js',
      '/..%2fcli%2fmain.js',
      '/none.js',
      '//',
    ]) {
      assert.equal(await status(path), 404, path);
    }
    assert.equal(await status('/', 'POST'), 405);
    assert.equal(await status('/', 'HEAD'), 200);
  } finally {
    await simulator.stop();
  }
});

test('it shows the applications and accepts their origins only', async () => {
  const config = await configOf(
    'http://localhost:5173/app?id=1',
    'Orders=http://localhost:5174/',
    '--placement',
    'side',
  );
  assert.deepEqual(config.views, [
    { label: 'localhost:5173', url: 'http://localhost:5173/app?id=1', placement: 'side' },
    { label: 'Orders', url: 'http://localhost:5174/', placement: 'side' },
  ]);
  assert.deepEqual(config.options, {
    'service-client-api.accepted-web-content-origins':
      'http://localhost:5173, http://localhost:5174',
  });
});

test('each application can have a place of its own, and be one of every interaction', async () => {
  const config = await configOf(
    'localhost:3000',
    '--view',
    'popup:Reports=https://reports.example/',
    '--view',
    'interaction/tab:localhost:3001/?id=$Interaction.Id$',
  );
  assert.deepEqual(config.views, [
    { label: 'localhost:3000', url: 'http://localhost:3000', placement: 'tab' },
    { label: 'Reports', url: 'https://reports.example/', placement: 'popup' },
    {
      label: 'localhost:3001',
      url: 'http://localhost:3001/?id=$Interaction.Id$',
      placement: 'tab',
      level: 'interaction',
    },
  ]);
  assert.match(
    config.options['service-client-api.accepted-web-content-origins'],
    /^http:\/\/localhost:3000, https:\/\/reports\.example, http:\/\/localhost:3001$/,
  );
});

test('sections of the options may be objects, and the origins of their pages are accepted', async () => {
  const path = await file(
    'sections.json',
    JSON.stringify({
      'interaction-workspace': { 'workspace.web-content': 'MySample' },
      MySample: { label: 'My sample', url: 'http://my-web-server/sample.html' },
    }),
  );
  assert.deepEqual((await configOf('--options', path)).options, {
    'service-client-api.accepted-web-content-origins': 'http://my-web-server',
    'workspace.web-content': 'MySample',
    'MySample/label': 'My sample',
    'MySample/url': 'http://my-web-server/sample.html',
  });
});

test('only the embedders may show it in a frame, and the page learns who they are', async () => {
  const policyOf = async (...args) => {
    const simulator = await startSimulator(args);
    const { headers } = await fetch(simulator.address);
    await simulator.stop();
    return headers.get('content-security-policy');
  };
  assert.equal(await policyOf(), "frame-ancestors 'none'");
  const args = ['--embedder', 'https://crm.example/', '--embedder', 'localhost:3000'];
  const origins = ['https://crm.example', 'http://localhost:3000'];
  assert.equal(await policyOf(...args), `frame-ancestors ${origins.join(' ')}`);
  assert.deepEqual((await configOf(...args)).embedders, origins);
});

test('an address without a scheme is one of http', async () => {
  const typed = ['localhost:3000', 'Orders=127.0.0.1:3001/a?id=$Interaction.Id$', 'localhost/app'];
  const { views } = await configOf(...typed, 'crm.example:8080', '[::1]:3002');
  assert.deepEqual(
    views.map(({ label, url }) => `${label} ${url}`),
    [
      'localhost:3000 http://localhost:3000',
      'Orders http://127.0.0.1:3001/a?id=$Interaction.Id$',
      'localhost http://localhost/app',
      'crm.example:8080 http://crm.example:8080',
      '[::1]:3002 http://[::1]:3002',
    ],
  );
});

test('its last line is the address, and nothing else', async () => {
  const simulator = await startSimulator();
  assert.equal(simulator.output.at(-1), simulator.address);
  await simulator.stop();
  assert.equal(simulator.output.at(-1), simulator.address);
});

test('options of a file win, also over the accepted origins', async () => {
  const options = {
    'service-client-api.accepted-web-content-origins': 'http://localhost:5173 (agent.*)',
    'service-client-api.rate-limit': 60,
  };
  const path = await file('options.json', JSON.stringify(options));
  assert.deepEqual((await configOf('http://localhost:5173/', '--options', path)).options, options);
});

test('dialect, reasons and agent states are set on the command line', async () => {
  const words = '--dialect recordNumber=handle --dialect replyBeforeEvents=false --reason'.split(
    ' ',
  );
  const config = await configOf(...words, '20=Lunch', '--reason', '21=Team meeting');
  assert.deepEqual(config.dialect, { recordNumber: 'handle', replyBeforeEvents: false });
  assert.deepEqual(config.reasons, [
    { code: '20', label: 'Lunch' },
    { code: '21', label: 'Team meeting' },
  ]);
  const states = [{ operationName: 'Ready', displayName: 'At work', state: 'READY' }];
  const path = await file('states.json', JSON.stringify(states));
  assert.deepEqual((await configOf('--agent-states', path)).agentStates, states);
});

test('a file of agent states that is wrong is told with line and column', async () => {
  const path = await file('wrong.json', '[\n  { "operationName": "Ready" }\n]');
  const { code, err } = await runSimulator(['--agent-states', path]);
  assert.equal(code, 2);
  assert.match(err, /wrong\.json:2:3: displayName is missing\n$/);
});

test('a scenario comes by its name, from JSON, or from a module', async () => {
  const ready = await configOf('--scenario', 'recorded-call');
  assert.equal(ready.scenario.name, 'recorded-call');
  assert.equal(ready.seed, 'recorded-call');

  const scenario = { name: 'mine', title: 'Mine', steps: [{ do: 'world.call', as: 'call' }] };
  const json = await file('mine.json', JSON.stringify(scenario));
  assert.deepEqual((await configOf('--scenario', json)).scenario, scenario);

  const module = await file('mine.mjs', `export default ${JSON.stringify(scenario)};`);
  assert.deepEqual((await configOf('--scenario', module)).scenario, scenario);
});

test('help and version are said', async () => {
  const help = await runSimulator(['--help']);
  assert.equal(help.code, 0);
  assert.match(help.out, /^Usage: scapi-simulator/);
  assert.match(help.out, /^ {2}bad-day /m);
  const version = await runSimulator(['--version']);
  assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
});

test('a taken port gives way to the next free one, and that is said', async () => {
  const first = await startSimulator();
  const taken = new URL(first.address).port;
  const second = await startSimulator(['--port', taken]);
  assert.ok(Number(new URL(second.address).port) > Number(taken));
  const { port } = new URL(second.address);
  assert.equal(
    second.output[0],
    `Port ${taken} is taken: the desktop gets the next free one, ${port}.`,
  );
  assert.ok((await fetch(second.address)).ok);
  await Promise.all([first.stop(), second.stop()]);
});

const mistakes = [
  [['--prot', '1'], /^Unknown option '--prot'\. Try scapi-simulator --help\.\n$/],
  [['--port', 'x'], /^--port x: give a number from 0 to 65535\.\n$/],
  [['--port', '65536'], /^--port 65536: /],
  [['--host', '192.0.2.1'], /^--host 192\.0\.2\.1: not an address of this computer\.\n$/],
  [
    ['--placement', 'moon'],
    /^--placement moon: choose one of tab, side, popup, background, hidden\.\n$/,
  ],
  [['--view', 'localhost:3000'], /^--view localhost:3000: begin with one of tab, side, /],
  [
    ['--view', 'interaction/moon:localhost:3000'],
    /^--view interaction\/moon:localhost:3000: begin/,
  ],
  [['--embedder', '*'], /^--embedder \*: give the origin of the page that embeds the desktop/],
  [['--embedder', 'https://crm.example/app'], /^--embedder https:\/\/crm\.example\/app: give/],
  [['recorded-call'], /^recorded-call: give the whole address of your application/],
  [['mine.json'], /^mine\.json: give the whole address/],
  [['mailto:a@b.example'], /^mailto:a@b\.example: give the whole address/],
  [['file:///etc/hosts'], /^file:\/\/\/etc\/hosts: give the whole address/],
  [
    ['--scenario', 'nothing'],
    /^--scenario nothing: no such file, and no ready scenario: recorded-call, .*bad-day\.\n$/,
  ],
  [['--options', 'nothing.json'], /^--options nothing\.json: no such file/],
  [
    ['--dialect', 'manners'],
    /^--dialect manners: write name=choice, or the name of a \.json file\.\n$/,
  ],
  [
    ['--dialect', 'manners=1'],
    /^--dialect manners=1: no such switch; there are replyBeforeEvents, /,
  ],
  [
    ['--dialect', 'rateWindow=round'],
    /^--dialect rateWindow=round: choose one of sliding, fixed\.\n$/,
  ],
  [['--reason', '20'], /^--reason 20: write code=label, for example 20=Lunch\.\n$/],
  [['--agent-states', 'nothing.json'], /^--agent-states nothing\.json: no such file/],
];
for (const [args, message] of mistakes) {
  test(`${args.join(' ')}: a sentence and exit code 2`, async () => {
    const { code, out, err } = await runSimulator(args);
    assert.match(err, message);
    assert.equal(out, '');
    assert.equal(code, 2);
  });
}

for (const { what, name, text, message } of [
  {
    what: 'a scenario that is no JSON',
    name: 'comma.json',
    text: '{\n  "name": "x",\n}',
    message: 'comma.json:3:1: expected a name in double quotes\n',
  },
  {
    what: 'a scenario with two mistakes',
    name: 'wrong.json',
    text: '{\n  "name": "x",\n  "title": "X",\n  "steps": [\n    { "do": "world.dance" },\n    { "do": "world.answer", "with": ["$call"] }\n  ]\n}',
    message:
      'wrong.json:5:13: world.dance is nothing a step can do\nwrong.json:6:38: $call is not named by an earlier step\n',
  },
  {
    what: 'a file of another kind',
    name: 'scenario.txt',
    text: '{}',
    message:
      'scenario.txt: this Node cannot load such a file. Write the scenario as .json or .mjs, or compile it first.\n',
  },
  {
    what: 'a module without a scenario',
    name: 'empty.mjs',
    text: '',
    message: 'empty.mjs: a scenario must be an object\n',
  },
]) {
  test(`${what}: file, line and reason, and exit code 2`, async () => {
    await file(name, text);
    const { code, err } = await runSimulator(['--scenario', name], { cwd: folder });
    assert.equal(err, message);
    assert.equal(code, 2);
  });
}

test('an option that is no text: file, line and reason', async () => {
  await file('options-bad.json', '{\n  "a": true\n}');
  const { code, err } = await runSimulator(['--options', 'options-bad.json'], { cwd: folder });
  assert.equal(err, 'options-bad.json:2:8: a must be a text or a number\n');
  assert.equal(code, 2);
});
