import { existsSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileServer } from '../server/index.js';
import { readPort } from './arguments.js';
import { openInBrowser } from './open-in-browser.js';
import { runSubcommand, writeInto } from './run-subcommand.js';
import { closeOnSignal, sayPort, serveOrExplain } from './serve-page.js';
import { UsageError } from './usage-error.js';

/** Where the doctor's page is served unless `--port` says otherwise: beside the desktop. */
const DOCTOR_PORT = 4490;

const HELP = `Usage: scapi-simulator doctor [options]

A page for your real Agent Desktop: it asks questions that only read, says how your desktop answers,
and saves a report, a trace and a dialect file, without names, numbers, addresses and attached data.
Add its address to the desktop as a web view, and its origin to the option
service-client-api.accepted-web-content-origins.

  --out <folder>      Writes the page into a folder, for a web server of your own, and ends.
  --port <n>          Port to serve on; a taken one gives way to the next free one; 0 takes any
                      free one. Default ${String(DOCTOR_PORT)}.
  --host <address>    Address to listen on. Default 127.0.0.1: this computer only.
  --open              Opens the page in your browser.
  --help              Says this.

The page's address may end in ?origin=https://desktop.example where the browser does not tell the
origin of the desktop, and in ?macro=$Scapi.Unknown$ to see what becomes of a macro without a value.
`;

const OPTIONS = {
  out: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean' },
} as const;

/** What belongs to the page; the rest of the folder is what the compiler made of its sources. */
const FILES = /^(index\.html|page\.css|icon\.svg|doctor\.js|scapi-.+\.js|THIRD-PARTY-NOTICES\.md)$/;

/**
 * Runs `scapi-simulator doctor` until it serves the page, and prints the address as the last line.
 *
 * @param words - What the user typed after `doctor`.
 * @param page - The folder of the page.
 * @returns The running server; `undefined` when there is none.
 */
export const runDoctor = (words: readonly string[], page: URL): Promise<FileServer | undefined> =>
  runSubcommand(words, HELP, OPTIONS, async ({ values, positionals }) => {
    if (positionals.length > 0)
      throw new UsageError(`doctor ${positionals.join(' ')}: takes options only. Try --help.`);
    if (!existsSync(new URL('doctor.js', page)))
      throw new UsageError('The page of the doctor is not built: run `npm run build` first.');
    if (values.out !== undefined) {
      await writePage(page, values.out);
      return undefined;
    }

    const port = readPort(values.port ?? String(DOCTOR_PORT));
    const host = values.host ?? '127.0.0.1';
    const served = await serveOrExplain({ root: page, host, port });
    closeOnSignal(served);
    sayPort('the doctor', port, served);
    console.log('Show this page in your desktop. It is served until you press Ctrl+C, at:');
    console.log(served.address);
    if (values.open) openInBrowser(served.address);
    return served;
  });

async function writePage(page: URL, folder: string): Promise<void> {
  const files = (await readdir(page)).filter((name) => FILES.test(name));
  await writeInto(folder, async () => {
    for (const name of files) await copyFile(join(fileURLToPath(page), name), join(folder, name));
  });
  console.log(`Put this folder on a web server, and show its index.html in your desktop:`);
  console.log(resolve(folder));
}
