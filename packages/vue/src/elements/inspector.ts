import type { InspectorExportDetail } from '@scapi/elements';
import '@scapi/elements/inspector/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Live messages between application and desktop, for developers: `<scapi-inspector>`. */
export const ScapiInspector = wrapTag(
  'scapi-inspector',
  { limit: null },
  {
    onScapiExport: event<CustomEvent<InspectorExportDetail>>(),
    onScapiExported: event<CustomEvent<InspectorExportDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
