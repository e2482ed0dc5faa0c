// Writes the JSON schema of scenarios; a test fails when it is out of date. From the root:
//   node --import ./tools/node-typescript.mjs --conditions=@scapi/source tools/scenario-schema.mjs
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { scenarioJsonSchema } from '../packages/simulator/src/scenarios/scenario-json-schema.test-support.ts';

const text = await format(JSON.stringify(scenarioJsonSchema), { parser: 'json', printWidth: 100 });
await writeFile(
  new URL('../packages/simulator/src/scenarios/scenario.schema.json', import.meta.url),
  text,
);
