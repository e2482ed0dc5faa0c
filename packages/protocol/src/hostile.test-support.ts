/** Values that a correct program never sends, and that a faulty or hostile one does. */
import fc from 'fast-check';

/** Names that mean something, to the protocol or to JavaScript. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'userAgent',
  'protocolVersion',
  'event',
  'data',
  'request',
  'parameters',
  'referenceId',
  'subscriptionId',
  'errorMessage',
  'frameId',
  'eventType',
  'interaction',
  'interactionId',
  'caseId',
  'userData',
  'media',
  'mediaState',
  'state',
  'type',
  'reason',
  'reasonCode',
  'parties',
  'name',
  'capabilities',
  'callType',
  'direction',
  'recordingState',
  'startDate',
  'isConsultation',
  'selectedCaseId',
  'previousCaseId',
  'customToastId',
  'buttonIndex',
  'frameState',
  'campaign',
  'mode',
  'destination',
] as const;

const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());

const throwing = name.map((key) =>
  Object.defineProperty({ userAgent: 'WWE Server', interactionId: '1' }, key, {
    enumerable: true,
    get: () => {
      throw new Error('a getter that throws');
    },
  }),
);

const cyclic = name.map((key) => {
  const circle: Record<string, unknown> = { userAgent: 'WWE Server', referenceId: '1' };
  Object.defineProperty(circle, key, { enumerable: true, value: circle });
  return circle;
});

const fail = (): never => {
  throw new Error('a proxy that throws');
};

const proxied = fc.constantFrom({}, []).map(
  (target) =>
    new Proxy(target, {
      // The test library asks for symbols.
      get: (_, key) => (typeof key === 'symbol' ? undefined : fail()),
      ownKeys: fail,
    }),
);

const huge = fc.constantFrom('wwe', '7', 'event').map((text) => text.repeat(100_000));

const anything = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>('WWE Server', 'WWE Client', 0, Number.NaN, -1), weight: 1 },
  {
    arbitrary: fc.anything({
      key: name,
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
    weight: 4,
  },
  { arbitrary: fc.oneof(throwing, cyclic, proxied, huge), weight: 1 },
);

/** Anything at all. */
export const hostile: fc.Arbitrary<unknown> = anything;

/** What has the right marks in some places, and anything in others. */
export const almost = (right: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.subarray(Object.keys(right)), fc.dictionary(name, anything, { maxKeys: 6 }))
    .map(([kept, wrong]) => ({
      ...wrong,
      ...Object.fromEntries(kept.map((key) => [key, right[key]])),
    }));
