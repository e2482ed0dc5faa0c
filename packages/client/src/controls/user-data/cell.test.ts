import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  asked,
  edited,
  failed,
  isEqual,
  received,
  settled,
  textOf,
  toEntry,
  type UserDataCell,
} from './cell.js';

/** Whatever the agent and the desktop do, in any order. */
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('edit' as const), text: fc.constantFrom('a', 'b', 'c', '') }),
    fc.record({
      do: fc.constant('receive' as const),
      value: fc.constantFrom<unknown>('a', 'b', 'c', '', 1, undefined, { nested: true }),
    }),
    fc.record({ do: fc.constantFrom('save' as const, 'settle' as const, 'fail' as const) }),
  ),
);

function run(cell: UserDataCell, step: typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never) {
  switch (step.do) {
    case 'edit':
      return edited(cell, step.text);
    case 'receive':
      return received(cell, step.value);
    case 'save':
      return cell.draft && !cell.request
        ? asked(cell, { kind: 'save', sent: cell.draft.text })
        : cell;
    case 'settle':
      return cell.request ? settled(cell) : cell;
    case 'fail':
      return cell.request ? failed(cell, new Error('No.')) : cell;
  }
}

describe('a cell of attached data', () => {
  it('keeps what the agent typed until the desktop has it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let cell: UserDataCell = { key: 'Note', value: 'a' };
        let typed: string | undefined;
        for (const step of all) {
          cell = run(cell, step);
          if (step.do === 'edit') typed = step.text;
          const isStored = cell.value !== undefined && textOf(cell.value) === typed;
          if (isStored && !cell.request) typed = cell.draft?.text;
          if (typed !== undefined) expect(cell.draft?.text).to.equal(typed);
          expect(toEntry(cell, false, false).value).to.equal(cell.value);
        }
      }),
    );
  });

  it('shows a conflict whenever the value moved under a draft, and nothing is on its way', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const cell = all.reduce<UserDataCell>(run, { key: 'Note', value: 'a' });
        const { status } = toEntry(cell, false, false);
        if (!cell.draft || cell.request) expect(status).to.not.equal('conflict');
        else if (textOf(cell.value) !== textOf(cell.draft.base))
          expect(status).to.equal('conflict');
      }),
    );
  });

  it('protects what an input cannot hold, and tells two of them apart', () => {
    const values = [1n, new Date(0), new Map(), new Set(), /a/, new ArrayBuffer(1), [], {}];
    for (const value of values) {
      expect(toEntry({ key: 'Note', value }, false, false).access).to.equal('nested');
    }
    expect(isEqual(1n, 2n)).to.equal(false);
    expect(isEqual(new Date(0), new Date(1))).to.equal(false);
    expect(isEqual(1, '1')).to.equal(true);
  });
});
