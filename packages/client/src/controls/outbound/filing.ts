import { atom, type ReadableAtom } from 'nanostores';
import { publish } from '../../shared/publish.js';

/** What was filed about a record from here. The desktop does not tell what it had before. */
export interface RecordFiling {
  /** `undefined` while unknown. */
  readonly isDoNotCall: boolean | undefined;
  /** When the customer is called again, as it was asked for. */
  readonly rescheduledFor: Date | string | undefined;
}

/** Remembers what was filed, for one record at a time. */
export interface Filing {
  readonly $filed: ReadableAtom<unknown>;
  /** What was filed about a record. */
  readonly of: (record: string) => RecordFiling;
  /** Adds to what was filed about a record; what was filed about another is forgotten. */
  readonly add: (record: string, filing: Partial<RecordFiling>) => void;
}

const NOTHING: RecordFiling = { isDoNotCall: undefined, rescheduledFor: undefined };

export function createFiling(): Filing {
  const $filed = atom<{ readonly record?: string | undefined; readonly filing: RecordFiling }>({
    filing: NOTHING,
  });
  const of = (record: string): RecordFiling => {
    const filed = $filed.get();
    return filed.record === record ? filed.filing : NOTHING;
  };

  return {
    $filed,
    of,
    add: (record, filing) => {
      publish($filed, { record, filing: { ...of(record), ...filing } });
    },
  };
}
