// Each promise of SECURITY.md names the tests that prove it: this says which of them do not exist.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const TITLE = /\b(?:describe|it|test)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g;

/** The titles of the tests and groups in a file. */
function titlesIn(file) {
  const source = readFileSync(`${root}${file}`, 'utf8');
  return new Set(
    [...source.matchAll(TITLE)].map(([, ...quoted]) =>
      (quoted.find((text) => text !== undefined) ?? '').replaceAll(/\\(['"])/g, '$1'),
    ),
  );
}

/** The rows of the table under a heading, cell by cell, without its head. */
function rowsUnder(heading, text) {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/**
 * @param {string} [text] of SECURITY.md
 * @returns {{ promises: number, problems: string[] }}
 */
export function checkPromises(text = readFileSync(`${root}SECURITY.md`, 'utf8')) {
  const rows = rowsUnder('Promises and their tests', text);
  const problems = rows.flatMap(([, promise, tests]) => {
    const named = [...tests.matchAll(/\]\(([^)]+)\) `([^`]+)`/g)];
    if (named.length === 0) return [`SECURITY.md: "${promise}" names no test`];
    return named.flatMap(([, file, title]) => {
      if (!existsSync(`${root}${file}`)) return [`SECURITY.md: there is no ${file}`];
      return titlesIn(file).has(title) ? [] : [`SECURITY.md: ${file} has no test "${title}"`];
    });
  });
  if (rows.length === 0) problems.push('SECURITY.md has no table of promises');
  return { promises: rows.length, problems };
}
