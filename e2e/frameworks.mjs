// The guides for frameworks, followed word by word in an empty folder: `npm run test:frameworks`, or some of them,
// `npm run test:frameworks -- svelte next`. It needs the network, for the frameworks, and a build of the packages; so it
// is no part of `npm test`. `--keep` leaves the projects where they are, and says where.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { ensureBrowser } from '../tools/find-browser.mjs';
import { freePort } from '../tools/free-port.mjs';
import { readGuide } from './support/guide.mjs';
import { startRegistry } from './support/local-registry.mjs';

/** What checks and builds the project, and what is taken away before, as the guide says. */
const frameworks = {
  angular: { checks: ['npx ng build'], superfluous: ['src/app/app.spec.ts'] },
  svelte: { checks: ['npm run check', 'npm run build'] },
  next: { checks: ['npm run build'] },
  nuxt: { checks: ['npx nuxt build'] },
};
const words = process.argv.slice(2);
const keep = words.includes('--keep');
const wanted = words.filter((word) => !word.startsWith('--'));
for (const name of wanted) assert.ok(Object.hasOwn(frameworks, name), `There is no ${name}.`);

let folder;
let registry;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-frameworks-'));
  const own = await readdir(new URL('../packages', import.meta.url));
  registry = await startRegistry({ own, folder });
  // Ours from this machine, all others from where they come from.
  const npmrc = process.env.npm_config_userconfig ?? join(homedir(), '.npmrc');
  const usual = await readFile(npmrc, 'utf8').catch(() => '');
  await writeFile(join(folder, 'npmrc'), `${usual}\n@scapi:registry=${registry.address}/\n`);
});
after(async () => {
  await registry?.close();
  if (keep) console.log(`The projects are in ${folder}`);
  else await rm(folder, { recursive: true });
});

/** Runs a line of a guide; what it said is the reason when it fails. */
async function run(line, cwd, more = {}) {
  const env = {
    ...process.env,
    npm_config_userconfig: join(folder, 'npmrc'),
    npm_config_yes: 'true',
    CI: '1',
    NO_COLOR: '1',
    NG_CLI_ANALYTICS: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    ...more,
  };
  delete env.NODE_TEST_CONTEXT;
  const child = spawn(line, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, `${line}\n${output}`);
  return output;
}

/** The guide's configuration, with a port of its own and the browser that is there. */
const onThisMachine = (text, port) =>
  text
    .replaceAll(/\b(4200|5173|3000)\b/g, port)
    .replace(
      'use: {',
      `use: { launchOptions: ${JSON.stringify({ executablePath: ensureBrowser() })},`,
    );

/** What the guide for Angular says of Node 20. */
const onThisNode = (line) =>
  process.version.startsWith('v20.') ? line.replace('@angular@latest', '@angular@20') : line;

for (const [name, { checks, superfluous = [] }] of Object.entries(frameworks)) {
  test(
    `the guide for ${name} leads to a project that builds, and to a test that passes`,
    {
      skip: wanted.length > 0 && !wanted.includes(name),
    },
    async () => {
      const { commands, files } = await readGuide(
        new URL(`../docs/guides/${name}.md`, import.meta.url),
      );
      const place = join(folder, name);
      await mkdir(place);
      let cwd = place;
      for (const line of commands) {
        if (line.startsWith('cd ')) cwd = join(cwd, line.slice(3));
        else await run(onThisNode(line), cwd);
      }
      const port = String(await freePort());
      for (const [path, text] of files) {
        await mkdir(dirname(join(cwd, path)), { recursive: true });
        const isConfig = path.startsWith('playwright.config');
        await writeFile(join(cwd, path), isConfig ? onThisMachine(text, port) : text);
      }
      for (const path of superfluous) await rm(join(cwd, path));
      for (const line of checks) await run(line, cwd);
      const output = await run('npx playwright test --reporter=list', cwd);
      assert.match(output, /^\s*1 passed/m);
    },
  );
}
