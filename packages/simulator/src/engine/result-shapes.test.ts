import { expect } from '@open-wc/testing';
import { CALL_RESULTS, REQUEST_NAMES, signatureOf, type RequestName } from '@scapi/protocol';
import { createStage, type Stage } from './application.test-support.js';
import { DEFAULT_DIALECT, DIALECT_SWITCHES, type Dialect } from './dialect.js';
import { GOOD } from './good-arguments.test-support.js';
import { RESULT_SWITCHES } from './result-shapes.js';

/** Does the reference document what the request answers? Then it has no other shape. */
const isDocumentedResult = (name: RequestName): boolean => {
  const { result = '', isInferred } = signatureOf(name) ?? {};
  return result !== '' && !isInferred;
};

async function answerOf(name: RequestName, dialect: Partial<Dialect>): Promise<unknown> {
  const stage = await createStage({ dialect });
  const answer = await stage.app.request(name, ...GOOD[name](stage));
  expect(answer).not.to.have.property('errorMessage');
  return 'data' in answer ? answer['data'] : 'no data';
}

/** What a request answers by the choices of its switch. */
const EXAMPLES: readonly (readonly [
  request: RequestName,
  switchName: (typeof RESULT_SWITCHES)[number],
  answers: Readonly<Record<string, unknown>>,
])[] = [
  [
    'agent.setState',
    'emptyResults',
    { nothing: 'no data', null: null, true: true, object: { status: 'OK' } },
  ],
  [
    'system.amIVisible',
    'booleanResults',
    { boolean: true, text: 'true', number: 1, object: { value: true } },
  ],
  [
    'system.isFrameFollowing',
    'booleanResults',
    { boolean: false, text: 'false', number: 0, object: { value: false } },
  ],
  [
    'system.popupToast',
    'identifierResults',
    { text: 'wweCustomToast0', object: { id: 'wweCustomToast0' }, nothing: 'no data' },
  ],
  [
    'system.openDialog',
    'identifierResults',
    { text: 'wweCustomDialog1', object: { id: 'wweCustomDialog1' }, nothing: 'no data' },
  ],
  ['outbound.getCallResult', 'callResult', { number: 28, text: '28', object: { callResult: 28 } }],
];

describe('the shapes of inferred results', () => {
  for (const name of REQUEST_NAMES) {
    const isDocumented = isDocumentedResult(name);
    it(`${name} answers ${isDocumented ? 'as documented' : 'otherwise'} under every other choice`, async () => {
      const usual = await answerOf(name, {});
      const others = new Set<string>();
      for (const turn of [1, 2, 3]) {
        const answer = await answerOf(name, everyChoice(turn));
        if (isDocumented) expect(answer).to.deep.equal(usual);
        else others.add(JSON.stringify(answer));
      }
      if (!isDocumented) expect([...others]).not.to.deep.equal([JSON.stringify(usual)]);
    });
  }

  for (const [request, switchName, answers] of EXAMPLES) {
    it(`${switchName}: what ${request} answers`, async () => {
      expect(Object.keys(answers)).to.deep.equal(DIALECT_SWITCHES[switchName].choices.map(String));
      for (const [choice, expected] of Object.entries(answers)) {
        expect(await answerOf(request, { [switchName]: choice })).to.deep.equal(expected);
      }
    });
  }

  it('of lists and objects hold the same', async () => {
    const stage = await createStage();
    const { desktop } = stage;
    desktop.world.loadCampaign('Spring', 'Predictive GVP');
    const ask = async (dialect: Partial<Dialect>, name: RequestName, ...parameters: unknown[]) => {
      desktop.configure({ dialect: { ...DEFAULT_DIALECT, ...dialect } });
      return (await stage.app.request(name, ...parameters))['data'];
    };
    expect(await ask({ campaignResults: 'names' }, 'outbound.getCampaigns')).to.deep.equal([
      'Spring',
    ]);
    expect(await ask({ campaignResults: 'object' }, 'outbound.getCampaigns')).to.deep.equal({
      Spring: 'Predictive GVP',
    });
    expect(await ask({ callResultList: 'object' }, 'outbound.getListOfCallResults')).to.deep.equal(
      CALL_RESULTS,
    );
    expect(await ask({ callResultList: 'codes' }, 'outbound.getListOfCallResults')).to.include(53);
    const names = ['service-client-api.rate-limit'];
    expect(await ask({ optionResults: 'object' }, 'configuration.getOption', names)).to.deep.equal({
      'interaction-workspace': { 'service-client-api.rate-limit': '0' },
    });
    expect(await ask({ optionResults: 'flat' }, 'configuration.getOption', names)).to.deep.equal({
      'interaction-workspace/service-client-api.rate-limit': '0',
    });
    expect(await ask({ tokenResult: 'object' }, 'auth.getJwtToken')).to.have.all.keys(
      'access_token',
      'token_type',
      'expires_in',
    );
    expect(
      await ask({ allowedServices: 'object' }, 'system.getAllowedServices'),
    ).to.have.nested.property('services.length', 77);
    expect(await ask({ allowedServices: 'text' }, 'system.getAllowedServices')).to.match(
      /^agent\.get, /,
    );
    const call = desktop.world.call();
    const { caseId } = interaction(stage, call);
    desktop.world.email({ caseId });
    const byCase = { caseResults: 'main' } as const;
    expect(await ask(byCase, 'interaction.getByCaseId', caseId)).to.include({
      interactionId: call,
    });
    expect(await ask(byCase, 'interaction.getByCaseId', 'none')).to.equal(null);
    expect(
      await ask({ caseResults: 'object' }, 'interaction.getByCaseId', caseId),
    ).to.have.nested.property('interactions.length', 2);
  });

  it('do not concern the agent at the desktop', async () => {
    const { desktop } = await createStage({ dialect: everyChoice(1) });
    expect(desktop.perform('system.popupToast', {})).to.equal('wweCustomToast0');
    expect(desktop.perform('system.amIVisible')).to.equal(true);
  });
});

const interaction = ({ desktop }: Stage, id: string) =>
  desktop.state.interactions.find(({ interactionId }) => interactionId === id) ??
  expect.fail(`no interaction ${id}`);

/** Every switch at its choice of this number, or at its last. */
function everyChoice(number: number): Partial<Dialect> {
  const chosen = RESULT_SWITCHES.map((name) => {
    const choices: readonly unknown[] = DIALECT_SWITCHES[name].choices;
    return [name, choices[Math.min(number, choices.length - 1)]];
  });
  return Object.fromEntries(chosen) as Partial<Dialect>;
}
