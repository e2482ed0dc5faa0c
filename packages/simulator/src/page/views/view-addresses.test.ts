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

  it('takes a view with another address or place for another view', () => {
    const { state } = createDesktop();
    const addresses = new ViewAddresses();
    const keys = (url: string, placement: 'tab' | 'side') =>
      addresses
        .expand(listViewInstances([{ label: 'A', url, placement, section: 'A' }], []), state)
        .map((view) => ({ key: view.key, url: view.url }))[0];
    const first = keys('https://a.example/', 'tab');
    expect(keys('https://b.example/', 'tab')).to.include({ url: 'https://b.example/' });
    expect(keys('https://b.example/', 'side')?.key).not.to.equal(first?.key);
  });

  it('remembers in which order views appeared, however they are listed', () => {
    const { state } = createDesktop();
    const addresses = new ViewAddresses();
    const orders = (...names: string[]) =>
      addresses
        .expand(
          listViewInstances(
            names.map((section) => ({ label: section, url: 'https://a.example/', section })),
            [],
          ),
          state,
        )
        .map(({ label, order, isNew }) => [label, order, isNew]);
    expect(orders('A', 'B')).to.deep.equal([
      ['A', 1, false],
      ['B', 2, false],
    ]);
    expect(orders('C', 'B', 'A')).to.deep.equal([
      ['C', 3, true],
      ['B', 2, false],
      ['A', 1, false],
    ]);
  });
});
