import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  findPhoneNumbersInText,
  getCountries,
  getExampleNumber,
  type CountryCode,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { findNumbers } from './phone-numbers.js';
import { countries, samples } from './samples/all-samples.test-support.js';
import { figures } from './samples/figures.test-support.js';
import type { Sample } from './samples/sample.test-support.js';

type Find = (text: string, country: string) => readonly string[];

const ours: Find = (text, country) => findNumbers(text, country).map(({ number }) => number);

/** The library on its own, with the larger of its metadata. */
const theirs: Find = (text, country) =>
  findPhoneNumbersInText(text, { defaultCountry: country as CountryCode })
    .map(({ number }) => number)
    .filter((number) => number.isValid())
    .map(({ number }) => number);

/** Numbers that are found and should be, found and should not be, and not found. */
function count(find: Find, all: readonly Sample[]) {
  let found = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { country, text, numbers } of all) {
    const left = [...numbers];
    for (const number of find(text, country)) {
      const at = left.indexOf(number);
      if (at < 0) wrong.push(`${country} “${text}” as ${number}`);
      else found += left.splice(at, 1).length;
    }
    missed.push(...left.map((number) => `${country} “${text}” for ${number}`));
  }
  return { found, wrong, missed };
}

describe('findNumbers', () => {
  const finds = (country: string, text: string, ...wanted: readonly string[]): void => {
    it(`finds ${wanted.join(' and ') || 'nothing'} in “${text}”, ${country || 'no country'}`, () => {
      expect(ours(text, country)).to.deep.equal(wanted);
    });
  };

  describe('in texts that were mistaken before', () => {
    for (const country of ['DE', 'AT', 'LU', 'IN', 'DK', 'NO', 'LV', 'CN', 'HK', 'NZ']) {
      for (const date of ['15.01.2024', '2024-01-15', '02.03.2024 – 04.03.2024'])
        finds(country, date);
    }
    finds('DE', 'Kd-Nr. 10023456');
    finds('US', '3.14159265358');
    finds('FR', '01.23.45.67.89', '+33123456789');
    finds('BE', '02.123.45.67', '+3221234567');
    finds('CH', '044.668.18.00', '+41446681800');
    finds('IN', '98765 43210', '+919876543210');
    finds('IN', '9876543210', '+919876543210');
    finds('TR', '532 123 45 67', '+905321234567');
    finds('LT', '612 34567', '+37061234567');
    finds('SY', '944 567 890', '+963944567890');
    finds('VN', '912 345 678', '+84912345678');
    finds('', '(+49) 30 901820', '+4930901820');
    finds('', '(+44) 20 7946 0018', '+442079460018');
    finds('GB', '٠٢٠٧٩٤٦٠٠١٨', '+442079460018');
  });

  describe('in lists and sentences', () => {
    finds('DE', '030 901820, 030 901821; 030 901822', '+4930901820', '+4930901821', '+4930901822');
    finds('DE', '030 901820 / 030 901821', '+4930901820', '+4930901821');
    finds('DE', '+49 30 901820+49 30 901821');
    finds('DE', 'Zentrale 030 901820 (Durchwahl 21), Fax 030 901822', '+4930901820', '+4930901822');
    finds('US', 'Ring (213) 373-4253.', '+12133734253');
    finds('US', '(see 213-373-4253)', '+12133734253');
    finds('US', '\u202A+44 20\u200B 7946\u00A00018\u202C', '+442079460018');
    finds('US', 'Customer (213) 373-4253', '+12133734253');
    finds('', '030 901820, 0049 30 901820, +49 30 901820', '+4930901820');
    finds('XX', '213-373-4253');
  });

  it('tells an extension from its number, and takes both into the label', () => {
    for (const [text, extension] of [
      ['+1 213 373 4253 ext. 123', '123'],
      ['+1 213 373 4253 x123', '123'],
      ['+1 213 373 4253, extension 5', '5'],
      ['+1 213 373 4253 #302', '302'],
      ['+49 30 901820 Durchwahl 21', '21'],
    ] as const) {
      const [found] = findNumbers(`Call ${text} now`, '');
      expect(found).to.include({ extension, startsAt: 5, endsAt: 5 + text.length });
    }
    const [plain] = findNumbers('+1 213 373 4253 room 12', '');
    expect(plain).to.include({ extension: undefined, endsAt: 15 });
  });

  it('has enough to be measured by', () => {
    expect(countries.length).to.be.at.least(25);
    expect(samples.length).to.be.at.least(1_400);
    expect(samples.filter(({ numbers }) => numbers.length > 0).length).to.be.at.least(380);
  });

  it('makes no false button of the samples, and misses four numbers', () => {
    const { found, wrong, missed } = count(ours, samples);
    expect(wrong).to.deep.equal([]);
    expect(missed).to.deep.equal([
      'NO “406 12 345” for +4740612345',
      'IT “312 34 56 789” for +393123456789',
      'IN “98765.43210” for +919876543210',
      'IN “98 765 43210” for +919876543210',
    ]);
    expect(found).to.equal(379);
  });

  it('makes fewer mistakes than the library with its largest metadata', () => {
    const alone = count(theirs, samples);
    expect(alone.wrong.length).to.be.at.least(150);
    expect(alone.missed.length).to.be.at.least(5);
  });

  describe('in every country', () => {
    const numbers = getCountries().flatMap((country) => {
      const number = getExampleNumber(country, examples);
      return number ? [{ country, number }] : [];
    });
    const forms: Readonly<Record<string, (national: string, international: string) => string>> = {
      national: (national) => national,
      'national, digits alone': (national) => national.replace(/\D/g, ''),
      'national, with dots': (national) => national.replace(/[ -]/g, '.').replace(/[()]/g, ''),
      international: (_, international) => international,
      'international, digits alone': (_, international) => international.replaceAll(' ', ''),
      'international, with dots': (_, international) => international.replaceAll(' ', '.'),
      'international, with dashes': (_, international) => international.replaceAll(' ', '-'),
      'country code in brackets': (_, international) => international.replace(/^\S+/, '($&)'),
    };
    for (const [form, write] of Object.entries(forms)) {
      it(`finds the example number: ${form}`, () => {
        const missed = numbers.filter(({ country, number }) => {
          const text = write(number.formatNational(), number.formatInternational());
          return ours(`Call ${text} now`, country).join() !== number.number;
        });
        // Four digits on Tristan da Cunha and Tokelau; six with dots may be a date.
        const known =
          form === 'national, with dots' ? ['FO', 'GL', 'HT', 'TA', 'TK'] : ['TA', 'TK'];
        const wanted = form.startsWith('national') ? known : [];
        expect(missed.map(({ country }) => country)).to.deep.equal(wanted);
      });
    }

    it('makes a false button of at most four in a thousand other figures', () => {
      const all = figures.flatMap((text) =>
        numbers.map(({ country }) => ({ country, kind: 'figures', text, numbers: [] })),
      );
      expect(all.length).to.be.at.least(16_000);
      expect(count(ours, all).wrong.length).to.be.at.most(65);
    });
  });

  it('takes no part of the next number for an extension', () => {
    const found = findNumbers('+49 30 901820 ext. 2024-01-150, +49 30 901821 ext. 7', 'PL');
    expect(found.map(({ number, extension }) => [number, extension])).to.deep.equal([
      ['+4930901820', undefined],
      ['+48202401150', undefined],
      ['+4930901821', '7'],
    ]);
  });

  it('finds nothing but numbers that can be dialed, and never throws', () => {
    const sign = fc.oneof(
      fc.constantFrom(...Array.from('0123456789+()-./ #x,٣９\u200B\u2013')),
      fc.constantFrom('+49 30 901820', '(213) 373-4253', ' ext. ', '2024-01-15', 'Tel. ', '€'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const texts = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(...countries, ''), (text, country) => {
        let last = 0;
        for (const { startsAt, endsAt, number, extension } of findNumbers(text, country)) {
          expect(number).to.match(/^\+\d{7,15}$/);
          if (extension !== undefined) expect(extension).to.match(/^\d+$/);
          expect(startsAt).to.be.at.least(last);
          expect(endsAt).to.be.within(startsAt + 5, text.length);
          last = endsAt;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes time in proportion to the text, however it is written', () => {
    // Each would take for ever where a pattern goes back again and again.
    for (const part of [
      '1 , ',
      '1',
      '1.1',
      '+1 ',
      '(((1',
      'A1 2B ',
      'DE89 3704',
      'order ',
      '000 ',
      '- ',
    ]) {
      expect(findNumbers(part.repeat(5_000), 'US').length).to.be.at.least(0);
    }
  });
});
