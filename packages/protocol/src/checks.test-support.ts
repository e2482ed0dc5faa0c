/** What the types promise, as checks: written apart from the readers, so that both would have to be wrong. */
import { expect } from '@open-wc/testing';
import { DIRECTIONS, RECORDING_STATES } from './interaction.js';

/** A value whose members may be looked at. */
export type Loose = Readonly<Record<string, unknown>>;

export const text = (value: unknown): boolean => typeof value === 'string';
const flag = (value: unknown): boolean => typeof value === 'boolean';
export const plain = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === '[object Object]';
export const absentOr = (is: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || is(value);
export const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
export const listOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && Array.from(value).every(is);

/** Asserts that each member of `value` passes its check. */
export function expectMembers(
  value: object,
  checks: Readonly<Record<string, (value: unknown) => boolean>>,
): void {
  const wrong = Object.keys(checks).filter((name) => !checks[name]?.((value as Loose)[name]));
  expect(wrong, 'members of a wrong type').to.deep.equal([]);
  expect(Object.getPrototypeOf(value), 'prototype').to.equal(Object.prototype);
}

/** What the members of an interaction must be. */
export const INTERACTION = {
  interactionId: (value: unknown) => text(value) && value !== '',
  caseId: text,
  userData: plain,
  state: text,
  parties: listOf((party) => plain(party) && text((party as Loose)['name'])),
  isConsultation: flag,
  isMainCaseInteraction: flag,
  parentInteractionId: absentOr(text),
  media: absentOr(text),
  previousState: absentOr(text),
  startDate: absentOr(Number.isFinite),
  isCaseSelected: absentOr(flag),
  isCaseExpanded: absentOr(flag),
  capabilities: absentOr(listOf(text)),
  callUuid: absentOr(text),
  direction: absentOr(oneOf(DIRECTIONS)),
  callType: absentOr(text),
  ani: absentOr(text),
  dnis: absentOr(text),
  recordingState: absentOr(oneOf(RECORDING_STATES)),
};

/** What the members of a state must be. */
export const STATE = {
  operationName: text,
  displayName: text,
  state: absentOr(text),
  type: absentOr(text),
  reason: absentOr(text),
  reasonCode: absentOr(text),
};
