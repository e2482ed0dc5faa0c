import { expect } from '@open-wc/testing';
import { imageAddress, originOf, webAddress } from './web-address.js';

describe('web addresses', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://a/b', 'http://']) {
    it(`lets ${url} through nowhere`, () => {
      expect(webAddress(url)).to.equal(undefined);
      expect(originOf(url)).to.equal('');
      expect(imageAddress(url)).to.equal(undefined);
    });
  }

  it('makes relative addresses absolute', () => {
    expect(webAddress('/x')).to.equal(`${location.origin}/x`);
    expect(originOf('https://crm.example/a?b')).to.equal('https://crm.example');
  });

  it('lets images through that are written into their address', () => {
    expect(imageAddress('data:image/png;base64,AA==')).to.equal('data:image/png;base64,AA==');
    expect(imageAddress(undefined)).to.equal(undefined);
  });
});
