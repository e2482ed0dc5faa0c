import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPhoneNumber } from './read-phone-number.js';

const number = (written: string): string | undefined => {
  const read = readPhoneNumber(written);
  return read.refusal === undefined ? read.number : undefined;
};

describe('readPhoneNumber', () => {
  const links: readonly (readonly [written: string, number: string, extension?: string])[] = [
    ['tel:+12133734253', '+12133734253'],
    ['TEL:+1-(213)-373.4253', '+12133734253'],
    ['tel://+12133734253', '+12133734253'],
    ['tel:tel:+4930901820', '+4930901820'],
    ['tel:%2B49%2030%20901820', '+4930901820'],
    ['tel:030/901820', '030901820'],
    ['tel:+12133734253?call', '+12133734253'],
    // RFC 3966, section 5.1.5
    ['tel:863-1234;phone-context=+1-914-555', '+19145558631234'],
    ['tel:863-1234;Phone-Context=+1-914-555;isub=12', '+19145558631234'],
    ['tel:30901820;phone-context=+49', '+4930901820'],
    ['tel:030901820;phone-context=+49', '+4930901820'],
    ['tel:7042;phone-context=example.com', '7042'],
    ['tel:911;phone-context=+1', '911'],
    ['tel:+12133734253;phone-context=+49', '+12133734253'],
    // Extensions, and what is dialed after the number
    ['tel:+12133734253;ext=123', '+12133734253', '123'],
    ['tel:+12133734253;EXT=1-23', '+12133734253', '123'],
    ['tel:+12133734253%3Bext=123', '+12133734253', '123'],
    ['tel:+12133734253;postd=pp22', '+12133734253pp22'],
    ['tel:+12133734253;postd=22', '+12133734253,22'],
  ];

  const typed: typeof links = [
    ['5001', '5001'],
    ['*21*5001#', '*21*5001#'],
    ['+1 (213) 373-4253', '+12133734253'],
    ['(+49) 30 901820', '+4930901820'],
    ['01.23.45.67.89', '0123456789'],
    ['+1213-373-4253,,P22w1', '+12133734253,,p22w1'],
    ['+12133734253 ext. 123', '+12133734253', '123'],
    ['+12133734253 (Ext 123)', '+12133734253', '123'],
    ['+12133734253, extension: 123', '+12133734253', '123'],
    ['+12133734253 local 212', '+12133734253', '212'],
    ['+12133734253x7', '+12133734253', '7'],
    ['(530) 583-6985 #302', '5305836985', '302'],
    ['+7 495 123-45-67 доб. 12', '+74951234567', '12'],
    ['5001 ext. 5', '5001', '5'],
    // E.161
    ['1-800-FLOWERS', '18003569377'],
    ['+1 888 go fedex', '+18884633339'],
    ['1-800-4-A-CHILD', '18004224453'],
    ['0800 REVERSE', '08007383773'],
    ['1-800-FLOWERS ext. 5', '18003569377', '5'],
    // A trunk zero
    ['+44(0)2079460018', '+442079460018'],
    ['+44 (0) 20 7946 0018', '+442079460018'],
    ['+44 [0]20 7946 0018', '+442079460018'],
    ['+44 020 7946 0018', '+442079460018'],
    ['+49 (030) 901820', '+4930901820'],
    ['0044 (0)20 7946 0018', '00442079460018'],
    ['+49 30 901820', '+4930901820'],
    ['+1 202 555 0100', '+12025550100'],
    ['+350 200 41234', '+35020041234'],
    ['+47 (0) 22 33 44 55', '+4722334455'],
    ['(0)30 901820', '030901820'],
    ['002005', '002005'],
    // and where it is none
    ['+39 (0) 6 1234567', '+39061234567'],
    ['+39 06 1234567', '+39061234567'],
    ['+225 07 12 34 56 78', '+2250712345678'],
    ['+378 (0549) 886377', '+3780549886377'],
    ['+47 07268', '+4707268'],
    // Unicode
    ['\u202D+1 213\u202C 373\u200B4253\uFEFF', '+12133734253'],
    ['+1\u2011213\u2013373\u20144253', '+12133734253'],
    ['+1\u2212213\u00A0373\u30FC4253', '+12133734253'],
    ['٠٢٠٧٩٤٦٠٠١٨', '02079460018'],
    ['+۴۹ ३० ９０１８２０', '+4930901820'],
    ['＋４９（３０）９０１８２０', '+4930901820'],
    ['𝟗𝟎1️820', '901820'],
    // A slash after an area code
    ['+49 5151/12345', '+49515112345'],
  ];

  for (const [written, wanted, extension] of [...links, ...typed]) {
    const shown = JSON.stringify(written).replace(
      /[^\x20-\x7E]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
    );
    it(`reads ${shown} as ${wanted}${extension ? `, extension ${extension}` : ''}`, () => {
      expect(readPhoneNumber(written)).to.deep.equal({ number: wanted, extension });
    });
  }

  const refused: readonly (readonly [why: string, written: readonly string[]])[] = [
    ['There is no number', ['', ' ', 'tel:', '\u200B', '()']],
    [
      'no phone number',
      [
        'Ada',
        'alice@example.com',
        'sip:5001@example.com',
        '<img src=x>',
        '+',
        '#',
        'ext. 5',
        '12+34',
      ],
    ],
    [
      'no phone number',
      ['5001 Miller', '5001 oder 5002', '030 901820 Ada', '300 Miller', 'DHL 123456789'],
    ],
    [
      'no phone number',
      ['+49 30 901820²', '½12345', 'tel:%E0%A4%A', '1'.repeat(19), '44(0)2079460018'],
    ],
    ['7 to 15 digits', ['+1', '+123456', '+1234567890123456', '+49 30 901820 901821']],
    [
      'more than one number',
      [
        '5001, 5002',
        '5001;5002',
        '030 901820/21',
        '901820/901821',
        '+49 30 901820 / +49 30 901821',
        '1'.repeat(301),
      ],
    ],
    ['The extension', ['tel:+12133734253;ext=abc', 'tel:+12133734253;ext=1234567890123456']],
  ];

  for (const [why, all] of refused) {
    for (const written of all) {
      it(`refuses ${JSON.stringify(written.slice(0, 40))}: ${why}`, () => {
        const { refusal } = readPhoneNumber(written);
        expect(refusal).to.contain(why);
        // It says what to do.
        expect(refusal).to.match(/Write /);
      });
    }
  }

  const DIALED = /^\+?[0-9*#,pw]+$/;
  const holds = (written: string): void => {
    const read = readPhoneNumber(written);
    if (read.refusal !== undefined) {
      expect(read).to.have.all.keys('refusal');
      expect(read.refusal).to.match(/Write /);
      return;
    }
    expect(read.number).to.match(DIALED);
    if (read.extension !== undefined) expect(read.extension).to.match(/^\d{1,15}$/);
    // What was read once is what it is.
    const { number: again } = readPhoneNumber(read.number) as { number?: string };
    expect(again).to.equal(read.number);
  };

  it('lets out nothing but what can be dialed, whatever comes in', () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ...Array.from('0123456789+*#,pwPW ()[]-./;=?%:x⓪٣９\u200B\u202E\u2013\u00A0'),
      ),
      fc.constantFrom('tel:', '+49', '0044', '(0)', '00', ' ext. ', ';ext=', ';postd=p'),
      fc.constantFrom(';phone-context=+1', 'FLOWERS', '%20', '%2B'),
    );
    const written = fc.array(sign, { maxLength: 24 }).map((signs) => signs.join(''));
    fc.assert(fc.property(written, holds), { numRuns: 5_000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds), { numRuns: 2_000 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => `tel:${text}`),
        holds,
      ),
      { numRuns: 2_000 },
    );
  });

  it('takes no zero for one after a country code, where no such code begins with 0', () => {
    for (const written of [
      '(0)0044(0);postd=p0000',
      '00440044;postd=p0044',
      '0004401234567',
      '(0)0044(0)123456',
    ])
      holds(written);
    expect(readPhoneNumber('0004401234567')).to.include({ number: '0004401234567' });
  });

  it('reads the same number whatever is put between its digits', () => {
    const between = fc.constantFrom(
      '',
      ' ',
      '-',
      '.',
      '\u00A0',
      '\u200B',
      '\u2011',
      '\u202C',
      ' - ',
      ') ',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 9_999_999_999 }),
        fc.array(between, { minLength: 10, maxLength: 10 }),
        (digits, gaps) => {
          const written = Array.from(String(digits))
            .map((digit, at) => digit + (gaps[at] ?? ''))
            .join('');
          expect(number(`+49 ${written}`)).to.equal(`+49${digits}`);
        },
      ),
    );
  });

  it('reads the decimal digits of every script', () => {
    const scripts = new Map<string, string>();
    for (let code = 0x80; code < 0x20000; code++) {
      const digit = String.fromCodePoint(code);
      if (/\p{Nd}/u.test(digit)) scripts.set(digit, String(scripts.size % 10));
    }
    expect(scripts.size).to.be.at.least(600);
    for (const [digit, value] of scripts)
      expect(number(`12${digit}`), digit).to.equal(`12${value}`);
  });
});
