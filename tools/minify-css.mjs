// Style sheets in css`…` templates without comments and indentation, which every user would download otherwise.
// `node tools/minify-css.mjs elements` does it to the built modules of a package, after tsc.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The code of a module with its style sheets minified. What stands in `${…}` of a template is left as it is. */
export const minifyCss = (code) =>
  code.replaceAll(/(?<![.\w])css ?`((?:[^`\\]|\\.)*)`/g, (_, text) => `css\`${minifyText(text)}\``);

const minifyText = (text) =>
  text
    .split(/(\$\{[^}]*\})/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(/\/\*.*?\*\//gs, '')
            .replaceAll(/\s+/g, ' ')
            .replaceAll(/ ?([{};]) ?/g, '$1')
            .replaceAll(/, /g, ',')
            .replaceAll(/([{;][\w-]+): /g, '$1:')
            .replaceAll(/;\}/g, '}'),
    )
    .join('')
    .trim();

/** The same as a plugin of Vite. A style sheet has no line worth a place in the source map. */
export const minifyCssPlugin = {
  name: 'minify-css',
  enforce: 'pre',
  transform(code) {
    const smaller = minifyCss(code);
    return smaller === code ? undefined : { code: smaller, map: { mappings: '' } };
  },
};

const [, script, name] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL(`../packages/${name}/dist/`, import.meta.url));
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!file.endsWith('.js') || file.startsWith('browser')) continue;
    const code = readFileSync(dist + file, 'utf8');
    const smaller = minifyCss(code);
    if (smaller !== code) writeFileSync(dist + file, smaller);
  }
}
