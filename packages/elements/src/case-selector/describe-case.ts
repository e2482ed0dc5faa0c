import type { Case } from '@scapi/client';

/** The name of a case: who it is about, by its main interaction. */
export function titleOf({ caseId, interactions }: Case): string {
  const main = interactions.find((one) => one.isMainCaseInteraction) ?? interactions[0];
  const names = main?.parties.map(({ name }) => name).filter(Boolean) ?? [];
  return names.join(', ') || caseId;
}
