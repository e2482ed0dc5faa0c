import { expect } from '@open-wc/testing';
import type { Interaction } from '@scapi/protocol';
import { atom } from 'nanostores';
import { EXAMPLE } from './fixtures.test-support.js';
import { createInteractionStores, createPreviewRecordsStore } from './parts-of-workload.js';
import { holdUnmounting } from './unmounting.test-support.js';
import { NOTHING, update, type Workload } from './workload.js';

const at = (interactionId: string, more: Partial<Interaction> = {}): Interaction => ({
  ...EXAMPLE,
  interactionId,
  ...more,
});
const workloadOf = (...all: Interaction[]): Workload => update(NOTHING, all, all);

let unmounting: ReturnType<typeof holdUnmounting>;
beforeEach(() => {
  unmounting = holdUnmounting();
});
afterEach(() => {
  unmounting.pass();
  unmounting.restore();
});

describe('the store of an interaction', () => {
  it('goes on after that of another interaction has lost its last listener', () => {
    const $workload = atom(workloadOf(at('1'), at('2')));
    const interaction = createInteractionStores($workload);
    const seen: unknown[] = [];
    const stopFirst = interaction('1').listen(() => undefined);
    const stopSecond = interaction('2').listen((one) => seen.push(one?.state));
    stopFirst();
    unmounting.pass();
    $workload.set(workloadOf(at('1'), at('2', { state: 'HELD' })));
    stopSecond();
    expect(seen).to.deep.equal(['HELD']);
  });

  it('is the same for all readers, also when it is listened to again', () => {
    const interaction = createInteractionStores(atom(workloadOf(at('1'))));
    const $one = interaction('1');
    const stop = $one.listen(() => undefined);
    stop();
    unmounting.pass();
    const stopAgain = $one.listen(() => undefined);
    expect(interaction('1')).to.equal($one);
    stopAgain();
  });
});

describe('the store of preview records', () => {
  it('looks for them where it is not known what changed', () => {
    const $workload = atom(workloadOf(at('1')));
    const seen: string[][] = [];
    const stop = createPreviewRecordsStore($workload).subscribe((all) => {
      seen.push(all.map((one) => one.interactionId));
    });
    const all = [at('1'), at('2', { callType: 'OUTBOUND_PREVIEW' })];
    $workload.set({ ...workloadOf(...all), change: undefined });
    stop();
    expect(seen).to.deep.equal([[], ['2']]);
  });
});
