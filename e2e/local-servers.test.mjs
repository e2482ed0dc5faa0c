// Every server of this repository gives away its own files only, and only to a browser that asks for this computer.
// A page of any website can send requests to it, and by DNS rebinding it could read the responses.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startTestRunner } from '@web/test-runner';
import { serveStatic } from '../tools/static-server.mjs';
import testRunnerConfig from '../web-test-runner.config.mjs';
import { startRegistry } from './support/local-registry.mjs';
import { rawRequest } from './support/raw-request.mjs';
import { startProject } from './support/start-project.mjs';
import { startSimulator } from './support/simulator.mjs';

const SECRET = 'root:x:0:0';

/** Paths that lead out of a folder where a server resolves, decodes or normalizes them one time too many. */
const outside = [
  ...['/../secret.txt', '/a/../../secret.txt', '/./../secret.txt', '/..'],
  ...['/%2e%2e/secret.txt', '/.%2e/secret.txt', '/%2E%2E%2Fsecret.txt', '/..%2fsecret.txt'],
  ...[
    '/%252e%252e/secret.txt',
    '/..%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '/%u002e%u002e/secret.txt',
  ],
  ...['/..\\secret.txt', '/..%5csecret.txt', '/a%5c..%5c..%5csecret.txt', '/%5c..%5csecret.txt'],
  ...[
    '/..%5c..%5c..%5c..%5c..%5c..%5cetc%5cpasswd',
    '/../../../../../../etc/passwd',
    '//etc/passwd',
  ],
  ...['/%2fetc%2fpasswd', '/file:///etc/passwd', '/etc/passwd', '/C:%5cWindows%5cwin.ini'],
  ...['/secret.txt%00.html', '/%00/../secret.txt', '/index.html%00', '/..%00/secret.txt'],
  ...['/../folder-of-another/secret.txt', '/%2e%2e/folder-of-another/secret.txt'],
  ...['/link.txt', '/linked/secret.txt', '/.env', '/.git/config', '/a/.env', '/%2egit/config'],
  ...[
    'secret.txt',
    '../secret.txt',
    '*',
    'http://evil.example/../secret.txt',
    '/%',
    '/%zz',
    '/%ff',
  ],
];

/** Headers of a request that is not meant for this computer, whatever address it was sent to. */
const foreign = (port) => [
  [`Host: evil.example`],
  [`Host: evil.example:${port}`],
  [`Host: 127.0.0.1.evil.example:${port}`],
  [`Host: localhost.evil.example:${port}`],
  [`Host: localhost.:${port}`],
  [`Host: evil.example#localhost:${port}`],
  [`Host: user@localhost:${port}`],
  [`Host: 192.168.1.2:${port}`],
  [`Host: 0.0.0.0:${port}`],
  [`Host: 127.0.0.2:${port}`],
  [`Host: localhost:${port === '1' ? 2 : 1}`],
  ['Host: localhost'],
  ['Host: '],
  [],
  [`Host: localhost:${port}`, 'Host: evil.example'],
  [`Host: evil.example`, `Host: localhost:${port}`],
  [`X-Forwarded-Host: localhost:${port}`, 'Host: evil.example'],
];

const outerAddresses = Object.values(networkInterfaces())
  .flat()
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address);

/** The same promises for every server. */
function keepsItsPromises(addressOf) {
  test('no path leads out of its folder, or to a hidden file', async () => {
    const wrong = [];
    for (const target of outside) {
      const { status, body } = await rawRequest(addressOf(), { target });
      if (![400, 404].includes(status) || body.includes(SECRET)) wrong.push(`${target}: ${status}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('a foreign, missing or doubled Host is refused, and the text says which hosts are known', async () => {
    const { port } = new URL(addressOf());
    for (const headers of foreign(port)) {
      const { status, body } = await rawRequest(addressOf(), { headers });
      const what = headers.join(' + ') || 'no Host';
      // Node itself refuses a request without a Host.
      assert.ok(status === 421 || (headers.length === 0 && status === 400), `${what}: ${status}`);
      if (status === 421)
        assert.match(body, new RegExp(`localhost:${port}, 127\\.0\\.0\\.1:${port}`));
      assert.ok(!/<html|evil/.test(body), what);
    }
  });

  test('each name of this computer is answered', async () => {
    const { port } = new URL(addressOf());
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      const { status } = await rawRequest(addressOf(), { headers: [`Host: ${name}:${port}`] });
      assert.equal(status, 200, name);
    }
  });

  test('only GET and HEAD are answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const { status, headers } = await rawRequest(addressOf(), { method });
      assert.equal(status, 405, method);
      assert.match(headers, /^allow: get, head$/m);
    }
    const { status, body } = await rawRequest(addressOf(), { method: 'HEAD' });
    assert.deepEqual({ status, body }, { status: 200, body: '' });
  });

  test('no browser guesses a content type, and no other origin may read', async () => {
    for (const target of ['/', '/none.js']) {
      const { headers } = await rawRequest(addressOf(), { target });
      assert.match(headers, /^x-content-type-options: nosniff$/m);
      assert.doesNotMatch(headers, /^access-control-/m);
    }
  });

  test('a range that ends before it begins does not end the server', async () => {
    const headers = [`Host: ${new URL(addressOf()).host}`, 'Range: bytes=9-3'];
    assert.equal((await rawRequest(addressOf(), { headers })).status, 200);
    assert.equal((await rawRequest(addressOf())).status, 200);
  });

  test('it is out of reach on every other address of this computer', async () => {
    const { port } = new URL(addressOf());
    for (const host of ['127.0.0.2', ...outerAddresses]) {
      await assert.rejects(rawRequest(`http://${host}:${port}`), host);
    }
  });
}

describe('the static server', () => {
  let parent, server;
  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'scapi-servers-'));
    const folder = join(parent, 'folder');
    await mkdir(join(folder, 'a'), { recursive: true });
    await mkdir(join(folder, '.git'));
    await mkdir(join(parent, 'folder-of-another'));
    const write = (name, text) => writeFile(join(parent, name), text);
    await Promise.all([
      write('folder/index.html', '<!doctype html><title>index</title>'),
      write('folder/a/index.html', '<!doctype html><title>a</title>'),
      write('folder/a/caf\u00e9 (1).txt', 'coffee'),
      ...['folder/.env', 'folder/a/.env', 'folder/.git/config'].map((name) => write(name, SECRET)),
      ...['secret.txt', 'folder-of-another/secret.txt'].map((name) => write(name, SECRET)),
    ]);
    await symlink(join(parent, 'secret.txt'), join(folder, 'link.txt'));
    await symlink(join(parent, 'folder-of-another'), join(folder, 'linked'));
    await symlink(join(folder, 'index.html'), join(folder, 'inner-link.html'));
    server = await serveStatic({ root: folder });
  });
  after(async () => {
    await server?.close();
    await rm(parent, { recursive: true });
  });

  keepsItsPromises(() => server.origin);

  test('its own files are sent, with their types', async () => {
    for (const [target, type, text] of [
      ['/', 'text/html; charset=utf-8', 'index'],
      ['/index.html?a=/../b#c', 'text/html; charset=utf-8', 'index'],
      ['/a/', 'text/html; charset=utf-8', 'a</title>'],
      ['/a/caf%C3%A9%20(1).txt', 'text/plain; charset=utf-8', 'coffee'],
      ['/inner-link.html', 'text/html; charset=utf-8', 'index'],
    ]) {
      const { status, headers, body } = await rawRequest(server.origin, { target });
      assert.equal(status, 200, target);
      assert.ok(headers.includes(`content-type: ${type}`), `${target}: ${headers}`);
      assert.ok(body.includes(text), target);
    }
  });

  test('a taken port gives way to the next one', async () => {
    const { port } = new URL(server.origin);
    const next = await serveStatic({ files: { '/index.html': 'next' }, port: Number(port) });
    assert.ok(Number(new URL(next.origin).port) > Number(port));
    await next.close();
  });
});

describe("the simulator's server", () => {
  let simulator;
  before(async () => {
    simulator = await startSimulator();
  });
  after(() => simulator?.stop());

  keepsItsPromises(() => simulator.address);

  test('no page may show the desktop in a frame', async () => {
    for (const target of ['/', '/index.html', '/config.json']) {
      const { headers } = await rawRequest(simulator.address, { target });
      assert.match(headers, /^content-security-policy: frame-ancestors 'none'$/m);
    }
  });

  test('with --host 0.0.0.0 it answers to addresses of this computer, and still to no foreign name', async () => {
    const open = await startSimulator(['--host', '0.0.0.0']);
    const { port } = new URL(open.address);
    const address = `http://127.0.0.1:${port}`;
    const statusOf = async (host) =>
      (await rawRequest(address, { headers: [`Host: ${host}`] })).status;
    assert.equal(await statusOf(`127.0.0.1:${port}`), 200);
    assert.equal(await statusOf(`evil.example:${port}`), 421);
    await open.stop();
  });
});

describe('the unit test runner', () => {
  let runner, address;
  before(async () => {
    const browser = {
      ...{ name: 'none', type: 'none', initialize: () => undefined, stop: () => undefined },
      ...{ isActive: () => false, getBrowserUrl: () => '' },
    };
    const opened = new Promise((resolve) => {
      browser.startSession = (_, url) => resolve(url);
    });
    runner = await startTestRunner({
      config: {
        ...testRunnerConfig,
        ...{ groups: [], files: 'packages/protocol/src/parse.test.ts' },
        ...{ browsers: [browser], reporters: [], port: undefined },
      },
      ...{ readCliArgs: false, readFileConfig: false, autoExitProcess: false },
    });
    address = `http://127.0.0.1:${new URL(await opened).port}`;
  });
  after(() => runner?.stop());

  test('it answers this computer only, although it listens on every interface', async () => {
    const { port } = new URL(address);
    const target = '/package.json';
    for (const name of ['localhost', '127.0.0.1']) {
      const { status } = await rawRequest(address, { target, headers: [`Host: ${name}:${port}`] });
      assert.equal(status, 200, name);
    }
    for (const headers of foreign(port).filter(({ length }) => length > 0)) {
      const { status, body } = await rawRequest(address, { target, headers });
      assert.equal(status, 421, headers.join(' + '));
      assert.ok(!body.includes('scapi-toolkit'));
    }
    for (const host of outerAddresses) {
      const headers = [`Host: localhost:${port}`];
      const { status } = await rawRequest(`http://${host}:${port}`, { target, headers });
      assert.equal(status, 421, host);
    }
  });
});

describe('the package registry of the tests', () => {
  let folder, registry;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scapi-registry-'));
    registry = await startRegistry({ own: ['protocol'], folder });
  });
  after(async () => {
    await registry?.close();
    await rm(folder, { recursive: true });
  });

  test('it has packages, and nothing but packages', async () => {
    const { status, body } = await rawRequest(registry.address, { target: '/@scapi%2fprotocol' });
    assert.equal(status, 200);
    assert.equal(JSON.parse(body).name, '@scapi/protocol');
    for (const target of [
      '/-/lit/0.0.0.tgz',
      '/-/none/1.0.0.tgz',
      '/-/..%2f..%2fetc/passwd.tgz',
      '/..%2f..',
    ]) {
      assert.equal((await rawRequest(registry.address, { target })).status, 404, target);
    }
  });

  test('it answers this computer only', async () => {
    const { port } = new URL(registry.address);
    for (const headers of foreign(port).filter(
      ([host]) => host && !/^Host: localhost:/.test(host),
    )) {
      const { status } = await rawRequest(registry.address, { target: '/lit', headers });
      assert.equal(status, 421, headers.join(' + '));
    }
    for (const host of outerAddresses) await assert.rejects(rawRequest(`http://${host}:${port}`));
  });
});

describe('npm start', () => {
  let project;
  before(async () => {
    project = await startProject();
  });
  after(() => project?.close());

  describe('the desktop', () => keepsItsPromises(() => project.address));
  describe('an example without a build step', () =>
    keepsItsPromises(() => project.examples['plain-html'].slice(0, -1)));
  describe('an example that Vite builds', () =>
    keepsItsPromises(() => project.examples['react-crm'].slice(0, -1)));

  test('no example gives away a file of the repository', async () => {
    for (const [name, url] of Object.entries(project.examples)) {
      for (const target of [
        '/../../package.json',
        '/..%5c..%5cpackage.json',
        '/%2e%2e/%2e%2e/package.json',
      ]) {
        const { status, body } = await rawRequest(url.slice(0, -1), { target });
        assert.equal(status, 404, `${name}: ${target}`);
        assert.ok(!body.includes('scapi-toolkit'), name);
      }
    }
  });
});
