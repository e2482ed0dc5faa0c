import { expect } from '@open-wc/testing';
import { parseDraft, type UserDataField } from './fields.js';

describe('parseDraft', () => {
  const cases: readonly (readonly [string, UserDataField, string, unknown, object])[] = [
    ['text as it is', {}, ' a ', undefined, { value: ' a ' }],
    ['empty text', {}, '', undefined, { value: '' }],
    ['a missing required text', { required: true }, '', undefined, { problem: 'required' }],
    ['text that is too long', { maxLength: 2 }, 'abc', undefined, { problem: 'too-long' }],
    ['a number, as text', { type: 'number' }, ' 42 ', undefined, { value: '42' }],
    ['a number, as the number it was', { type: 'number' }, '42', 41, { value: 42 }],
    ['what is no number', { type: 'number' }, '4 2', undefined, { problem: 'not-a-number' }],
    ['no infinite number', { type: 'number' }, 'Infinity', undefined, { problem: 'not-a-number' }],
    ['a truth value', { type: 'boolean' }, 'true', undefined, { value: 'true' }],
    ['a truth value as it was', { type: 'boolean' }, 'false', true, { value: false }],
    ['what is no truth value', { type: 'boolean' }, 'yes', undefined, { problem: 'not-a-boolean' }],
    ['a date', { type: 'date' }, '2024-02-29', undefined, { value: '2024-02-29' }],
    [
      'a day that does not exist',
      { type: 'date' },
      '2025-02-29',
      undefined,
      { problem: 'not-a-date' },
    ],
    ['what is no date', { type: 'date' }, 'tomorrow', undefined, { problem: 'not-a-date' }],
    ['an option', { type: 'select', options: ['a', 'b'] }, 'b', undefined, { value: 'b' }],
    [
      'what is no option',
      { type: 'select', options: ['a'] },
      'b',
      undefined,
      { problem: 'not-an-option' },
    ],
    [
      'an optional select left empty',
      { type: 'select', options: ['a'] },
      '',
      undefined,
      { value: '' },
    ],
  ];
  for (const [name, field, draft, current, expected] of cases) {
    it(`reads ${name}`, () => {
      expect(parseDraft(field, draft, current)).to.deep.equal(expected);
    });
  }
});
