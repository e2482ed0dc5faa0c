import type { Interaction } from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import { EXAMPLE } from './fixtures.test-support.js';
import { applyInteractionEvent } from './interactions.js';
import { keepIdentity, NOTHING, remove, update, type Workload } from './workload.js';

const interactionAt = (index: number, of = 1): Interaction => ({
  ...EXAMPLE,
  interactionId: String(index),
  caseId: `case-${Math.floor(index / of)}`,
});

const fill = (all: readonly Interaction[]): Workload => update(NOTHING, all, all);

const readAgain = (work: Workload, all: readonly Interaction[]): Workload =>
  keepIdentity(work, update({ ...work, interactions: [], cases: [] }, all, all));

const stateChanged = (interaction: Interaction) =>
  ({ eventType: 'STATE_CHANGE', interaction }) as const;

const refetch = (): void => {
  throw new Error('The snapshot is read again.');
};

/** Identifiers of what is not as it was. */
const changedIn = (before: Workload, after: Workload): string[] => [
  ...after.interactions
    .filter((one) => !before.interactions.includes(one))
    .map((one) => one.interactionId),
  ...after.cases.filter((one) => !before.cases.includes(one)).map((one) => one.caseId),
];

/** The same workload, in which each look at a member of an interaction or a case is counted. */
function counted(work: Workload, seen: { looks: number }): Workload {
  const watch = <Watched extends object>(one: Watched): Watched =>
    new Proxy(one, {
      get: (target, name) => {
        seen.looks++;
        return Reflect.get(target, name) as unknown;
      },
      ownKeys: (target) => {
        seen.looks++;
        return Reflect.ownKeys(target);
      },
    });
  const interactions = work.interactions.map(watch);
  const byId = new Map(interactions.map((one) => [one.interactionId, one]));
  const cases = work.cases.map((one) =>
    watch({
      ...one,
      interactions: one.interactions.map((each) => byId.get(each.interactionId) ?? each),
    }),
  );
  return { ...work, interactions, cases };
}

describe('workload', () => {
  it('is kept as it is where it says itself what an event changed', () => {
    const before = fill([interactionAt(1), interactionAt(2)]);
    const after = applyInteractionEvent(
      before,
      stateChanged({ ...interactionAt(2), state: 'HELD' }),
      refetch,
    );
    expect(keepIdentity(before, after)).to.equal(after);
  });

  const COUNTS = [10, 100, 1_000, 10_000];

  /** Looks at interactions and cases that a change takes, with so many of each. */
  const looks = (count: number, change: (work: Workload, index: number) => Workload): number => {
    const seen = { looks: 0 };
    let work = counted(fill(Array.from({ length: count }, (_, at) => interactionAt(at))), seen);
    // Makes the indexes, once for all that follow.
    work = change(work, 2);
    expect(seen.looks, 'looks are counted').to.be.above(count);
    seen.looks = 0;
    work = change(work, 5);
    change(work, 7);
    return seen.looks;
  };

  const changes: Readonly<Record<string, (work: Workload, index: number) => Workload>> = {
    'an interaction that changed': (work, index) =>
      applyInteractionEvent(
        work,
        stateChanged({ ...interactionAt(index), state: 'HELD' }),
        refetch,
      ),
    'an interaction that did not change': (work, index) =>
      applyInteractionEvent(work, stateChanged(interactionAt(index)), refetch),
    'one that comes': (work, index) =>
      applyInteractionEvent(
        work,
        { eventType: 'ADDED', interaction: interactionAt(20_000 + index) },
        refetch,
      ),
    'one that goes': (work, index) => remove(work, interactionAt(index)),
    'a case that is selected': (work, index) =>
      update(work, [{ caseId: `case-${index}`, isCaseSelected: true }]),
    'a case that is expanded': (work, index) =>
      update(work, [{ caseId: `case-${index}`, isCaseExpanded: true }]),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`looks at no more interactions, however many there are, for ${what}`, () => {
      const [few = 0, ...more] = COUNTS.map((count) => looks(count, change));
      expect(few).to.be.below(150);
      expect(more).to.deep.equal(more.map(() => few));
    });
  }

  it('gives another identity to what changed, and to nothing else', () => {
    const before = fill([0, 1, 2, 3].map((at) => interactionAt(at, 2)));
    const after = update(before, [], [{ ...interactionAt(1, 2), state: 'HELD' }]);
    expect(changedIn(before, after)).to.deep.equal(['1', 'case-0']);
    const selected = update(after, [{ caseId: 'case-1', isCaseSelected: true }]);
    expect(changedIn(after, selected)).to.deep.equal(['2', '3', 'case-1']);
    const other = update(selected, [{ caseId: 'case-0', isCaseSelected: true }]);
    expect(changedIn(selected, other)).to.deep.equal(['0', '1', '2', '3', 'case-0', 'case-1']);
  });

  it('keeps the lists when nothing changed', () => {
    const before = fill([0, 1].map((at) => interactionAt(at)));
    const again = structuredClone(interactionAt(1));
    for (const after of [
      update(before, [again], [again]),
      readAgain(before, structuredClone(before.interactions)),
      remove(before, interactionAt(9)),
    ]) {
      expect(after.interactions).to.equal(before.interactions);
      expect(after.cases).to.equal(before.cases);
    }
  });

  it('forgets what was known of a case with its last interaction', () => {
    const one = interactionAt(0);
    const before = update(fill([one]), [
      { caseId: one.caseId, isCaseSelected: true, isCaseExpanded: true },
    ]);
    const after = update(remove(before, one), [], [one]);
    expect(after.selectedCaseId).not.to.equal(one.caseId);
    expect(after.cases[0]).to.include({ isSelected: false, isExpanded: false });
  });

  it('never changes a workload that was handed out', () => {
    const work = fill([0, 1, 2].map((at) => interactionAt(at, 2)));
    const before = structuredClone(work);
    const held = { ...interactionAt(1, 2), state: 'HELD' };
    const first = update(work, [held], [held]);
    remove(work, interactionAt(0, 2));
    update(work, [{ caseId: 'case-0', isCaseSelected: true, isCaseExpanded: true }]);
    expect(work).to.deep.equal(before);
    expect(update(work, [held], [held]), 'the same once more').to.deep.equal(first);
  });

  it('keeps the identity of the rest of a snapshot, however long', () => {
    const all = Array.from({ length: 3_000 }, (_, at) => interactionAt(at));
    const before = fill(all);
    const after = readAgain(
      before,
      structuredClone(all).with(2_999, { ...interactionAt(2_999), state: 'HELD' }),
    );
    expect(changedIn(before, after)).to.deep.equal(['2999', 'case-2999']);
  });

  it('holds the same objects in its list and in its cases, however it came by them', () => {
    const all = [0, 1, 2, 3].map((at) => interactionAt(at, 2));
    let work = fill(all);
    const check = (): void => {
      const inCases = work.cases.flatMap(({ interactions }) => interactions);
      expect(inCases.length).to.equal(work.interactions.length);
      for (const one of inCases) expect(work.interactions.includes(one)).to.equal(true);
    };
    check();
    const held = { ...interactionAt(1, 2), state: 'HELD', userData: { Segment: 'Silver' } };
    work = readAgain(work, structuredClone(all).with(1, held));
    check();
    work = update(work, [{ caseId: 'case-1', isCaseExpanded: true }], [interactionAt(1, 2)]);
    check();
    const moved = { ...held, caseId: 'case-1' };
    work = update(work, [moved], [moved]);
    check();
    work = remove(work, interactionAt(2, 2));
    check();
    work = remove(work, moved);
    check();
    expect(work.interactions.map((one) => one.interactionId)).to.deep.equal(['0', '3']);
  });

  it('orders the cases by their first interactions', () => {
    const [first, second, third] = [0, 1, 2].map((at) => interactionAt(at));
    const joined = { ...interactionAt(3), caseId: 'case-0' };
    let work = fill([first, second, third, joined] as Interaction[]);
    const order = (): string[] => work.cases.map(({ caseId }) => caseId);
    expect(order()).to.deep.equal(['case-0', 'case-1', 'case-2']);
    work = remove(work, interactionAt(0));
    expect(order(), 'its first one went').to.deep.equal(['case-1', 'case-2', 'case-0']);
    const moved = { ...interactionAt(1), caseId: 'case-2' };
    work = update(work, [moved], [moved]);
    expect(order(), 'one moved').to.deep.equal(['case-2', 'case-0']);
    expect(work.cases[0]?.interactions).to.deep.equal(work.interactions.slice(0, 2));
  });
});
