// What users download has no indentation in its templates and style sheets, and shows the same.
import assert from 'node:assert/strict';
import { SourceMap } from 'node:module';
import { test } from 'node:test';
import { minifyLiterals } from '../tools/minify-literals.mjs';

const minify = async (code) => (await minifyLiterals(code, 'x.js'))?.code ?? code;

test('a style sheet loses comments and indentation, and keeps what has a meaning', async () => {
  const code = [
    'export const a = css`',
    '  /* Why. */',
    '  :host(:dir(rtl)) .list > * + * {',
    "    content: '· ';",
    '    width: calc(100% - 4px);',
    '  }',
    '  .x :focus { --_a: 0 1px; color: lab(from var(--_a) l a b); }',
    '`;',
  ].join('\n');
  assert.equal(
    await minify(code),
    'export const a = css`:host(:dir(rtl)) .list>*+*{content:"· ";width:calc(100% - 4px)}.x :focus{--_a:0 1px;color:lab(from var(--_a) l a b)}`;',
  );
});

test('a template loses indentation, and keeps attributes, bindings and expressions', async () => {
  const code = [
    'html`',
    '  <div',
    '    part="list"',
    '    class="list card"',
    '    alt=""',
    '    ?hidden=${isOff}',
    '    .value=${value}',
    '    @click=${() => {',
    '      choose();',
    '    }}',
    '  >',
    '    ${items.map((item) => html`<li>${item}</li>`)}',
    '    <!-- Why. -->',
    '  </div>',
    '  ${more}',
    '`',
  ].join('\n');
  assert.equal(
    await minify(code),
    [
      'html`<div part=list class="list card" alt="" ?hidden=${isOff} .value=${value} @click=${() => {',
      '      choose();',
      '    }}>${items.map((item) => html`<li>${item}</li>`)}</div>${more}`',
    ].join('\n'),
  );
});

test('a space that shows between words stays, one, and also at the edge of a template', async () => {
  for (const [from, to] of [
    ['html`<span>a</span>  <b>b</b>`', 'html`<span>a</span> <b>b</b>`'],
    ['html`<span>a</span>\n  <b>b</b>`', 'html`<span>a</span> <b>b</b>`'],
    ['html`<span>a</span><b>b</b>`', 'html`<span>a</span><b>b</b>`'],
    ['html`${a} ${b}`', 'html`${a} ${b}`'],
    ['html`<bdi>${a}</bdi>\n ${b}`', 'html`<bdi>${a}</bdi> ${b}`'],
    ['html`<span>${a} </span>`', 'html`<span>${a} </span>`'],
    ['html` ${a} `', 'html` ${a} `'],
    // As tsc writes it.
    ['html `\n <p>a</p>\n`', 'html `<p>a</p>`'],
    ['html`<pre>\n a\n  b</pre>`', 'html`<pre>\n a\n  b</pre>`'],
  ])
    assert.equal(await minify(from), to);
});

test('everything else stays as it is', async () => {
  const code = '/** The text of `tokens.css`: a, b; { c } */\nconst text = `<p>  a,  b  </p>`;';
  assert.equal(await minify(code), code);
});

test('the source map leads to the lines of the source', async () => {
  const { map } = await minifyLiterals('const a = html`\n  <p></p>\n`;\nconst b = 1;', 'x.js');
  const { originalSource, originalLine } = new SourceMap(map).findEntry(1, 0);
  assert.deepEqual([originalSource, originalLine], ['x.js', 3]);
});
