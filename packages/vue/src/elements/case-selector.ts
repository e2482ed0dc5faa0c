import type { CaseDetail } from '@scapi/elements';
import '@scapi/elements/case-selector/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The agent's cases as a listbox: `<scapi-case-selector>`. */
export const ScapiCaseSelector = wrapTag(
  'scapi-case-selector',
  { label: null },
  {
    onScapiSelect: event<CustomEvent<CaseDetail>>(),
    onScapiSelected: event<CustomEvent<CaseDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
