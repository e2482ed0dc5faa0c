import { expect } from '@open-wc/testing';
import type { ReadableAtom } from 'nanostores';
import { ScapiError } from '../errors.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { createScriptedCore, settle, type ScriptedCore } from './scripted-core.test-support.js';
import { createScriptedWorkload, type Change } from './scripted-workload.test-support.js';
import { createStores } from './stores.js';
import { holdUnmounting } from './unmounting.test-support.js';

const open: (() => void)[] = [];

/** The interaction stores over a desktop whose every message the test moves by hand. */
function setUp() {
  const wire = createScriptedCore({
    'interaction.getInteractions': () => desktop.snapshot(),
  });
  const desktop = createScriptedWorkload(wire.emit);
  const stores = createStores(wire.core);
  return { wire, desktop, stores };
}

/** Reads a store until the test ends, or says otherwise. */
function follow<Value>(
  $store: ReadableAtom<Value>,
  listener: (value: Value) => void = () => undefined,
) {
  const stop = $store.listen(listener);
  open.push(stop);
  return stop;
}

/** The desktop reads the first message, a subscription, and acknowledges it. */
async function acknowledge(wire: ScriptedCore): Promise<void> {
  wire.read();
  wire.post();
  await wire.deliver();
}

const add = (caseIndex = 0): Change => ({ kind: 'add', caseIndex });

let unmounting: ReturnType<typeof holdUnmounting>;

beforeEach(() => {
  unmounting = holdUnmounting();
});

afterEach(() => {
  for (const stop of open.splice(0)) stop();
  unmounting.pass();
  unmounting.restore();
});

describe('A live store', () => {
  it('asks for its snapshot once the desktop has acknowledged the subscription', async () => {
    const { wire, stores } = setUp();
    wire.connect();
    follow(stores.$interactions);
    await settle();
    expect(wire.waiting()).to.deep.equal(['subscribe interaction']);
    await acknowledge(wire);
    expect(wire.waiting()).to.deep.equal(['interaction.getInteractions']);
  });

  it('keeps an event that overtakes the snapshot', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    follow(stores.$interactions);
    await acknowledge(wire);
    wire.read(); // The snapshot is taken now, and is empty; the answer comes later.
    desktop.change(add());
    await wire.drain();
    expect(stores.$interactions.get()).to.have.length(1);
    expect(stores.$interactions.get()).to.deep.equal(desktop.snapshot());
  });

  it('does not let an old event undo a newer snapshot', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    follow(stores.$interactions);
    await acknowledge(wire);
    desktop.change(add());
    desktop.change({ kind: 'remove', index: 0 });
    wire.read();
    await wire.drain();
    expect(stores.$interactions.get()).to.be.empty;
  });

  it('asks again after an answer that may be older than the event that asked for it', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    desktop.change(add(0));
    follow(stores.$interactions);
    await acknowledge(wire);
    wire.read(); // The snapshot is taken, and then the case changes.
    desktop.change({ kind: 'move', index: 0, caseIndex: 1 });
    await wire.drain();
    expect(stores.$interactions.get()).to.deep.equal(desktop.snapshot());
  });

  it('asks once more at most, however many events call for it', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    desktop.change(add(0));
    follow(stores.$interactions);
    await acknowledge(wire);
    for (const caseIndex of [1, 2, 0, 1]) {
      desktop.change({ kind: 'move', index: 0, caseIndex });
      await wire.deliver();
    }
    expect(wire.waiting()).to.deep.equal(['interaction.getInteractions']);
    wire.read();
    wire.post();
    await wire.deliver();
    expect(wire.waiting()).to.deep.equal(['interaction.getInteractions']);
    await wire.drain();
    expect(stores.$interactions.get()).to.deep.equal(desktop.snapshot());
  });

  it('shows events at once, before the snapshot is there', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    follow(stores.$interactions);
    await acknowledge(wire);
    desktop.change(add());
    await wire.deliver();
    expect(stores.$interactions.get()).to.have.length(1);
  });

  it('calls no listener when an event says nothing new', async () => {
    const wire = createScriptedCore({
      'agent.getState': () => ({ operationName: 'Ready', displayName: 'Ready', state: 'READY' }),
    });
    const { $agentState } = createStores(wire.core);
    const seen: unknown[] = [];
    wire.connect();
    follow($agentState, (value) => seen.push(value));
    await wire.drain();
    const event = { eventType: 'STATE_CHANGED', mediaState: 'NOT_READY', reason: 'Lunch' };
    wire.emit('agent', event);
    wire.emit('agent', { ...event });
    await wire.drain();
    expect(seen).to.have.length(2);
  });

  it('asks again when the answer did not come', async () => {
    const { wire, desktop, stores } = setUp();
    desktop.change(add());
    wire.connect();
    follow(stores.$interactions);
    await acknowledge(wire);
    wire.swallow();
    await wire.drain();
    expect(stores.$interactions.get()).to.have.length(1);
    expect(wire.problems).to.have.length(1);
  });

  it('does not ask again when it was refused, but does after the next connection', async () => {
    let isAllowed = false;
    const wire = createScriptedCore({
      'agent.get': () => (isAllowed ? { username: 'kim' } : new ScapiError('REFUSED', 'No.')),
    });
    const { $agent } = createStores(wire.core);
    wire.connect();
    follow($agent);
    await wire.drain();
    expect(wire.waiting()).to.be.empty;
    expect($agent.get()).to.equal(undefined);

    isAllowed = true;
    wire.lose();
    wire.connect();
    await wire.drain();
    expect($agent.get()).to.deep.equal({ username: 'kim' });
  });

  it('asks once more when an event called for it and the answer under way is a refusal', async () => {
    let refusals = 1;
    const wire = createScriptedCore({
      'agent.getState': () =>
        refusals-- > 0
          ? new ScapiError('REFUSED', 'Not now.')
          : { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
    });
    const { $agentState } = createStores(wire.core);
    wire.connect();
    follow($agentState);
    await acknowledge(wire);
    wire.read();
    wire.emit('agent', { eventType: undefined, received: 'something new' });
    await wire.drain();
    expect($agentState.get()?.state).to.equal('READY');
  });

  it('forgets an answer of the connection before', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    follow(stores.$interactions);
    await acknowledge(wire);
    wire.read();
    wire.lose();
    desktop.change(add());
    wire.connect();
    await wire.drain();
    expect(stores.$interactions.get()).to.deep.equal(desktop.snapshot());
  });

  it('takes nothing that comes with or after the loss for the truth about the tab', async () => {
    const wire = createScriptedCore({ 'system.isFrameLeading': () => true });
    const { $frame } = createStores(wire.core);
    wire.connect();
    follow($frame);
    await acknowledge(wire);
    wire.read();
    wire.post();
    const delivered = wire.deliver();
    wire.lose({ reload: false });
    await delivered;
    expect($frame.get().frameState, 'the answer').to.equal(undefined);
    wire.emit('system', { frameState: 'LEADING' });
    await wire.deliver();
    expect($frame.get().frameState, 'the event').to.equal(undefined);
  });

  it('starts anew for a reader who comes after the last one left', async () => {
    const { wire, desktop, stores } = setUp();
    wire.connect();
    const stop = follow(stores.$interactions);
    desktop.change(add());
    await wire.drain();
    stop();
    unmounting.pass();
    await wire.drain();
    expect(wire.subscribed.size).to.equal(0);
    expect(wire.core.followed.size, 'a refresh reads nothing').to.equal(0);
    wire.lose();
    wire.connect();
    await settle();
    expect(wire.waiting(), 'no store has a listener').to.be.empty;

    desktop.change({ kind: 'remove', index: 0 });
    follow(stores.$interactions);
    expect(stores.$interactions.get(), 'nothing stale').to.be.empty;
    await wire.drain();
    expect(stores.$interactions.get()).to.deep.equal(desktop.snapshot());
  });

  it('lets no throwing listener harm another one', async () => {
    const { wire, desktop, stores } = setUp();
    const failure = new Error('A listener of the test fails');
    const heard: number[] = [];
    wire.connect();
    follow(stores.$interactions, () => {
      throw failure;
    });
    follow(stores.$interactions, (all) => heard.push(all.length));
    const reported = await uncaught(async () => {
      await wire.drain();
      desktop.change(add());
      desktop.change(add());
      await wire.drain();
    });
    expect(heard).to.deep.equal([1, 2]);
    expect(reported).to.deep.equal([failure, failure]);
  });
});
