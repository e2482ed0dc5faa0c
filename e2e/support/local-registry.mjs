// A package registry on this machine, for `npm install` in an empty folder without a network: our packages as they are
// packed, everything else as this repository has it installed.
import { execFile, spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** Where each version of each package is installed: name → version → folder. */
function installedPackages() {
  const found = new Map();
  const { packages } = readJson('package-lock.json');
  for (const [folder, { version, link }] of Object.entries(packages)) {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(folder)?.[1];
    if (!name || link) continue;
    if (!found.has(name)) found.set(name, new Map());
    found.get(name).set(version, folder);
  }
  return found;
}

/** Packs our packages, which must have been built; name → version → tarball. */
async function packOwn(names, into) {
  if (names.length === 0) return new Map();
  const folders = names.map((name) => join(root, 'packages', name));
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', into, ...folders],
    { cwd: root, maxBuffer: 64_000_000 },
  );
  return new Map(
    JSON.parse(stdout).map(({ name, version, filename }) => [
      name,
      new Map([[version, join(into, filename)]]),
    ]),
  );
}

/**
 * It takes what `npm publish` sends, too.
 * @param {{ own: string[], folder: string }} options - folders under packages/, and where tarballs may lie.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function startRegistry({ own, folder }) {
  const tarballs = await packOwn(own, folder);
  const installed = installedPackages();
  const published = new Map();

  const describe = (name, address) => {
    if (published.has(name)) return published.get(name).document;
    const isOwn = tarballs.has(name);
    const versions = isOwn ? tarballs.get(name) : installed.get(name);
    const entries = [...(versions ?? [])].flatMap(([version, place]) => {
      try {
        const manifest = readJson(
          isOwn ? `packages/${name.replace('@scapi/', '')}/package.json` : `${place}/package.json`,
        );
        const tarball = `${address}/-/${encodeURIComponent(name)}/${version}.tgz`;
        return [[version, { ...manifest, dist: { tarball } }]];
      } catch {
        return []; // Of another platform, or left out of this installation.
      }
    });
    return entries.length === 0
      ? undefined
      : { name, 'dist-tags': { latest: entries.at(-1)[0] }, versions: Object.fromEntries(entries) };
  };

  /** What `npm publish` sends: a document of the package, and its tarball in it. */
  const publish = async (request, response) => {
    const body = [];
    for await (const part of request) body.push(part);
    const { _attachments, ...document } = JSON.parse(Buffer.concat(body).toString());
    const [tarball] = Object.values(_attachments).map(({ data }) => Buffer.from(data, 'base64'));
    for (const manifest of Object.values(document.versions)) {
      const path = `${encodeURIComponent(document.name)}/${manifest.version}.tgz`;
      manifest.dist.tarball = `http://${request.headers.host}/-/${path}`;
    }
    published.set(document.name, { document, tarball });
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"ok":true}');
  };

  const server = createServer((request, response) => {
    const address = `http://127.0.0.1:${server.address().port}`;
    // Of this computer, and not what another website calls it.
    if (`http://${request.headers.host}` !== address) return void response.writeHead(421).end();
    if (request.method === 'PUT') return void publish(request, response);
    const [, encoded, version] = /^\/-\/([^/]+)\/(.+)\.tgz$/.exec(request.url) ?? [];
    const name = encoded && decodeURIComponent(encoded);
    if (published.has(name)) return void response.end(published.get(name).tarball);
    const packed = tarballs.get(name)?.get(version);
    if (packed) return void createReadStream(packed).pipe(response);
    const place = installed.get(name)?.get(version);
    if (place) {
      const folder = join(root, place);
      // npm takes it without compression, too.
      const tar = ['-cf', '-', '--exclude', 'node_modules', basename(folder)];
      return void spawn('tar', tar, { cwd: dirname(folder) }).stdout.pipe(response);
    }
    const answer = describe(decodeURIComponent(request.url.slice(1)), address);
    response.statusCode = answer ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer ?? { error: 'not found' }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
