import { expect } from '@open-wc/testing';
import { readInteraction } from '@scapi/protocol';
import { edited } from './cell.js';
import { changeCell, openSession } from './session.js';
import { viewEntries } from './view.js';

describe('viewEntries', () => {
  const interaction = readInteraction({
    interactionId: '1',
    state: 'TALKING',
    userData: Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 'a'])),
  });
  if (!interaction) throw new Error('This is an interaction.');
  const session = openSession(interaction);

  it('makes the entries of 50,000 keys once, and of a key press one', () => {
    const before = viewEntries(session, {});
    const after = viewEntries(
      changeCell(session, 'k7', (cell) => edited(cell, 'b')),
      {},
    );
    const isNew = after.filter((entry, index) => entry !== before[index]);
    expect(isNew.map(({ key }) => key)).to.deep.equal(['k7']);
  });

  it('makes other entries where the view changes what may be done', () => {
    const [entry] = viewEntries(session, { readonlyKeys: ['k0'] });
    expect(entry?.access).to.equal('read-only');
    expect(viewEntries(session, {})[0]?.access).to.equal('writable');
  });
});
