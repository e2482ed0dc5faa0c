import { expect } from '@open-wc/testing';
import { createDesktop } from '../../engine/create-desktop.js';
import { formatNumber, titleOf, titleOfCase } from './titles.js';

describe('titles of the page', () => {
  it('name the customer, else the sender, else the number as people write it', () => {
    const desktop = createDesktop();
    desktop.world.call({ ani: '+15550142', userData: { CustomerName: 'Ada Byron' } });
    desktop.world.call({ ani: '+15550143' });
    desktop.world.chat({ from: 'bob@shop.example' });
    const { interactions, cases } = desktop.state;
    expect(interactions.map(titleOf)).to.deep.equal([
      'Ada Byron',
      '+1 555 0143',
      'bob@shop.example',
    ]);
    expect(cases.map((one) => titleOfCase(one, interactions))).to.deep.equal(
      interactions.map(titleOf),
    );
  });

  it('leave internal numbers and names alone', () => {
    expect(formatNumber('5001')).to.equal('5001');
    expect(formatNumber('+442079460958')).to.equal('+44 207 946 0958');
    expect(formatNumber('+12133734253')).to.equal('+1 213 373 4253');
    expect(formatNumber('Ada')).to.equal('Ada');
  });
});
