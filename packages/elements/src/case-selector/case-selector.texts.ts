import { interactionTexts, sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-case-selector>` says. */
export const caseSelectorTexts = {
  ...sharedTexts,
  ...interactionTexts,
  cases: 'Cases',
  noCases: 'No cases',
  caseSelected: (title: string) => `Selected: ${title}`,
  caseNotAllowed: 'Selecting a case is not allowed.',
  expanded: 'Expanded',
  collapsed: 'Collapsed',
} as const;
