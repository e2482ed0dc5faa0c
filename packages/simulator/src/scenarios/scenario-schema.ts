import { isRecord, isString } from '@scapi/protocol';
import * as v from 'valibot';
import { faultSchema, quarantineSchema } from '../engine/fault-schema.js';
import { dialectSchema } from '../engine/merge-dialect.js';
import { optionsSchema } from '../engine/options.js';
import { flag, members, milliseconds, text, type ValuePath } from '../engine/validation.js';
import { ACTION_NAMES, checkArguments, isActionName } from './actions.js';
import { readReference } from './references.js';

const label = v.pipe(
  text,
  v.regex(/^[A-Za-z]\w*$/, 'must be a name: a letter, then letters, digits or _'),
);

const described = <Schema extends v.GenericSchema>(schema: Schema, about: string) =>
  v.pipe(schema, v.description(about));

const base = {
  after: v.optional(described(milliseconds, 'Milliseconds to wait after the step before.')),
  note: v.optional(described(text, 'What happens, in words.')),
};

const options = described(
  optionsSchema,
  "Desktop options under the vendor's names; a section may be an object. Protocol reference, section 3.",
);
const dialect = described(dialectSchema, 'Behaviors that the protocol reference leaves open.');
const as = v.optional(described(label, 'Names what the step brought forth.'));

const pattern = described(
  members({
    interactionId: v.optional(text),
    media: v.optional(text),
    state: v.optional(text),
    callType: v.optional(text),
    direction: v.optional(text),
    isConsultation: v.optional(flag),
    recordingState: v.optional(text),
  }),
  'Members of the interaction that must all be equal.',
);

/** One step: an action, or one of the kinds of its own. */
const step = v.variant(
  'do',
  [
    members({
      do: v.literal('waitFor'),
      ...base,
      interaction: pattern,
      within: v.optional(described(milliseconds, 'Milliseconds until the scenario fails.')),
      as,
    }),
    members({ do: v.literal('fault'), ...base, fault: faultSchema }),
    members({
      do: v.literal('configure'),
      ...base,
      options: v.optional(options),
      dialect: v.optional(dialect),
    }),
    members({
      do: v.literal('quarantine'),
      ...base,
      seconds: v.optional(
        described(quarantineSchema, 'How long the quarantine lasts; 0 for ever.'),
      ),
    }),
    members({ do: v.literal('clearFaults'), ...base }),
    members({ do: v.literal('reload'), ...base }),
    members({
      do: described(
        v.picklist(ACTION_NAMES),
        'An action of the world or the agent, or a request that the agent does.',
      ),
      ...base,
      with: v.optional(
        described(
          v.array(v.any(), 'must be a list'),
          'The parameters of the action; "$name" stands for what a step named.',
        ),
      ),
      as,
    }),
  ],
  ({ expected, received, input }) => {
    if (expected === 'Object') return 'a step must be an object';
    return received === 'undefined'
      ? 'do is missing: say what the step does'
      : `${String(input)} is nothing a step can do`;
  },
);

/** Every step by itself, and then what only shows beside the others: a `$name` must have been given before. */
const steps = v.pipe(
  v.array(step, 'must be a list'),
  v.rawCheck(({ dataset, addIssue }) => {
    const list: unknown = dataset.value;
    if (!Array.isArray(list)) return;
    for (const { path, reason } of problemsAmong(list as unknown[]))
      addIssue({ message: reason, path: toIssuePath(list, path) });
  }),
);

/** What several parts of a scenario are made of. */
export const scenarioParts = { dialect, fault: faultSchema, options };

/** What a scenario must be; `scenario.schema.json` is made from it. */
export const scenarioSchema = members({
  $schema: v.optional(text),
  name: v.pipe(text, v.regex(/^[a-z\d][a-z\d-]*$/, 'must be lower case, digits and hyphens')),
  title: text,
  description: v.optional(text),
  seed: v.optional(described(text, 'Seed of the identifiers and of chance.')),
  options: v.optional(options),
  dialect: v.optional(dialect),
  faults: v.optional(v.array(faultSchema, 'must be a list')),
  steps,
});

function* problemsAmong(
  list: readonly unknown[],
): Generator<{ readonly path: ValuePath; readonly reason: string }> {
  const named = new Set<string>();
  for (const [index, each] of list.entries()) {
    if (!isRecord(each)) continue;
    const { do: name, with: given = [], as: own } = each;
    const problem =
      isString(name) && isActionName(name) && Array.isArray(given)
        ? checkArguments(name, given as unknown[])
        : undefined;
    if (problem !== undefined) yield { path: [index, 'with'], reason: problem };
    for (const { path, name: used } of references(each, [index])) {
      if (!named.has(used)) yield { path, reason: `$${used} is not named by an earlier step` };
    }
    if (isString(own)) named.add(own);
  }
}

/** Where a step uses names: in `with` and in the pattern it waits for. */
function* references(
  value: unknown,
  path: ValuePath,
): Generator<{ readonly path: ValuePath; readonly name: string }> {
  const reference = readReference(value);
  if (reference) yield { path, name: reference.name };
  else if (Array.isArray(value)) {
    for (const [index, member] of (value as unknown[]).entries())
      yield* references(member, [...path, index]);
  } else if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name !== 'note') yield* references(member, [...path, name]);
    }
  }
}

/** A path as issues of the library have it. */
function toIssuePath(root: unknown, path: ValuePath): [v.IssuePathItem, ...v.IssuePathItem[]] {
  let input = root;
  const items = path.map((key): v.IssuePathItem => {
    const value: unknown = Object.hasOwn(Object(input) as object, key)
      ? Reflect.get(input as object, key)
      : undefined;
    const item = { type: 'unknown', origin: 'value', input, key, value } as const;
    input = value;
    return item;
  });
  return items as [v.IssuePathItem, ...v.IssuePathItem[]];
}
