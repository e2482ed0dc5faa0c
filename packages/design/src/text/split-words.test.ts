import { expect } from '@open-wc/testing';
import { splitWords } from './split-words.js';

describe('names that are made of words', () => {
  it('get spaces between their words', () => {
    expect(splitWords('PushPreview')).to.equal('Push preview');
    expect(splitWords('DirectPushPreview')).to.equal('Direct push preview');
    expect(splitWords('ÜberÄnderung')).to.equal('Über änderung');
  });

  it('keep abbreviations, and spaces of their own', () => {
    for (const name of ['Preview', 'Predictive GVP', 'ProgressiveGVP', '__proto__', '']) {
      expect(splitWords(name)).to.equal(name);
    }
  });
});
