import { expect } from '@open-wc/testing';
import { announcedLink, announceLink, onLinkAnnounced } from './announced-link.js';
import type { Link } from './open-link.js';

describe('a link that is announced', () => {
  afterEach(() => announceLink(undefined));

  it('is found by the other parts of the page, until it is taken back', () => {
    const link = {} as Link;
    announceLink(link);
    expect(announcedLink()).to.equal(link);
    announceLink(undefined);
    expect(announcedLink()).to.equal(undefined);
  });

  it('is found by parts of other versions, by the same symbol', () => {
    const link = {} as Link;
    announceLink(link);
    expect(globalThis).to.have.property(Symbol.for('@scapi/link'), link);
  });

  it('calls its listeners until they stop', () => {
    let heard = 0;
    const stop = onLinkAnnounced(() => (heard += 1));
    announceLink({} as Link);
    announceLink(undefined);
    expect(heard).to.equal(2);
    stop();
    announceLink({} as Link);
    expect(heard).to.equal(2);
  });
});
