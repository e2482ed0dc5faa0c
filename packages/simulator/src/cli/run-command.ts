import { readFile } from 'node:fs/promises';
import { READY_SCENARIOS } from '../scenarios/ready/index.js';
import type { FileServer } from '../server/index.js';
import { HELP, readArguments, type CliArguments } from './arguments.js';
import { openInBrowser } from './open-in-browser.js';
import { contentOf, pageConfig } from './page-config.js';
import { closeOnSignal, sayPort, servePage, type DesktopPage } from './serve-page.js';
import { orUsage } from './usage-error.js';

/**
 * Runs the command until it serves the desktop, and prints the address as the last line.
 *
 * @param words - What the user typed after the command.
 * @param page - The desktop page to serve.
 * @returns The running server, which ends with SIGINT and SIGTERM. `undefined` when there is nothing
 *   to serve: for `--help` and `--version`, and after a mistake, which is printed and sets exit code 2.
 */
export async function runCommand(
  words: readonly string[],
  page: DesktopPage,
): Promise<FileServer | undefined> {
  return orUsage(async () => {
    const args = readArguments(words);
    if (args.help) printHelp();
    else if (args.version) await printVersion();
    else return await serve(args, page);
    return undefined;
  });
}

async function serve(args: CliArguments, page: DesktopPage): Promise<FileServer> {
  const { host, port, embedders } = args;
  const config = await pageConfig(args);
  const served = await servePage({ page, config: JSON.stringify(config), host, port, embedders });
  closeOnSignal(served);
  for (const problem of contentOf(config.options ?? {}).problems) console.warn(problem);
  sayPort('the desktop', port, served);
  await page.prepare?.();
  console.log('The simulated Agent Desktop runs until you press Ctrl+C. Its address:');
  console.log(served.address);
  if (args.open) openInBrowser(served.address);
  return served;
}

function printHelp(): void {
  const ready = READY_SCENARIOS.map(({ name, title }) => `  ${name.padEnd(24)}${title}\n`);
  process.stdout.write(HELP + ready.join(''));
}

async function printVersion(): Promise<void> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  console.log((JSON.parse(manifest) as { version: string }).version);
}
