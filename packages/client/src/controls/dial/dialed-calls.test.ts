import { expect } from '@open-wc/testing';
import type { Interaction } from '@scapi/protocol';
import { createPair } from '../../link/scripted-desktop.test-support.js';
import { closeDesktops, later, openDesktop, show, until } from '../shared/controls.test-support.js';
import { awaitDialedCall } from './dialed-calls.js';

describe('awaitDialedCall', () => {
  afterEach(closeDesktops);

  async function open(...destinations: string[]) {
    const opened = openDesktop();
    const taken: string[] = [];
    const entries = destinations.map((destination) => ({
      destination,
      take: (call: Interaction) => taken.push(`${destination} takes ${call.dnis ?? ''}`),
    }));
    for (const entry of entries) later(awaitDialedCall(opened.client, entry));
    await opened.client.on('interaction', () => undefined).ready;
    /** The agent dials, and the application has heard of it. */
    const dial = async (number: string) => {
      opened.perform('voice.dial', number);
      const id = opened.desktop.state.interactions.at(-1)!.interactionId;
      await show(opened.client.$interaction(id)).until((one) => one !== undefined);
      opened.perform('voice.hangUp', id);
    };
    return { ...opened, taken, entries, dial };
  }

  it('gives a call to the one that dialed its number, however it is written', async () => {
    const { taken, dial } = await open('5001', '+1 (555) 01-00');
    await dial('+15550100');
    expect(taken).to.deep.equal(['+1 (555) 01-00 takes +15550100']);
  });

  it('gives a call to a rewritten number to the only one that waits', async () => {
    const { taken, dial } = await open('5001');
    await dial('905001');
    expect(taken).to.deep.equal(['5001 takes 905001']);
  });

  it('does not guess among several, nor for one that is overdue', async () => {
    const several = await open('5001', '5002');
    await several.dial('5003');
    expect(several.taken).to.deep.equal([]);
    const overdue = await open('5001');
    Object.assign(overdue.entries[0]!, { isOverdue: true });
    await overdue.dial('5003');
    expect(overdue.taken).to.deep.equal([]);
    await overdue.dial('5001');
    expect(overdue.taken).to.deep.equal(['5001 takes 5001']);
  });

  it('gives two calls to one number to the two that dialed it, in order', async () => {
    const { taken, dial } = await open('5001', '5001');
    await dial('5001');
    expect(taken).to.have.length(1);
    await dial('5001');
    expect(taken).to.have.length(2);
  });

  it('gives a call to its dialer though an earlier call had the same identifier', async () => {
    const { client, desktop } = createPair();
    later(() => client.close());
    const stop = client.$interactions.listen(() => undefined);
    later(stop);
    const taken: string[] = [];
    const begin = async (dnis: string): Promise<void> => {
      later(awaitDialedCall(client, { destination: dnis, take: ({ state }) => taken.push(state) }));
      await client.on('interaction', () => undefined).ready;
      const interaction = { interactionId: 'again', state: 'DIALING', direction: 'OUT', dnis };
      desktop.emit('interaction', { eventType: 'ADDED', interaction });
      await until(client.$interactions, (all) => all.length === 1);
      desktop.emit('interaction', { eventType: 'REMOVED', interaction });
      await until(client.$interactions, (all) => all.length === 0);
    };
    await begin('5001');
    await begin('5002');
    expect(taken).to.deep.equal(['DIALING', 'DIALING']);
  });

  it('takes no call that comes in', async () => {
    const { taken, world, client } = await open('8001');
    const id = world.call({ ani: '5001', dnis: '8001' });
    await show(client.$interaction(id)).until((one) => one !== undefined);
    expect(taken).to.deep.equal([]);
  });
});
