import { expect } from '@open-wc/testing';
import type { DesktopInteraction } from './contract.js';
import { createDesktop } from './create-desktop.js';
import { createStore } from './store.js';

describe('store', () => {
  const create = () => createStore(createDesktop().state);

  const twoCalls = (): readonly [DesktopInteraction, DesktopInteraction] => {
    const desktop = createDesktop();
    desktop.world.call();
    desktop.world.call();
    const [first, second] = desktop.state.interactions;
    if (!first || !second) throw new Error('no calls');
    return [first, second];
  };

  it('tells of a batch once, when the outermost one is through', () => {
    const store = create();
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(store.state.directPush));
    store.batch(() => {
      store.batch(() => {
        store.set({ microphoneMuted: true });
      });
      store.set({ directPush: true });
    });
    expect(seen).to.deep.equal([true]);
  });

  it('tells also of what a failed batch changed', () => {
    const store = create();
    let heard = 0;
    store.subscribe(() => (heard += 1));
    const fail = () =>
      store.batch(() => {
        store.set({ directPush: true });
        throw new Error('no');
      });
    expect(fail).to.throw('no');
    expect(heard).to.equal(1);
  });

  it('tells of what a listener changes', () => {
    const store = create();
    const seen: string[] = [];
    store.subscribe(() => {
      if (!store.state.directPush) store.set({ directPush: true });
    });
    store.subscribe(() => seen.push(String(store.state.directPush)));
    store.set({ microphoneMuted: true });
    expect(seen.at(-1)).to.equal('true');
  });

  it('leaves what was handed out as it was', () => {
    const store = create();
    const [call, other] = twoCalls();
    store.append('interactions', call);
    const { interactions: before } = store.snapshot();
    store.replace('interactions', 0, other);
    store.append('interactions', call);
    expect(before).to.deep.equal([call]);
    expect(store.snapshot().interactions).to.deep.equal([other, call]);
  });

  it('copies a list that is handed out once, however often it changes then', () => {
    const store = create();
    const [call, other] = twoCalls();
    const { interactions: empty } = store.snapshot();
    store.append('interactions', call);
    const list = store.state.interactions;
    store.append('interactions', other);
    store.replace('interactions', 0, other);
    expect(store.state.interactions).to.equal(list).and.not.to.equal(empty);
  });

  it('copies a list that was replaced meanwhile', () => {
    const store = create();
    const [call, other] = twoCalls();
    store.append('interactions', call);
    const given = [other];
    store.set({ interactions: given });
    store.append('interactions', call);
    expect(given).to.deep.equal([other]);
  });

  it('stays silent when nothing changed', () => {
    const store = create();
    let heard = 0;
    store.subscribe(() => (heard += 1));
    store.batch(() => undefined);
    expect(heard).to.equal(0);
  });
});
