import { expect } from '@open-wc/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  show,
} from '../shared/controls.test-support.js';
import { createInspectorControl, type InspectorState } from './inspector.js';

describe('createInspectorControl', () => {
  afterEach(closeDesktops);

  function open(options?: { limit?: number }) {
    const opened = openDesktop();
    const control = createInspectorControl(opened.client, options);
    later(() => control.close());
    return { ...opened, control, state: show(control.$state) };
  }

  const names = ({ rows }: InspectorState) => rows.map(({ kind, name }) => `${kind} ${name}`);

  it('shows questions and answers by name, with the time they took', async () => {
    const { client, state, faults } = open();
    faults.add({ on: 'voice.dial', kind: 'refuse' });
    await client.agent.get();
    await rejection(client.voice.dial('5001'));
    const { rows } = await state.until((one) => one.total === 6);
    expect(names(state.now())).to.deep.equal([
      'request system.getAllowedServices',
      'reply system.getAllowedServices',
      'request agent.get',
      'reply agent.get',
      'request voice.dial',
      'error voice.dial',
    ]);
    expect(rows[1]?.duration).to.be.at.least(0);
    expect(state.now().requestsInLastMinute).to.equal(3);
    expect(state.now().connection.status).to.equal('connected');
  });

  it('shows what waits for an answer', async () => {
    const { client, state, faults } = open();
    faults.add({ on: 'voice.dial', kind: 'drop' });
    const dialed = rejection(client.voice.dial('5001'));
    const { pending } = await state.until((one) => one.pending.length === 1 && one.total === 3);
    expect(pending[0]?.name).to.equal('voice.dial');
    await dialed;
  });

  it('shows subscriptions from the acknowledgement to the end, and their events', async () => {
    const { client, state, world } = open();
    const stop = client.on('interaction', () => undefined);
    await state.until((one) => one.subscriptions.includes('interaction'));
    world.call();
    await state.until((one) => names(one).includes('event interaction'));
    stop();
    await state.until((one) => one.subscriptions.length === 0);
    expect(names(state.now())).to.include('subscribe interaction');
  });

  it('filters by text and kind', async () => {
    const { client, control, state } = open();
    await client.agent.get();
    await client.media.getMediaList();
    await state.until((one) => one.total === 6);
    control.setFilter({ text: 'AGENT.get' });
    await state.until((one) => one.rows.length > 0 && one.rows.length < 6);
    expect(names(state.now()))
      .to.include('request agent.get')
      .and.not.include('request media.getMediaList');
    control.setFilter({ kinds: ['reply'] });
    await state.until((one) => names(one).every((name) => name.startsWith('reply')));
    expect(state.now().rows).to.have.length(3);
  });

  it('stands still while paused, and goes on recording', async () => {
    const { client, control, state } = open();
    await client.agent.get();
    await state.until((one) => one.total === 4);
    control.pause();
    await client.media.getMediaList();
    await state.until((one) => one.status === 'paused' && one.total === 6);
    expect(state.now().rows).to.have.length(4);
    control.resume();
    await state.until((one) => one.status === 'live' && one.rows.length === 6);
    control.clear();
    await state.until((one) => one.total === 0);
  });

  it('exports without values of userData', async () => {
    const { client, control } = open();
    await client.voice.dial('5001', { Card: 'secret-4111' });
    const { version, entries } = JSON.parse(control.exportTrace()) as {
      version: number;
      entries: unknown[];
    };
    expect(version).to.equal(1);
    expect(JSON.stringify(entries)).to.include('voice.dial').and.not.include('secret-4111');
  });

  it('keeps the identity of rows, and no more than its limit', async () => {
    const { client, state } = open({ limit: 5 });
    await client.agent.get();
    const { rows: before } = await state.until((one) => one.total === 4);
    await client.agent.get();
    const { rows: after } = await state.until((one) => one.total === 5);
    expect(after[0]).to.equal(before[1]);
  });

  it('records nothing after it was closed', async () => {
    const { client, control } = open();
    control.close();
    await client.agent.get();
    expect(JSON.parse(control.exportTrace())).to.deep.include({ entries: [] });
  });
});
