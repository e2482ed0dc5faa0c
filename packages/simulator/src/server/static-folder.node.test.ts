import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { listen } from './listen.js';
import { staticFolder } from './static-folder.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-static-'));
});
after(() => rm(folder, { recursive: true }));

async function serve(t: TestContext, server: Server): Promise<string> {
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${String(await listen(server, '127.0.0.1', 0))}/`;
}

/** Gives up after a time that only a hang takes. */
async function read(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  return response.text();
}

test('a file that cannot be read to its end ends its own response, and no other', async (t) => {
  await writeFile(join(folder, 'a.txt'), 'a');
  const handle = staticFolder(folder);
  let isBroken = true;
  const server = createServer((request, response) => {
    // As if the file were deleted between two reads.
    if (isBroken) response.once('pipe', (source) => source.destroy(new Error('gone')));
    void handle('/a.txt', request, response);
  });
  const address = await serve(t, server);
  await assert.rejects(read(address));
  isBroken = false;
  assert.equal(await read(address), 'a');
});

test('a file is sent as it is at the time of the request', async (t) => {
  const handle = staticFolder(folder);
  const server = createServer((request, response) => void handle('/b.txt', request, response));
  const address = await serve(t, server);
  for (const text of ['first', 'and then a longer one']) {
    await writeFile(join(folder, 'b.txt'), text);
    assert.equal(await read(address), text);
  }
});
