#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { READY_SCENARIOS } from '../scenarios/ready/index.js';
import { HELP, readArguments, type CliArguments } from './arguments.js';
import { openInBrowser } from './open-in-browser.js';
import { pageConfig } from './page-config.js';
import { servePage } from './serve-page.js';
import { UsageError } from './usage-error.js';

const page = new URL('../page/', import.meta.url);

async function run(args: CliArguments): Promise<void> {
  if (args.help) {
    const ready = READY_SCENARIOS.map(({ name, title }) => `  ${name.padEnd(24)}${title}\n`);
    process.stdout.write(HELP + ready.join(''));
    return;
  }
  if (args.version) {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    console.log((JSON.parse(manifest) as { version: string }).version);
    return;
  }

  const config = JSON.stringify(await pageConfig(args));
  const served = await servePage({
    folder: page,
    config,
    host: args.host,
    port: args.port,
  });
  if (args.port !== 0 && served.port !== args.port)
    console.log(`Port ${String(args.port)} is taken, so the desktop is on the next free one.`);
  console.log('The simulated Agent Desktop is at');
  console.log(served.address);
  console.log('Press Ctrl+C to stop.');
  if (args.open) openInBrowser(served.address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void served.close());
}

try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
