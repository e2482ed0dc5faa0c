import { EVENT_NAMES, isRequestName } from '@scapi/protocol';
import * as v from 'valibot';
import type { Fault } from './fault.js';
import {
  atLeastZero,
  flag,
  members,
  milliseconds,
  mustBeOneOf,
  oneOf,
  text,
} from './validation.js';

const TARGET =
  'a request name, "subscribe", "event:<event name>", "event:*" for every event, or "*" for every request and subscription';

const isEventTarget = (target: string): boolean => target.startsWith('event:');

function isTarget(target: string): boolean {
  if (!isEventTarget(target)) return ['*', 'subscribe'].includes(target) || isRequestName(target);
  const event = target.slice('event:'.length);
  const isKnown = (EVENT_NAMES as readonly string[]).includes(event);
  return event === '*' || isKnown || /^messenger:./.test(event);
}

const target = v.pipe(
  v.string(`must be ${TARGET}`),
  v.check(isTarget, ({ input }) => `must be ${TARGET}; not "${input}"`),
  v.description(TARGET),
);

/** An event asks for nothing that could be refused, denied or answered late. */
const requestTarget = v.pipe(
  target,
  v.check((on) => !isEventTarget(on), 'must be requests: an event gets no answer'),
);

const fromZeroToOne = 'must be a number from 0 to 1';

/** The members of each kind of fault, beside those that every fault has. */
const KINDS = {
  delay: { on: target, delay: v.optional(milliseconds) },
  drop: { on: target, what: v.optional(oneOf(['request', 'answer'])) },
  duplicate: { on: target },
  reorder: { on: target },
  refuse: { on: requestTarget, errorMessage: v.optional(text) },
  late: { on: requestTarget, delay: v.optional(milliseconds) },
  malformed: { on: target },
  denied: { on: requestTarget, what: v.optional(oneOf(['origin', 'service', 'key'])) },
} satisfies Readonly<Record<Fault['kind'], v.ObjectEntries>>;

/** The kinds of faults, for menus. */
export const FAULT_KINDS = Object.keys(KINDS) as unknown as readonly [
  Fault['kind'],
  ...Fault['kind'][],
];

/** Everything that a {@link Fault} may be made from. */
export const faultSchema = v.variant(
  'kind',
  Object.entries<v.ObjectEntries>(KINDS).map(([kind, entries]) =>
    members({
      kind: v.literal(kind),
      ...entries,
      probability: v.optional(
        v.pipe(v.number(fromZeroToOne), v.minValue(0, fromZeroToOne), v.maxValue(1, fromZeroToOne)),
      ),
      once: v.optional(flag),
    }),
  ),
  ({ expected, received }) => {
    if (expected === 'Object') return 'must be an object';
    return received === 'undefined' ? 'is missing' : mustBeOneOf(FAULT_KINDS);
  },
);

/** How long a quarantine lasts, in seconds; 0 for ever. */
export const quarantineSchema = atLeastZero('must be a number of seconds, 0 or more');
