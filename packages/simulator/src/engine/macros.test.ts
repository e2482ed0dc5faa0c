import { expect } from '@open-wc/testing';
import { createStage } from './application.test-support.js';
import { expandMacros } from './macros.js';

describe('macros', () => {
  const agent = { username: 'k&r', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };

  it('are expanded in the address and title of a dialog', async () => {
    const { desktop } = await createStage({ agent });
    desktop.perform('system.openDialog', 'https://a.example/?d=$Dialog.Id$&u=$Agent.UserName$', {
      label: 'For $Agent.FullName$',
    });
    expect(desktop.state.dialogs).to.deep.equal([
      {
        id: 'wweCustomDialog1',
        url: 'https://a.example/?d=wweCustomDialog1&u=k%26r',
        options: { label: 'For Kim Roe' },
      },
    ]);
  });

  it('speak of the interaction and its data, and stay as written when unknown', async () => {
    const stage = await createStage({ agent });
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const userData = { Segment: 'Gold', Order: { id: 4 }, Big: 7n, Cycle: cycle };
    const id = stage.desktop.world.call({ userData });
    const interaction = stage.desktop.perform('interaction.getByInteractionId', id) ?? undefined;
    const expand = (text: string) => expandMacros(text, { agent, interaction });
    expect(expand('$Interaction.Id$ $interaction.ANI$ $Interaction.UserData.Segment$')).to.equal(
      '1 $interaction.ANI$ Gold',
    );
    expect(expand('$Interaction.UserData.Order$')).to.equal('{"id":4}');
    expect(expand('$AttachedData.Segment$')).to.equal('Gold');
    expect(expand('$Interaction.UserData.Big$ $Interaction.UserData.Cycle$')).to.equal(
      '7 $Interaction.UserData.Cycle$',
    );
    expect(expand('$Interaction.UserData.toString$ $Moon.Phase$ $5')).to.equal(
      '$Interaction.UserData.toString$ $Moon.Phase$ $5',
    );
  });
});
