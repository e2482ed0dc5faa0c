import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createScriptedCore, settle } from './scripted-core.test-support.js';
import { createScriptedWorkload, type Change } from './scripted-workload.test-support.js';
import { createStores } from './stores.js';
import { holdUnmounting } from './unmounting.test-support.js';

describe('A live store (property)', () => {
  let unmounting: ReturnType<typeof holdUnmounting>;

  beforeEach(() => {
    unmounting = holdUnmounting();
  });

  afterEach(() => {
    unmounting.restore();
  });

  it('ends as a plain computation does, whatever the order', async () => {
    const index = fc.nat(5);
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), caseIndex: index }),
      fc.record({
        kind: fc.constant('update' as const),
        index,
        userData: fc.dictionary(fc.string({ maxLength: 3 }), fc.nat(3), { maxKeys: 2 }),
      }),
      fc.record({ kind: fc.constant('remove' as const), index }),
      fc.record({ kind: fc.constant('move' as const), index, caseIndex: index }),
      fc.record({
        kind: fc.constantFrom('select' as const, 'expand' as const, 'collapse' as const),
        caseIndex: index,
      }),
    );
    const step = fc.oneof(
      { weight: 10, arbitrary: change },
      {
        weight: 16,
        arbitrary: fc.constantFrom('read' as const, 'post' as const, 'deliver' as const),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'swallow' as const,
          'reload' as const,
          'connect' as const,
          'arrive' as const,
          'leave' as const,
        ),
      },
    );

    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }),
        async (steps) => {
          const wire = createScriptedCore({
            'interaction.getInteractions': () => desktop.snapshot(),
          });
          const desktop = createScriptedWorkload(wire.emit);
          const stores = createStores(wire.core);
          let stop: (() => void) | undefined;
          const arrive = () => (stop ??= stores.$cases.listen(() => undefined));
          wire.connect();
          arrive();
          for (const one of steps) {
            if (typeof one === 'object') desktop.change(one);
            else if (one === 'read') wire.read();
            else if (one === 'post') wire.post();
            else if (one === 'deliver') await wire.deliver();
            else if (one === 'connect') {
              if (wire.core.$status.get().status !== 'connected') wire.connect();
            } else if (one === 'swallow') {
              // Only what is answered can be missed: an unsubscription is not.
              if (wire.waiting()[0]?.startsWith('interaction.')) {
                wire.swallow();
              }
            } else if (one === 'reload') wire.lose();
            else if (one === 'arrive') arrive();
            else {
              stop?.();
              stop = undefined;
              unmounting.pass();
            }
            await settle();
          }
          if (wire.core.$status.get().status !== 'connected') wire.connect();
          arrive();
          await wire.drain();

          const expected = desktop.snapshot();
          expect(stores.$interactions.get()).to.deep.equal(expected);
          expect(stores.$selectedCase.get()?.caseId).to.equal(desktop.selected());
          expect(stores.$cases.get().flatMap((one) => one.interactions)).to.have.deep.members([
            ...expected,
          ]);
          stop?.();
          unmounting.pass();
          await wire.drain();
          expect(wire.subscribed.size).to.equal(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
