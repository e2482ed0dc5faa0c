import type { Case } from '@scapi/client';
import { cutText, LONG_NAME } from '../internal/cut-text.js';
import { namesOf } from '../internal/describe-interaction.js';

/** The name of a case: who it is about, by its main interaction. */
export function titleOf({ caseId, interactions }: Case): string {
  const main = interactions.find((one) => one.isMainCaseInteraction) ?? interactions[0];
  return (main && namesOf(main)) || cutText(caseId, LONG_NAME);
}
