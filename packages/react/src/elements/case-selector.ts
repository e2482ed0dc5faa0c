import { ScapiCaseSelector as Element, type CaseDetail } from '@scapi/elements';
import '@scapi/elements/case-selector/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The agent's cases as a listbox: `<scapi-case-selector>`. */
export const ScapiCaseSelector = wrapTag('scapi-case-selector', Element, ['label'], {
  onScapiSelect: event<CustomEvent<CaseDetail>>('scapi-select'),
  onScapiSelected: event<CustomEvent<CaseDetail>>('scapi-selected'),
  onScapiError: event<CustomEvent<Error>>('scapi-error'),
});
