import { isRecord, isString } from '@scapi/protocol';
import { DIALECT_SWITCHES, type DialectSwitch } from '../engine/dialect.js';
import { FAULT_KINDS } from '../engine/faults.js';
import type { JsonPath } from '../json/json-source.js';
import { checkArguments, isActionName } from './actions.js';
import {
  flag,
  is,
  label,
  list,
  members,
  milliseconds,
  text,
  type Check,
  type Report,
} from './checks.js';
import { readReference } from './references.js';

/** Something that keeps a value from being a scenario. */
export interface Problem {
  /** Where in the scenario, for example `['steps', 2, 'do']`. */
  readonly path: JsonPath;
  readonly reason: string;
}

/** Lists everything that is wrong with a value that should be a scenario, in order of its members. */
export function checkScenario(value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, reason) => problems.push({ path, reason });
  scenario(value, [], report);
  return problems;
}

const options: Check = (value, path, report) => {
  if (!isRecord(value)) return report(path, 'options must be an object');
  for (const [name, option] of Object.entries(value)) {
    if (!isString(option) && typeof option !== 'number')
      report([...path, name], `${name} must be a text or a number`);
  }
};

const dialect: Check = (value, path, report) => {
  if (!isRecord(value)) return report(path, 'dialect must be an object');
  const switches: Readonly<Record<string, DialectSwitch>> = DIALECT_SWITCHES;
  for (const [name, choice] of Object.entries(value)) {
    const known = Object.hasOwn(switches, name) ? switches[name]?.choices : undefined;
    if (!known) report([...path, name], `${name} is no switch of the dialect`);
    else if (!known.includes(choice as never)) {
      report(
        [...path, name],
        `${name} must be one of ${known.map((each) => JSON.stringify(each)).join(', ')}`,
      );
    }
  }
};

const fault = members(
  {
    kind: is((value) => FAULT_KINDS.includes(value as never), `one of ${FAULT_KINDS.join(', ')}`),
    on: text,
  },
  {
    probability: is(
      (value) => typeof value === 'number' && value >= 0 && value <= 1,
      'a number from 0 to 1',
    ),
    once: flag,
    delay: milliseconds,
    what: text,
    errorMessage: text,
  },
);

const base = { do: text };
const always = { after: milliseconds, note: text };
const pattern = members(
  {},
  {
    interactionId: text,
    media: text,
    state: text,
    callType: text,
    direction: text,
    isConsultation: flag,
    recordingState: text,
  },
);

const PLAIN_STEPS = new Map<string, Check>([
  [
    'waitFor',
    members({ ...base, interaction: pattern }, { ...always, within: milliseconds, as: label }),
  ],
  ['fault', members({ ...base, fault }, always)],
  ['configure', members(base, { ...always, options, dialect })],
  [
    'quarantine',
    members(base, {
      ...always,
      seconds: is((value) => typeof value === 'number' && value >= 0, 'a number of seconds'),
    }),
  ],
  ['clearFaults', members(base, always)],
  ['reload', members(base, always)],
]);

/** The steps that are not actions. */
export const PLAIN_STEP_NAMES: readonly string[] = [...PLAIN_STEPS.keys()];

const action = members(base, { ...always, with: list(() => undefined), as: label });

const step: Check = (value, path, report) => {
  const name = isRecord(value) ? value['do'] : undefined;
  const plain = isString(name) ? PLAIN_STEPS.get(name) : undefined;
  if (plain) return plain(value, path, report);
  if (!isRecord(value)) return report(path, 'a step must be an object');
  if (!isString(name)) return report(path, 'do is missing: say what the step does');
  if (!isActionName(name)) return report([...path, 'do'], `${name} is nothing a step can do`);
  action(value, path, report);
  const given: unknown = value['with'] ?? [];
  const problem = Array.isArray(given) ? checkArguments(name, given as unknown[]) : undefined;
  if (problem) report([...path, 'with'], problem);
};

/** Every step in turn; a `$name` must have been given by a step before. */
const steps: Check = (value, path, report) => {
  list(step)(value, path, report);
  if (!Array.isArray(value)) return;
  const named = new Set<string>();
  for (const [index, each] of (value as unknown[]).entries()) {
    if (!isRecord(each)) continue;
    for (const { at, name } of references(each, [...path, index])) {
      if (!named.has(name)) report(at, `$${name} is not named by an earlier step`);
    }
    if (isString(each['as'])) named.add(each['as']);
  }
};

/** Where a step uses names: in `with` and in the pattern it waits for. */
function* references(value: unknown, path: JsonPath): Generator<{ at: JsonPath; name: string }> {
  const reference = readReference(value);
  if (reference) yield { at: path, name: reference.name };
  else if (Array.isArray(value)) {
    for (const [index, member] of (value as unknown[]).entries())
      yield* references(member, [...path, index]);
  } else if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name !== 'note') yield* references(member, [...path, name]);
    }
  }
}

const scenario = members(
  {
    name: is(
      (value) => isString(value) && /^[a-z\d][a-z\d-]*$/.test(value),
      'lower case, digits and hyphens',
    ),
    title: text,
    steps,
  },
  { $schema: text, description: text, seed: text, options, dialect, faults: list(fault) },
);
