// Results are kept part by part, so that one can be run again without the others. RESULTS.md is made of them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { peers } from '../peers.mjs';
import { plot } from './plot.mjs';

const folder = new URL('../results/', import.meta.url);
const fileOf = (part) => new URL(`${part}.json`, folder);

/** The state of the sources that was measured. */
function revision() {
  const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'packages') === '' ? '' : ' with changes';
  return git('rev-parse', '--short', 'HEAD') + changed;
}

export async function saveResult(part, sections, run) {
  await mkdir(folder, { recursive: true });
  const result = {
    ...{ date: new Date().toISOString().slice(0, 10), revision: revision() },
    ...{ node: process.version, processor: `${cpus().length} × ${cpus()[0].model}`, ...run },
    sections,
  };
  await writeFile(fileOf(part), `${JSON.stringify(result, undefined, 2)}\n`);
}

/** Writes RESULTS.md and its pictures from what was saved; returns its path. */
export async function writeReport(parts) {
  const texts = [];
  for (const part of parts) {
    if (!existsSync(fileOf(part))) {
      texts.push(`## ${part}\n\nNot measured yet: \`npm run bench -- ${part}\`.`);
      continue;
    }
    texts.push(await describe(part, JSON.parse(await readFile(fileOf(part), 'utf8'))));
  }
  const path = fileURLToPath(new URL('../RESULTS.md', import.meta.url));
  await writeFile(path, `${[METHOD, ...texts].join('\n\n')}\n`);
  return path;
}

async function describe(
  part,
  { sections, date, revision: of, node, chromium, processor, seconds },
) {
  const texts = [];
  for (const [index, section] of sections.entries()) {
    const name = `${part}-${index + 1}.svg`;
    const picture = section.plot && (await plot(section.plot));
    if (picture) await writeFile(new URL(name, folder), `${picture}\n`);
    else await rm(new URL(name, folder), { force: true });
    texts.push(`## ${section.title}`, section.about, table(section));
    if (picture) texts.push(`![${section.title}](results/${name})`);
  }
  texts.push(
    `\`npm run bench -- ${part}\`: ${seconds} s on ${date}, revision ${of}, Node ${node}, Chromium ${chromium}, ${processor}.`,
  );
  return texts.join('\n\n');
}

function table({ columns, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}

const METHOD = `# What it costs

Made by \`npm run bench\`; not to be edited. The peers are packages of [package.json](package.json), installed
by \`npm ci --prefix bench\`: ${Object.entries(peers)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.

- A figure is the median of the rounds; in brackets, the lower and the upper quartile. Smaller is better, but for
  “events in a second”.
- Time is processor time: in Node that of the process with all its threads (\`process.cpuUsage\`), in Chromium that of
  the main thread of the application’s frame (\`TaskDuration\` and \`ScriptDuration\` of the DevTools protocol, by
  \`threadTicks\`). What else the machine does disturbs it through caches only; wall time would be noise.
- What is compared runs in turn, round by round, so that what slows the machine slows all of it. The first
  rounds warm up and do not count.
- Sources are bundled and minified as an application would do it, for production.
- In Chromium the desktop is of another site (\`localhost\` and \`127.0.0.1\`), so of another process.
- A ratio is that of the medians.`;
