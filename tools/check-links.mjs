// Every link of the Markdown here leads to a file and a heading that exist; addresses of this repository are read as
// files of it. A package's README is read outside of the repository, too: its links must not leave the package.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

const root = fileURLToPath(new URL('..', import.meta.url));
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const address = repository.url.replace(/^git\+|\.git$/g, '');
const ofThisRepository = new RegExp(`^${address.replaceAll('.', '\\.')}/(?:blob|tree)/main/(.*)$`);

const parse = (file) =>
  fromMarkdown(readFileSync(join(root, file), 'utf8'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });

const headings = new Map();
function headingsOf(file) {
  if (!headings.has(file)) {
    const slugger = new GithubSlugger();
    const slugs = new Set();
    visit(parse(file), 'heading', (node) => void slugs.add(slugger.slug(toString(node))));
    headings.set(file, slugs);
  }
  return headings.get(file);
}

/** Why a link of a file leads nowhere; undefined where it is right, or leads to another site. */
function problemOf(file, url) {
  const [, ours] = ofThisRepository.exec(url) ?? [];
  if (ours === undefined && /^[a-z][a-z+.-]*:/i.test(url)) return undefined;
  const [path, anchor] = (ours ?? url).split('#').map(decodeURIComponent);
  const target =
    ours === undefined && path === '' ? file : join(ours === undefined ? dirname(file) : '', path);
  const [, ownPackage] = /^(packages\/[^/]+)\//.exec(file) ?? [];
  if (ownPackage && relative(ownPackage, target).startsWith('..') && ours === undefined)
    return `leaves the package: write ${address}/blob/main/${target}`;
  if (!existsSync(join(root, target))) return 'no such file';
  const isPage = target.endsWith('.md') && statSync(join(root, target)).isFile();
  if (anchor && isPage && !headingsOf(target).has(anchor)) return 'no such heading';
  return undefined;
}

/**
 * Checks the links of every Markdown file under version control.
 * @returns {{ links: number, problems: string[] }}
 */
export function checkLinks() {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md', 'llms.txt'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\n');
  const problems = [];
  let links = 0;
  for (const file of files.filter((name) => name && existsSync(join(root, name)))) {
    visit(parse(file), ['link', 'image', 'definition'], ({ url, position }) => {
      links += 1;
      const problem = problemOf(file, url);
      if (problem) problems.push(`${file}:${position.start.line}: ${url}: ${problem}`);
    });
  }
  return { links, problems };
}
