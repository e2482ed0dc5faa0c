import { expect } from '@open-wc/testing';
import { formatNumber } from './format-number.js';

describe('numbers as people write them', () => {
  it('are in groups behind the calling code, whatever its length', () => {
    for (const number of [
      '+1 555 0142',
      '+1 213 373 4253',
      '+7 495 123 4567',
      '+44 207 946 0958',
      '+49 301 2345 6789',
      '+353 201 2345',
      '+358 401 23 4567',
    ]) {
      expect(formatNumber(number.replaceAll(' ', ''))).to.equal(number);
    }
  });

  it('leave internal numbers, names and what is no number alone', () => {
    for (const text of ['5001', '0800 123', 'Ada', '+44', '+1234567890123456', '']) {
      expect(formatNumber(text)).to.equal(text);
    }
  });
});
