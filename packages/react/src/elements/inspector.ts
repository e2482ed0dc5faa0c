import { ScapiInspector as Element, type InspectorExportDetail } from '@scapi/elements';
import '@scapi/elements/inspector/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Live messages between application and desktop, for developers: `<scapi-inspector>`. */
export const ScapiInspector = wrapTag('scapi-inspector', Element, ['limit'], {
  onScapiExport: event<CustomEvent<InspectorExportDetail>>('scapi-export'),
  onScapiExported: event<CustomEvent<InspectorExportDetail>>('scapi-exported'),
  onScapiError: event<CustomEvent<Error>>('scapi-error'),
});
