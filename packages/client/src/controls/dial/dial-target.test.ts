import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPhoneNumber } from '../../phone-number/read-phone-number.js';
import { readTarget } from './dial-target.js';

describe('readTarget', () => {
  it('reads as readPhoneNumber does, also where it does not wait for it', async () => {
    const sign = fc.constantFrom(...Array.from('0012345678944+'));
    const digits = fc.array(sign, { minLength: 1, maxLength: 19 }).map((signs) => signs.join(''));
    let atOnce = 0;
    await fc.assert(
      fc.asyncProperty(digits, async (written) => {
        const read = readTarget(written);
        if (!(read instanceof Promise)) atOnce++;
        const { destination, error } = await read;
        const { number, refusal } = readPhoneNumber(written);
        expect(destination).to.equal(number ?? written);
        expect(error?.message).to.equal(refusal);
      }),
      { numRuns: 1_000 },
    );
    expect(atOnce).to.be.within(1, 999);
  });

  it('gives toDestination the number and the extension', async () => {
    const withExtension = (number: string, extension?: string): string => `9${number}p${extension}`;
    expect(await readTarget('tel:030-901820;ext=5', withExtension)).to.deep.equal({
      destination: '9030901820p5',
      number: '030901820',
      extension: '5',
    });
    expect(readTarget('5001', withExtension)).to.have.property('destination', '95001pundefined');
  });

  for (const [fault, toDestination] of [
    [
      'throws',
      () => {
        throw new TypeError('Broken');
      },
    ],
    ['returns nothing', () => ''],
  ] as const) {
    it(`has an error where toDestination ${fault}`, () => {
      const read = readTarget('5001', toDestination);
      expect(read).to.have.property('destination', '5001');
      expect(read).to.have.property('error').that.is.instanceOf(Error);
    });
  }
});
