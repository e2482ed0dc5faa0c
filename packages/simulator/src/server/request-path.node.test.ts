import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { requestPath } from './request-path.js';

test('a path is decoded once, without its query, and a folder means its index', () => {
  for (const [target, path] of [
    ['/', '/index.html'],
    ['/a/', '/a/index.html'],
    ['/a.js?b=/../c#d', '/a.js'],
    ['/caf%C3%A9%20(1).txt', '/café (1).txt'],
    ['/a%2Fb.js', '/a%2Fb.js'],
    ['/a..b/c', '/a..b/c'],
  ] as const) {
    assert.equal(requestPath(target), path, target);
  }
});

test('whatever is asked for, the path stays in its folder on every platform', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '%5C',
      '%00',
      '%25',
      '%c0%af',
      'C:',
      '?',
      '#',
    ),
    fc.string({ maxLength: 4, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = requestPath(pieces.join(''));
      if (path === undefined) return;
      for (const { join, sep } of [posix, win32])
        assert.ok(join('/root/folder', path).startsWith(join('/root/folder') + sep), path);
      assert.doesNotMatch(path, /\/\.|\\|\0/);
    }),
    { numRuns: 5_000 },
  );
});
