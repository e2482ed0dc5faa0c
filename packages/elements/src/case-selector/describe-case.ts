import type { Case } from '@scapi/client';
import { cutText, LONG_NAME } from '../internal/cut-text.js';
import { namesOf } from '../internal/describe-interaction.js';

/** The name of a case: who it is about, by its main interaction. */
export function titleOf({ caseId, interactions }: Case): string {
  const main = interactions.find((one) => one.isMainCaseInteraction) ?? interactions[0];
  const names = main ? namesOf(main) : '';
  return names === '' ? cutText(caseId, LONG_NAME) : names;
}
