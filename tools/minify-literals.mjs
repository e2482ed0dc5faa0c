// Templates without the white space that no browser shows: css`…`, html`…` and svg`…`. Every user would download the
// indentation otherwise, and every element would hold it as text nodes.
// `node tools/minify-literals.mjs elements` does it to the built modules of a package, after tsc.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import remapping from '@jridgewell/remapping';
import { defaultStrategy, minifyHTMLLiterals } from '@literals/html-css-minifier';

const TAG = /\b(?:css|html|svg) ?`/;
/** Stands before and after a template: beside a word, white space counts. */
const WORD = 'word';

const strategy = {
  ...defaultStrategy,
  /** What stands around a template is not known: a blank at its edge stays, a line break is indentation. */
  async minifyHTML(text, options) {
    const whole = await defaultStrategy.minifyHTML(WORD + text + WORD, options);
    const inner = whole.slice(WORD.length, -WORD.length);
    const start = /^\s*\n/.test(text) ? inner.trimStart() : inner;
    return /\n\s*$/.test(text) ? start.trimEnd() : start;
  },
};

/**
 * The code of a module with its templates minified, and its source map; undefined where there is nothing to do.
 * @param {string} code - JavaScript or TypeScript
 * @param {string} fileName
 */
export async function minifyLiterals(code, fileName) {
  if (!TAG.test(code)) return undefined;
  const result = await minifyHTMLLiterals(code, {
    fileName,
    strategy,
    minifyOptions: {
      removeAttributeQuotes: true,
      // An empty attribute may say something, such as that an image has no text.
      removeEmptyAttributes: false,
      decodeEntities: false,
      minifyJS: false,
    },
  });
  return result ?? undefined;
}

/** The same as a plugin of Vite. */
export const minifyLiteralsPlugin = {
  name: 'minify-literals',
  enforce: 'pre',
  transform(code, id) {
    return id.includes('/node_modules/') ? undefined : minifyLiterals(code, id);
  },
};

const [, script, name] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL(`../packages/${name}/dist/`, import.meta.url));
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!file.endsWith('.js') || file.startsWith('browser')) continue;
    const smaller = await minifyLiterals(readFileSync(dist + file, 'utf8'), file);
    if (!smaller) continue;
    const map = readFileSync(`${dist}${file}.map`, 'utf8');
    writeFileSync(dist + file, smaller.code);
    writeFileSync(`${dist}${file}.map`, String(remapping([smaller.map, map], () => null)));
  }
}
