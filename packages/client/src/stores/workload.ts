/**
 * What the agent handles: interactions, the cases they form, and which of these are selected and
 * expanded. A change visits only the interactions and cases that it concerns; all others keep their
 * identity.
 */
import type { Interaction } from '@scapi/protocol';
import { putInCases, type Case } from './cases.js';
import { drop, find, put } from './keyed-list.js';
import { hold, idOf, reuse } from './reuse.js';

export interface Workload {
  /** Oldest first. Each says whether its case is selected and expanded. */
  readonly interactions: readonly Interaction[];
  /** In the order of their first interactions. */
  readonly cases: readonly Case[];
  /** Also of a case without interactions: the desktop may name one before it tells of them. */
  readonly selectedCaseId: string | undefined;
  /** As {@link selectedCaseId}. */
  readonly expandedCases: readonly Pick<Case, 'caseId'>[];
  /** How the interactions differ from those before; left out where that is not known. */
  readonly change?: Change | undefined;
}

interface Change {
  /** The list before. */
  readonly since: readonly Interaction[];
  /** Identifiers of the interactions that are not as they were in it. */
  readonly ids: readonly string[];
}

/** What the desktop says of a case; what is left out stays as it was. */
type CaseMarks = Pick<Interaction, 'caseId' | 'isCaseSelected' | 'isCaseExpanded'>;

export const NOTHING: Workload = {
  interactions: [],
  cases: [],
  selectedCaseId: undefined,
  expandedCases: [],
};

/** The identifiers of the interactions that are not as they were in the list `since`; `undefined` where that is not known. */
export const changedSince = (
  { change }: Workload,
  since: readonly Interaction[] | undefined,
): readonly string[] | undefined => (change?.since === since ? change?.ids : undefined);

/** Gives each part of `next` that did not change the identity that it has in `previous`. */
export function keepIdentity(previous: Workload, next: Workload): Workload {
  if (next === previous || changedSince(next, previous.interactions)) return next;
  const interactions = keepIn(previous.interactions, next.interactions);
  const cases = keepIn(previous.cases, putInCases([], interactions));
  return { ...next, interactions, cases, change: undefined };
}

/**
 * Returns the workload with what the desktop told.
 *
 * @param told - about cases: whether they are selected and expanded.
 * @param incoming - interactions as they are now.
 */
export function update(
  work: Workload,
  told: readonly CaseMarks[],
  incoming: readonly Interaction[] = [],
): Workload {
  let { selectedCaseId, expandedCases } = work;
  const concerned = new Set([selectedCaseId]);
  for (const { caseId, isCaseSelected, isCaseExpanded } of told) {
    concerned.add(caseId);
    if (isCaseSelected) selectedCaseId = caseId;
    else if (isCaseSelected === false && selectedCaseId === caseId) selectedCaseId = undefined;
    const known = find(expandedCases, caseId);
    if (isCaseExpanded && !known) expandedCases = put(expandedCases, [{ caseId }]);
    if (isCaseExpanded === false && known) expandedCases = drop(expandedCases, known);
  }
  const marksOf = (caseId: string) => ({
    isCaseSelected: caseId === selectedCaseId,
    isCaseExpanded: find(expandedCases, caseId) !== undefined,
  });

  const changed = new Map<string, Interaction>();
  for (const id of concerned) {
    const one = find(work.cases, id);
    if (!one) continue;
    const marks = marksOf(one.caseId);
    if (one.isSelected === marks.isCaseSelected && one.isExpanded === marks.isCaseExpanded)
      continue;
    for (const each of one.interactions)
      changed.set(each.interactionId, hold(Object.assign({}, each, marks)));
  }
  let isMoved = false;
  for (const one of incoming) {
    const known = find(work.interactions, one.interactionId);
    const now = reuse(known, Object.assign({}, one, marksOf(one.caseId)));
    if (now !== known) changed.set(one.interactionId, hold(now));
    isMoved ||= known !== undefined && known.caseId !== one.caseId;
  }
  const list = [...changed.values()];
  const interactions = put(work.interactions, list);
  return {
    interactions,
    cases: isMoved
      ? keepIn(work.cases, putInCases([], interactions))
      : putInCases(work.cases, list),
    selectedCaseId,
    expandedCases,
    change: { since: work.interactions, ids: [...changed.keys()] },
  };
}

/**
 * Returns the workload without an interaction. The last interaction of a case takes with it what is known
 * of the case.
 */
export function remove(work: Workload, { interactionId, caseId }: Interaction): Workload {
  let { interactions, cases } = work;
  const gone = find(interactions, interactionId);
  const one = find(cases, gone?.caseId);
  if (gone && one) {
    const isFirst = one.interactions[0] === gone;
    const left = drop(one.interactions, gone);
    interactions = drop(interactions, gone);
    if (left.length === 0) cases = drop(cases, one);
    // The place of a case is that of its first interaction.
    else if (isFirst) cases = keepIn(cases, putInCases([], interactions));
    else cases = put(cases, [{ ...one, interactions: left }]);
  }
  const rest = { ...work, interactions, cases };
  return {
    ...(find(cases, caseId)
      ? rest
      : update(rest, [{ caseId, isCaseSelected: false, isCaseExpanded: false }])),
    change: { since: work.interactions, ids: [interactionId] },
  };
}

/** Returns `next` with the elements of `before` that are equal; `before` itself when all are. */
const keepIn = <Item extends object>(
  before: readonly Item[],
  next: readonly Item[],
): readonly Item[] =>
  reuse(
    before,
    next.map((one) => hold(reuse(find(before, idOf(one) as string), Object.assign({}, one)))),
  );
