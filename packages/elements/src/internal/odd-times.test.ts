import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { formatDuration } from './duration.js';
import { TextController } from './text-controller.js';

class OddTimes extends LitElement {
  readonly texts = new TextController(this, {});
}
customElements.define('odd-times', OddTimes);

describe('times that no calendar has', () => {
  it('are no duration, but a dash', () => {
    expect(formatDuration(0, 'en')).to.equal('0:00');
    expect(formatDuration(3_909_000, 'en')).to.equal('1:05:09');
    for (const odd of [NaN, Infinity, -1, -1e20, 1e20]) {
      expect(formatDuration(odd, 'en'), String(odd)).to.equal('–');
    }
  });

  it('are written as the number that they are', async () => {
    const { texts } = await fixture<OddTimes>(html`<odd-times lang="en"></odd-times>`);
    expect(texts.date(0, { timeZone: 'UTC' })).to.equal('1/1/1970');
    expect(texts.date(new Date(0), { timeZone: 'UTC' })).to.equal('1/1/1970');
    expect(texts.date(1e20)).to.equal('100,000,000,000,000,000,000');
    expect(texts.date(new Date(NaN))).to.equal('NaN');
  });
});
