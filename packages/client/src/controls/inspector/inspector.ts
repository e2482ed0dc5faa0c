import { atom, batched, type ReadableAtom } from 'nanostores';
import type { ConnectionState } from '../../link/status.js';
import type { ScapiClient } from '../../create-scapi-client.js';
import { createTrace } from '../../diagnostics/trace.js';
import { detailOf } from '../shared/detail-of.js';
import { createTraceReader, type InspectorRow, type TraceReading } from './rows.js';
import { guarded, publish } from '../../shared/publish.js';

/** Which messages an inspector shows. */
export interface InspectorFilter {
  /** Part of the name, or of anything in the message; case does not matter. */
  readonly text?: string | undefined;
  /** Default: all. */
  readonly kinds?: readonly InspectorRow['kind'][] | undefined;
}

/** What an inspector control shows. */
export type InspectorState = TraceReading & {
  /** `paused`: the rows stand still, while recording goes on. */
  readonly status: 'live' | 'paused';
  readonly connection: ConnectionState;
  /** Messages recorded, before the filter. */
  readonly total: number;
  /** Requests sent in the last minute, as far as recorded: what a rate limit counts. */
  readonly requestsInLastMinute: number;
};

/** Shows what crosses the wire. */
export interface InspectorControl {
  /** Changes a few times a second at most, however many messages there are. */
  readonly $state: ReadableAtom<InspectorState>;
  /** Shows these messages only. */
  setFilter(filter: InspectorFilter): void;
  /** Lets the rows stand still. */
  pause(): void;
  /** Shows what is recorded, again. */
  resume(): void;
  /** Forgets all messages. */
  clear(): void;
  /** All that is recorded, as JSON that the simulator replays; redacted. */
  exportTrace(): string;
  /** Ends the recording. */
  close(): void;
}

const MINUTE = 60_000;

/**
 * Creates the inspector control that element, hook and composable share. It records from now until
 * it is closed, whether or not its state has a listener, and causes no message itself. It does not
 * know the subscriptions that were made before it was created.
 *
 * @param options - `limit`: number of messages to keep, default 10,000.
 */
export function createInspectorControl(
  client: ScapiClient,
  { limit = 10_000 }: { readonly limit?: number | undefined } = {},
): InspectorControl {
  const trace = createTrace(client, { limit });
  const read = createTraceReader();
  const texts = new WeakMap<InspectorRow, string>();
  const $filter = atom<InspectorFilter>({});
  const $frozen = atom<readonly InspectorRow[] | undefined>();

  const textOf = (row: InspectorRow): string => {
    const text = texts.get(row) ?? `${row.name} ${detailOf(row.message)}`.toLowerCase();
    texts.set(row, text);
    return text;
  };

  const passes = ({ text = '', kinds }: InspectorFilter) => {
    const wanted = text.toLowerCase();
    return (row: InspectorRow): boolean =>
      (!kinds || kinds.includes(row.kind)) && (wanted === '' || textOf(row).includes(wanted));
  };

  const $state = guarded(
    batched(
      [trace.$entries, $filter, $frozen, client.$status],
      (entries, filter, frozen, connection): InspectorState => {
        const { rows, pending, subscriptions } = read(entries);
        const since = performance.now() - MINUTE;
        return {
          status: frozen ? 'paused' : 'live',
          rows: (frozen ?? rows).filter(passes(filter)),
          pending,
          subscriptions,
          connection,
          total: rows.length,
          requestsInLastMinute: rows.filter(({ kind, at }) => kind === 'request' && at > since)
            .length,
        };
      },
    ),
  );

  return {
    $state,
    setFilter: (filter) => publish($filter, filter),
    pause: () => publish($frozen, read(trace.$entries.get()).rows),
    resume: () => publish($frozen, undefined),
    clear: () => {
      trace.clear();
      if ($frozen.get()) publish($frozen, []);
    },
    exportTrace: () => trace.exportTrace(),
    close: () => trace.stop(),
  };
}
