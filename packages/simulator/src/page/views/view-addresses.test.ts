import { expect } from '@open-wc/testing';
import { createDesktop } from '../../engine/create-desktop.js';
import { ViewAddresses } from './view-addresses.js';
import { listViewInstances } from './view-instances.js';

describe('ViewAddresses', () => {
  it('expands macros when a view appears and never again', () => {
    const desktop = createDesktop();
    const call = desktop.world.call({ userData: { Name: 'A & B' } });
    const views = [
      {
        label: 'Script',
        url: 'https://a.example/?id=$Interaction.Id$&name=$Interaction.UserData.Name$',
        level: 'interaction' as const,
      },
    ];
    const addresses = new ViewAddresses();
    const expand = () =>
      addresses
        .expand(listViewInstances(views, desktop.state.interactions), desktop.state)
        .map(({ url }) => url);

    const before = expand();
    expect(before).to.deep.equal([`https://a.example/?id=${call}&name=A%20%26%20B`]);
    desktop.world.attachUserData(call, { Name: 'Changed' });
    expect(expand()).to.deep.equal(before);
    desktop.world.hangUp(call);
    expect(expand()).to.deep.equal([]);
    desktop.close();
  });
});
