// Rendering on a server: no element needs a document, and each says something before the script comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import * as elements from './all.js';

const tags = Object.values(elements).flatMap((value) => {
  const tag = typeof value === 'function' ? customElements.getName(value as never) : null;
  return tag === null ? [] : [tag];
});

const renderOnServer = (markup: string): Promise<string> =>
  collectResult(render(html(Object.assign([markup], { raw: [markup] }))));

test('all elements are known here', () => {
  assert.ok(tags.length >= 5, tags.join(', '));
});

for (const tag of tags) {
  test(`<${tag}> renders on a server`, async () => {
    const text = await renderOnServer(`<${tag} destination="5001">content</${tag}>`);
    assert.match(text, /<template shadowroot="open" shadowrootmode="open"/);
    assert.match(text, /content/);
    assert.doesNotMatch(text, /\[object |undefined/);
  });
}
