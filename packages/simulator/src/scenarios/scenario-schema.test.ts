import { expect } from '@open-wc/testing';
import { scenarioJsonSchema } from './scenario-json-schema.test-support.js';
import file from './scenario.schema.json';
import type { Scenario, Step } from './scenario.js';

// The compiler fails here when the type gets a member that the schema lacks, or loses one.
const SCENARIO_MEMBERS: Readonly<Record<keyof Scenario, true>> = {
  $schema: true,
  name: true,
  title: true,
  description: true,
  seed: true,
  options: true,
  dialect: true,
  faults: true,
  steps: true,
};
type MembersOf<Union> = Union extends unknown ? keyof Union : never;
const STEP_MEMBERS: Readonly<Record<MembersOf<Step>, true>> = {
  do: true,
  after: true,
  note: true,
  with: true,
  as: true,
  interaction: true,
  within: true,
  fault: true,
  options: true,
  dialect: true,
  seconds: true,
};

describe('scenario.schema.json', () => {
  it('is what the code makes of its tables: run tools/scenario-schema.mjs when this fails', () => {
    expect(file).to.deep.equal(JSON.parse(JSON.stringify(scenarioJsonSchema)));
  });

  it('has the members of the type', () => {
    expect(file.properties).to.have.all.keys(Object.keys(SCENARIO_MEMBERS));
    const members = file.properties.steps.items.oneOf.flatMap(({ properties }) =>
      Object.keys(properties),
    );
    expect([...new Set(members)]).to.have.members(Object.keys(STEP_MEMBERS));
  });
});
