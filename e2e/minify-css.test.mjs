// What users download has no comments or indentation in its style sheets, and the same rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss } from '../tools/minify-css.mjs';

test('a style sheet loses comments and indentation, and keeps what has a meaning', () => {
  const code = [
    'export const a = css`',
    '  /* Why. */',
    '  :host(:dir(rtl)) .list > * + * {',
    "    content: '· ';",
    '    width: calc(100% - 4px);',
    '  }',
    '  ${more}',
    '  .x :focus { --_a: ${value}; }',
    '`;',
  ].join('\n');
  assert.equal(
    minifyCss(code),
    "export const a = css`:host(:dir(rtl)) .list > * + *{content:'· ';width:calc(100% - 4px)}${more} .x :focus{--_a:${value}}`;",
  );
});

test('everything else stays as it is', () => {
  const code = '/** The text of `tokens.css`: a, b; { c } */\nconst text = `a,  b`;';
  assert.equal(minifyCss(code), code);
});
