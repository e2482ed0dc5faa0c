import { DIALECT_SWITCHES } from '../engine/dialect.js';
import { FAULT_KINDS } from '../engine/faults.js';
import { ACTION_NAMES } from './actions.js';
import { PLAIN_STEP_NAMES } from './check-scenario.js';

const text = { type: 'string' };
const milliseconds = { type: 'number', minimum: 0 };
const name = { type: 'string', pattern: '^[A-Za-z]\\w*$' };

const options = {
  description: "Desktop options under the vendor's names. Protocol reference, section 3.",
  type: 'object',
  additionalProperties: { type: ['string', 'number'] },
};

const dialect = {
  description: 'Behaviours that the protocol reference leaves open.',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(DIALECT_SWITCHES).map(([key, { about, choices }]) => [
      key,
      { description: about, enum: [...choices] },
    ]),
  ),
};

const fault = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'on'],
  properties: {
    kind: { enum: [...FAULT_KINDS] },
    on: {
      type: 'string',
      description: 'A request name, "subscribe", "event:<event name>", "event:*" or "*".',
    },
    probability: { type: 'number', minimum: 0, maximum: 1 },
    once: { type: 'boolean' },
    delay: milliseconds,
    what: text,
    errorMessage: text,
  },
};

const pattern = {
  description: 'Members of the interaction that must all be equal.',
  type: 'object',
  additionalProperties: false,
  properties: {
    interactionId: text,
    media: text,
    state: text,
    callType: text,
    direction: text,
    isConsultation: { type: 'boolean' },
    recordingState: text,
  },
};

const requires = (step: string, ...members: readonly string[]) => ({
  if: { properties: { do: { const: step } } },
  then: { required: members },
});

const step = {
  type: 'object',
  required: ['do'],
  additionalProperties: false,
  properties: {
    do: {
      description:
        'What happens: an action of the world or the agent, a request that the agent does, or a step of its own kind.',
      enum: [...PLAIN_STEP_NAMES, ...ACTION_NAMES],
    },
    after: { ...milliseconds, description: 'Milliseconds to wait after the step before.' },
    note: { type: 'string', description: 'What happens, in words.' },
    with: {
      type: 'array',
      description: 'The parameters of the action; "$name" stands for what a step named.',
    },
    as: { ...name, description: 'Names what the step brought forth.' },
    interaction: pattern,
    within: { ...milliseconds, description: 'Milliseconds until the scenario fails.' },
    fault,
    options,
    dialect,
    seconds: {
      type: 'number',
      minimum: 0,
      description: 'How long the quarantine lasts; 0 for ever.',
    },
  },
  allOf: [requires('waitFor', 'interaction'), requires('fault', 'fault')],
};

/** The JSON schema of a scenario, as `scenario.schema.json` holds it for editors. */
export const scenarioSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Scenario of the simulated Agent Desktop',
  type: 'object',
  required: ['name', 'title', 'steps'],
  additionalProperties: false,
  properties: {
    $schema: text,
    name: { type: 'string', pattern: '^[a-z\\d][a-z\\d-]*$' },
    title: text,
    description: text,
    seed: { type: 'string', description: 'Seed of the identifiers and of chance.' },
    options,
    dialect,
    faults: { type: 'array', items: fault },
    steps: { type: 'array', items: step },
  },
};
