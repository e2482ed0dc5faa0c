import { readAs, readResult, signatureOf } from '@scapi/protocol';
import { readOtherShape } from '@scapi/protocol/other-shapes.js';
import { DIALECT_SWITCHES, type Dialect, type DialectName } from '../engine/dialect.js';
import type { Trace } from '../trace/trace.js';
import type { Answer } from './conversation.js';
import { DIALECT_READERS, readDialect } from './dialect-readers.js';
import type { Examination } from './examine.js';
import { redactTrace, secretsOf } from './redact-trace.js';
import { READING_REQUESTS } from './reading-link.js';
import { resultOf, sectionsOf, type Seen } from './seen.js';
import { allowedRequests } from './services.js';
import { describeShape } from './shape.js';
import { UNKNOWNS, type Unknown } from './unknowns.js';

/** How the doctor reached the desktop. Of addresses a report has the scheme only. */
export interface DesktopAddress {
  readonly relation: 'opener' | 'parent';
  readonly scheme: string;
  /** How the page knows the origin that it trusts. */
  readonly originFrom: string;
}

/** What a request came to. */
export interface AnswerReport {
  readonly request: string;
  /** The type that the reference has; after `~` one that it only infers. */
  readonly expected: string;
  readonly outcome: 'error' | 'not allowed' | 'not asked' | 'result' | 'silence';
  /** What the result is made of. */
  readonly shape?: string;
  /** How that compares to the reference. */
  readonly verdict?: 'as documented' | 'as inferred' | 'other, readable' | 'other, unreadable';
}

/** What is known of an item of section 11. */
export interface UnknownReport extends Pick<Unknown, 'beyond' | 'needs' | 'number' | 'title'> {
  readonly status: 'beyond reading' | 'not seen' | 'seen' | 'seen in part';
  readonly findings: readonly string[];
}

/** A choice of the dialect, beside the one that the simulator makes by itself. */
export interface ChoiceReport {
  readonly name: DialectName;
  readonly about: string;
  readonly standard: Dialect[DialectName];
  readonly seen: Dialect[DialectName];
}

/** All that the doctor found, without a name, number, address or token of the session. */
export interface DoctorReport {
  readonly version: 1;
  readonly desktop: DesktopAddress;
  readonly stopped?: string;
  readonly userAgents: readonly string[];
  /** What `system.getAllowedServices` lists; `undefined` when it lists nothing readable. */
  readonly services?: readonly string[];
  readonly answers: readonly AnswerReport[];
  readonly unknowns: readonly UnknownReport[];
  readonly choices: readonly ChoiceReport[];
  /** Options of limits that could be read. */
  readonly limits: Readonly<Record<string, number | string>>;
  /** Questions that got no answer. */
  readonly silences: readonly string[];
  /** Milliseconds. */
  readonly latency?: {
    readonly samples: number;
    readonly min: number;
    readonly median: number;
    readonly max: number;
  };
}

/** Reports what an examination has found so far. */
export function reportOf(examination: Examination, desktop: DesktopAddress): DoctorReport {
  const seen = examination.seen();
  const { latencies, stopped } = examination;
  const dialect = readDialect(seen);
  const latency = latencyOf(latencies);
  const report: DoctorReport = {
    version: 1,
    desktop,
    ...(stopped !== undefined && { stopped }),
    userAgents: [...seen.userAgents],
    ...(seen.listed && { services: seen.listed }),
    answers: READING_REQUESTS.map((request) => answerReport(request, seen)),
    unknowns: UNKNOWNS.map((unknown) => unknownReport(unknown, seen, dialect)),
    choices: choicesOf(dialect),
    limits: limitsOf(seen),
    silences: [...seen.answers].filter(([, { kind }]) => kind === 'silence').map(([name]) => name),
    ...(latency && { latency }),
  };
  return secretsOf(examination.crossings).scrubAll(report) as DoctorReport;
}

/** The dialect that makes the simulator behave as the desktop was seen to: for `--dialect file.json`. */
export const dialectOf = ({ choices }: DoctorReport): Partial<Dialect> =>
  Object.fromEntries(choices.map(({ name, seen }) => [name, seen]));

/** What crossed, redacted, in the form that the inspector writes and the simulator replays. */
export const traceOf = ({ crossings }: Pick<Examination, 'crossings'>): Trace =>
  redactTrace(crossings);

function answerReport(request: string, seen: Seen): AnswerReport {
  const { result = '', isInferred = false } = signatureOf(request) ?? {};
  const expected = `${isInferred ? '~ ' : ''}${result}`;
  const answer = seen.answers.get(request);
  if (!answer) {
    const isAllowed = allowedRequests(seen.listed).includes(request);
    return { request, expected, outcome: isAllowed ? 'not asked' : 'not allowed' };
  }
  if (answer.kind !== 'result') return { request, expected, outcome: answer.kind };
  const isDictionary = /\[|object/.test(result) && !hasList(answer.data);
  return {
    request,
    expected,
    outcome: 'result',
    shape: describeShape(answer.data, isDictionary),
    verdict: verdictOn(request, answer),
  };
}

const hasList = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.values(data).some(Array.isArray);

function verdictOn(request: string, { data }: Answer): NonNullable<AnswerReport['verdict']> {
  let verdict: NonNullable<AnswerReport['verdict']> = signatureOf(request)?.isInferred
    ? 'as inferred'
    : 'as documented';
  readResult(request, data, (expected) => {
    const isReadable = readOtherShape(expected, data, readAs) !== undefined;
    verdict = isReadable ? 'other, readable' : 'other, unreadable';
  });
  return verdict;
}

function unknownReport(
  { number, title, evidence, needs, beyond }: Unknown,
  seen: Seen,
  dialect: Partial<Dialect>,
): UnknownReport {
  const switches = Object.entries(DIALECT_SWITCHES)
    .filter(([name, { section }]) => section === `11, ${number}` && name in DIALECT_READERS)
    .map(([name]) => name as DialectName);
  const known = switches.filter((name) => dialect[name] !== undefined);
  const findings = [
    ...known.map((name) => `${DIALECT_SWITCHES[name].about} ${String(dialect[name])}.`),
    ...(evidence?.(seen) ?? []),
  ];
  const isWhole = beyond === undefined && known.length === switches.length;
  const status =
    findings.length > 0
      ? isWhole
        ? 'seen'
        : 'seen in part'
      : switches.length > 0 || evidence
        ? 'not seen'
        : 'beyond reading';
  return {
    number,
    title,
    status,
    findings,
    ...(status !== 'seen' && needs !== undefined && { needs }),
    ...(beyond !== undefined && { beyond }),
  };
}

const choicesOf = (dialect: Partial<Dialect>): readonly ChoiceReport[] =>
  Object.entries(dialect).map(([key, seen]) => {
    const name = key as DialectName;
    const { about, choices } = DIALECT_SWITCHES[name];
    return { name, about, standard: choices[0], seen };
  });

/** Numbers as they are; of lists, which hold addresses or keys, how long they are. */
function limitsOf(seen: Seen): Readonly<Record<string, number | string>> {
  const sections = sectionsOf(resultOf(seen, 'configuration.getOption'));
  const entries = sections.flatMap(({ options }) =>
    Object.entries(options)
      .filter(([name]) => name.startsWith('service-client-api.'))
      .map(([name, value]) => [name, limit(String(value))] as const),
  );
  return Object.fromEntries(entries);
}

const limit = (value: string): number | string => {
  if (value === '*') return 'everything';
  if (/^\d+$/.test(value)) return Number(value);
  return value === '' ? 'nothing' : `a list of ${value.split(',').length}`;
};

function latencyOf(latencies: readonly number[]): DoctorReport['latency'] {
  const sorted = [...latencies].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (min === undefined || max === undefined || median === undefined) return undefined;
  return { samples: sorted.length, min: tenths(min), median: tenths(median), max: tenths(max) };
}

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
