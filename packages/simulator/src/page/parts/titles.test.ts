import { expect } from '@open-wc/testing';
import { createDesktop } from '../../engine/create-desktop.js';
import { titleOf, titleOfCase } from './titles.js';

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

  it('name a consultation after the colleague, not after the customer whose data it carries', () => {
    const desktop = createDesktop();
    const call = desktop.world.call({ userData: { CustomerName: 'Ada Byron' } });
    desktop.perform('voice.answer', call);
    desktop.perform('interaction.consult', call, '+15550143');
    expect(desktop.state.interactions.map(titleOf)).to.deep.equal(['Ada Byron', '+1 555 0143']);
  });
});
