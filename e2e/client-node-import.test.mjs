// What a server does with the client: it imports it, renders with it, and never meets a desktop.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const entry = new URL('../packages/client/dist/index.js', import.meta.url).href;

/** Runs a module in a Node of its own, without any loader, and returns what it prints. */
async function runInNode(source) {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--trace-warnings', '--unhandled-rejections=strict', '--input-type=module', '-e', source],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), env: { PATH: process.env.PATH } },
  );
  assert.equal(stderr, '');
  return stdout;
}

test('importing the client in plain Node does nothing', async () => {
  const output = await runInNode(`
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import(${JSON.stringify(entry)});
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    console.log(JSON.stringify({ added, active: process.getActiveResourcesInfo() }));
  `);
  const { added, active } = JSON.parse(output);
  // The stores' library keeps its one instance there.
  assert.deepEqual(added, ['nanostoresGlobal']);
  assert.deepEqual(
    active.filter((resource) => resource === 'Timeout' || resource === 'MessagePort'),
    [],
  );
});

test('a client without a window is inert, and says that there is no desktop', async () => {
  const output = await runInNode(`
    import { createScapiClient } from ${JSON.stringify(entry)};
    const client = createScapiClient({ target: () => window, origin: 'https://desktop.example.com' });
    const stop = client.on('agent', () => {});
    const code = (promise) => promise.then(() => 'resolved', ({ code }) => code);
    const { status, reason } = client.$status.get();
    const result = {
      status,
      reason,
      interactions: client.$interactions.get(),
      connect: await code(client.connect()),
      dial: await code(client.voice.dial('5001')),
      ready: await code((stop(), stop.ready)),
    };
    createScapiClient();
    client.close();
    console.log(JSON.stringify(result));
  `);
  assert.deepEqual(JSON.parse(output), {
    status: 'unavailable',
    reason: 'not-embedded',
    interactions: [],
    connect: 'UNAVAILABLE',
    dial: 'UNAVAILABLE',
    ready: 'ABORTED',
  });
});
