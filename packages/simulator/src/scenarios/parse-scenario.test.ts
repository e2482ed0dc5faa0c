import { expect } from '@open-wc/testing';
import { ScenarioFormatError, parseScenario, validateScenario } from './parse-scenario.js';
import { READY_SCENARIOS } from './ready/index.js';

/** What is wrong with this list of steps, as `line: reason`. */
function problemsOf(steps: string, rest = ''): readonly string[] {
  try {
    parseScenario(`{ "name": "x", "title": "X", ${rest}"steps": [\n${steps}\n] }`);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioFormatError)) throw error;
    return error.problems.map(({ position, reason }) => `${String(position?.line)}: ${reason}`);
  }
}

describe('parseScenario', () => {
  for (const scenario of READY_SCENARIOS) {
    it(`accepts the ready scenario ${scenario.name}, written as JSON`, () => {
      expect(parseScenario(JSON.stringify(scenario, null, 2))).to.deep.equal(scenario);
    });
  }

  for (const { what, steps, rest, problem } of [
    {
      what: 'a step without do',
      steps: '{},\n{ "after": 1 }',
      problem: [
        '2: do is missing: say what the step does',
        '3: do is missing: say what the step does',
      ],
    },
    {
      what: 'an unknown action',
      steps: '\n{ "do": "world.dance" }',
      problem: ['3: world.dance is nothing a step can do'],
    },
    {
      what: 'an unknown member',
      steps: '{ "do": "reload",\n"befor": 3 }',
      problem: ['3: befor is not known here; known are do, after, note'],
    },
    {
      what: 'a wrong argument of the world',
      steps: '{ "do": "world.answer",\n"with": [7] }',
      problem: ['3: world.answer: argument 1 must be a string'],
    },
    {
      what: 'too many arguments',
      steps: '{ "do": "world.answer", "with": ["1", "2"] }',
      problem: ['2: world.answer: takes 1 arguments, not 2'],
    },
    {
      what: 'a wrong parameter of a request',
      steps: '{ "do": "voice.dial", "with": [""] }',
      problem: ['2: voice.dial: destination must be a non-empty string'],
    },
    {
      what: 'a left-out parameter',
      steps: '{ "do": "voice.answer" }',
      problem: ['2: voice.answer: interactionId must be a non-empty string'],
    },
    {
      what: 'a name before it is given',
      steps: '{ "do": "voice.answer", "with": [\n"$call"] },\n{ "do": "world.call", "as": "call" }',
      problem: ['3: $call is not named by an earlier step'],
    },
    {
      what: 'the case of an unknown name',
      steps: '{ "do": "agent.selectCase", "with": ["$call.caseId"] }',
      problem: ['2: $call is not named by an earlier step'],
    },
    {
      what: 'an unknown fault',
      steps: '{ "do": "fault", "fault": { "kind": "bad", "on": "*" } }',
      problem: [
        '2: kind must be one of "delay", "drop", "duplicate", "reorder", "refuse", "late", "malformed", "denied"',
      ],
    },
    {
      what: 'a fault step without fault',
      steps: '{ "do": "fault" }',
      problem: ['2: fault is missing'],
    },
    {
      what: 'a negative pause',
      steps: '{ "do": "reload", "after": -1 }',
      problem: ['2: after must be a number of milliseconds, 0 or more'],
    },
    {
      what: 'an unknown switch',
      steps: '',
      rest: '"dialect": { "manners": true }, ',
      problem: ['1: manners is no switch of the dialect'],
    },
    {
      what: 'an unknown choice',
      steps: '',
      rest: '"dialect": { "rateWindow": "round" }, ',
      problem: ['1: rateWindow must be one of "sliding", "fixed"'],
    },
    {
      what: 'an option that is no text',
      steps: '',
      rest: '"options": { "a": [] }, ',
      problem: ['1: a must be a text or a number'],
    },
    {
      what: 'an option of a section that is no text',
      steps: '',
      rest: '"options": { "Mine": {\n"url": [] } }, ',
      problem: ['2: url must be a text or a number'],
    },
    {
      what: 'an option of a step that is no text',
      steps: '{ "do": "configure",\n"options": { "Mine": { "url": true } } }',
      problem: ['3: url must be a text or a number'],
    },
    {
      what: 'several mistakes in one step',
      steps: '{ "do": "world.answer",\n"after": -1,\n"with": ["$call"] }',
      problem: [
        '3: after must be a number of milliseconds, 0 or more',
        '4: $call is not named by an earlier step',
      ],
    },
    {
      what: 'a step that is none',
      steps: '"reload"',
      problem: ['2: a step must be an object'],
    },
    {
      what: 'text that is no JSON',
      steps: '{ "do": "reload", }',
      problem: ['2: expected a name in double quotes'],
    },
  ]) {
    it(`names line and reason of ${what}`, () => {
      expect(problemsOf(steps, rest)).to.deep.equal(problem);
    });
  }

  it('names the line where a file is nested too deep', () => {
    const value = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(problemsOf(`{ "do": "world.call",\n"with": ${value} }`)).to.deep.equal([
      '3: nested deeper than 500 levels',
    ]);
  });

  it('lists what is missing at the top', () => {
    expect(() => parseScenario('{}')).to.throw(
      ScenarioFormatError,
      'line 1: name is missing\nline 1: title is missing\nline 1: steps is missing',
    );
  });
});

describe('validateScenario', () => {
  it('names the path, where there is no file', () => {
    expect(() => validateScenario({ name: 'x', title: 'X', steps: [{ do: 'nothing' }] })).to.throw(
      ScenarioFormatError,
      'steps.0.do: nothing is nothing a step can do',
    );
  });

  it('refuses what is no object', () => {
    expect(() => validateScenario(undefined)).to.throw('scenario: a scenario must be an object');
  });
});
