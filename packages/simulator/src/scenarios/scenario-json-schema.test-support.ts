import { toJsonSchema, type OverrideSchemaContext } from '@valibot/to-json-schema';
import { optionsSchema } from '../engine/options.js';
import { scenarioParts, scenarioSchema } from './scenario-schema.js';

type JsonSchema = ReturnType<typeof toJsonSchema>;

const value: JsonSchema = { type: ['string', 'number'] };
const options: JsonSchema = {
  type: 'object',
  additionalProperties: { anyOf: [value, { type: 'object', additionalProperties: value }] },
};

/** What the library cannot write by itself: a schema that depends on the value, and lists with yes and no. */
function inOtherWords({ valibotSchema }: OverrideSchemaContext): JsonSchema | undefined {
  if (valibotSchema === optionsSchema) return options;
  return valibotSchema.type === 'picklist' && 'options' in valibotSchema
    ? { enum: [...(valibotSchema.options as (string | number | boolean)[])] }
    : undefined;
}

const { $defs, ...rest } = toJsonSchema(scenarioSchema, {
  target: 'draft-2020-12',
  // What only shows beside other values, editors do not check.
  errorMode: 'ignore',
  definitions: scenarioParts,
  overrideSchema: inOtherWords,
});

/** The JSON schema of a scenario, as `scenario.schema.json` holds it for editors. */
export const scenarioJsonSchema: Readonly<Record<string, unknown>> = {
  title: 'Scenario of the simulated Agent Desktop',
  ...rest,
  // Without the definition of what `inOtherWords` has replaced.
  $defs: Object.fromEntries(
    Object.keys(scenarioParts).map((name) => [name, $defs?.[name]] as const),
  ),
};
