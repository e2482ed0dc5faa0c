import { expect } from '@open-wc/testing';
import { createDesktop } from './create-desktop.js';
import { createStore } from './store.js';

describe('store', () => {
  const create = () => createStore(createDesktop().state);

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

  it('stays silent when nothing changed', () => {
    const store = create();
    let heard = 0;
    store.subscribe(() => (heard += 1));
    store.batch(() => undefined);
    expect(heard).to.equal(0);
  });
});
