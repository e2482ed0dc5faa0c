// Every language says everything, and a key means one thing: also in texts of an element that is new.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { ar } from '../translations/ar.js';
import { de } from '../translations/de.js';
import { fr } from '../translations/fr.js';

type Words = Readonly<Record<string, string | ((...values: string[]) => string)>>;

const folder = new URL('../', import.meta.url);
const files = (await readdir(folder, { recursive: true }))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(\.|shared-|state-)texts\.ts$/.test(file) && !file.includes('register-'));

/** Says a text with recognizable values, so that two functions can be compared. */
const said = (text: Words[string]): string =>
  typeof text === 'function'
    ? text(...Array.from({ length: text.length }, (_, index) => `<${index}>`))
    : text;

const english = new Map<string, { text: Words[string]; file: string }>();
const contradictions: string[] = [];
for (const file of files) {
  const exported = (await import(new URL(file, folder).href)) as Record<string, Words>;
  for (const words of Object.values(exported)) {
    for (const [key, text] of Object.entries(words)) {
      const other = english.get(key);
      if (other && said(other.text) !== said(text))
        contradictions.push(
          `${key}: “${said(other.text)}” in ${other.file}, “${said(text)}” in ${file}`,
        );
      english.set(key, { text, file });
    }
  }
}

test('the texts of all elements are looked at', () => {
  assert.ok(files.length >= 15, files.join(', '));
  assert.ok(english.size >= 100, String(english.size));
});

test('a key has one English text in all elements', () => {
  assert.deepEqual(contradictions, []);
});

const translations = { de, fr, ar } as unknown as Record<string, Words>;
for (const [language, words] of Object.entries(translations)) {
  test(`${language} has every text and no other`, () => {
    const missing = [...english.keys()].filter((key) => !Object.hasOwn(words, key));
    const unknown = Object.keys(words).filter((key) => !english.has(key));
    assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] });
  });

  test(`${language} puts the same values into its texts as English, and leaves none empty`, () => {
    const wrong = [...english].filter(([key, { text }]) => {
      const translated = words[key];
      if (translated === undefined) return false;
      const values = (sentence: string): string => (sentence.match(/<\d>/g) ?? []).sort().join();
      return (
        typeof translated !== typeof text ||
        said(translated).trim() === '' ||
        values(said(translated)) !== values(said(text))
      );
    });
    assert.deepEqual(
      wrong.map(([key]) => key),
      [],
    );
  });
}
