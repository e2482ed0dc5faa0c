// What users download may not grow unnoticed: gzip sizes of minified bundles. tools/check-sizes.mjs measures them.
// `mayBeMissing`: the input is not written yet; take the mark away with its first version.
export const budgets = [
  {
    name: 'createScapiClient, all namespaces and stores',
    code: `export { createScapiClient } from '@scapi/client';`,
    limit: 7_000,
    mayBeMissing: true,
  },
  {
    name: 'one element with client and Lit',
    code: `import '@scapi/elements/provider/define.js'; import '@scapi/elements/click-to-dial/define.js';`,
    limit: 16_000,
    mayBeMissing: true,
  },
  {
    name: 'all elements, the browser file',
    file: 'packages/elements/dist/browser/scapi-elements.js',
    limit: 50_000,
    mayBeMissing: true,
  },
  {
    name: 'the drop-in script',
    file: 'packages/compat/dist/wwe-service-client-api.js',
    limit: 6_000,
    mayBeMissing: true,
  },
];
