import { expect } from '@open-wc/testing';
import { REQUEST_NAMES, type RequestName } from '@scapi/protocol';
import { createStage } from './application.test-support.js';
import { GOOD } from './good-arguments.test-support.js';
import { REFERENCE_REQUESTS } from './reference.test-support.js';
import * as given from './scenes/given.test-support.js';

/** Results that the reference promises, as tests of the value. */
const RESULTS: Partial<Record<RequestName, (data: unknown) => boolean>> = {
  'agent.get': (data) => Object.hasOwn(data as object, 'employeeId'),
  'media.getMediaByName': (data) => (data as { media: string }).media === 'voice',
  'interaction.getByInteractionId': (data) => (data as { state: string }).state === 'TALKING',
  'outbound.getListOfCallResults': (data) => (data as readonly unknown[]).length === 54,
  'outbound.getCallResult': (data) => data === 28,
  'outbound.getChainedRecords': (data) => (data as readonly unknown[]).length === 2,
  'system.getAllowedServices': (data) => (data as readonly unknown[]).length === 77,
  'system.popupToast': (data) => data === 'wweCustomToast0',
  'system.openDialog': (data) => data === 'wweCustomDialog1',
  'system.amIVisible': (data) => data === true,
  'system.isFrameLeading': (data) => data === true,
  'system.isFrameFollowing': (data) => data === false,
  'auth.getJwtToken': (data) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(data as string),
};

/** A value that no parameter of this type may have. */
const BAD: Readonly<Record<string, unknown>> = {
  string: 7,
  number: 'seven',
  boolean: 'no',
  object: 'text',
  'object | null': 'text',
  'string | string[]': 7,
  'TargetQuery | string': 7,
  DialogOptions: 'text',
  ToastParameters: 'text',
  MenuBarView: 'text',
  CallbackType: 7,
  'any JSON value': undefined,
};

describe('requests of the protocol reference, section 4', () => {
  it('are the requests that the protocol package knows', () => {
    expect(REFERENCE_REQUESTS.map(({ request }) => request)).to.have.members([...REQUEST_NAMES]);
  });

  for (const { request, params } of REFERENCE_REQUESTS) {
    const name = request as RequestName;

    it(`${name} answers good arguments`, async () => {
      const stage = await createStage();
      const parameters = GOOD[name](stage);
      const { errorMessage, data } = await stage.app.request(name, ...parameters);
      expect(errorMessage).to.equal(undefined);
      expect(RESULTS[name]?.(data) ?? true, JSON.stringify(data)).to.be.true;
    });

    for (const [index, { name: parameter, type, optional }] of params.entries()) {
      it(`${name} refuses a wrong ${parameter}`, async () => {
        const stage = await createStage();
        const parameters = [...GOOD[name](stage)];
        parameters[index] = BAD[type];
        const { errorMessage } = await stage.app.request(name, ...parameters);
        expect(errorMessage).to.be.a('string').that.includes(name).and.includes(parameter);
      });

      // Older clients leave the handle out.
      if (optional || parameter === 'recordHandle') continue;
      it(`${name} refuses to go without ${parameter}`, async () => {
        const stage = await createStage();
        const { errorMessage } = await stage.app.request(
          name,
          ...GOOD[name](stage).slice(0, index),
        );
        expect(errorMessage).to.be.a('string').that.includes(name).and.includes(parameter);
      });
    }

    const [first] = params;
    if (first && /interactionId/i.test(first.name)) {
      it(`${name} knows no interaction 99`, async () => {
        const stage = await createStage();
        const parameters = GOOD[name](stage).with(0, '99');
        const answer = await stage.app.request(name, ...parameters);
        if (name === 'interaction.getByInteractionId') expect(answer['data']).to.equal(null);
        else expect(answer['errorMessage']).to.equal(`${name}: unknown interaction 99`);
      });
    }
  }

  for (const [name, parameters, why] of [
    ['agent.setState', ['Asleep'], 'unknown operation "Asleep"'],
    ['media.setState', ['fax', 'Ready'], 'unknown media "fax"'],
    ['media.getMediaByName', ['fax'], 'unknown media "fax"'],
    ['interaction.selectCaseByCaseId', ['no-case'], 'unknown case no-case'],
    ['outbound.getPreviewRecord', ['Spring'], 'unknown campaign "Spring"'],
    ['system.updateToast', ['wweCustomToast7', {}], 'unknown toast wweCustomToast7'],
    ['system.closeToast', ['wweCustomToast7'], 'unknown toast wweCustomToast7'],
    ['system.popupToast', [{ buttons: 'Open' }], 'buttons must be an array of strings'],
    ['system.closeDialog', ['wweCustomDialog7'], 'unknown dialog wweCustomDialog7'],
    ['system.updateViewInApplicationMenuBar', [{}], 'name must be a non-empty string'],
    ['system.closeViewInApplicationMenuBar', ['orders'], 'unknown view "orders"'],
    ['configuration.getOption', ['*.auto'], 'an asterisk may only stand at the end'],
    ['configuration.getContextualOption', ['voice.*', '99'], 'unknown interaction 99'],
    ['configuration.getContextualOption', ['*.auto', '1'], 'unknown interaction 1'],
    ['voice.transmogrify', [], 'unknown request'],
    ['toString', [], 'unknown request'],
  ] as const) {
    it(`${name} ${JSON.stringify(parameters)}: ${why}`, async () => {
      const { app } = await createStage();
      const { errorMessage } = await app.request(name, ...parameters);
      expect(errorMessage).to.be.a('string').that.includes(name).and.includes(why);
    });
  }

  it('tells the state and what the request needs', async () => {
    const stage = await createStage();
    const id = given.dialing(stage);
    expect((await stage.app.request('voice.hold', id))['errorMessage']).to.equal(
      'voice.hold: interaction 1 is DIALING; it must be TALKING',
    );
  });

  it('answer options as a routing strategy overrides them for one interaction', async () => {
    const { desktop, app } = await createStage({ options: { 'voice.auto-answer': 'false' } });
    const [id, other] = [desktop.world.call(), desktop.world.call()];
    desktop.world.overrideOptions(id, { 'voice.auto-answer': 'true', 'Orders/url': 'https://a' });
    const ask = async (...parameters: unknown[]) =>
      (await app.request('configuration.getContextualOption', ...parameters))['data'];
    const voice = (value: string) => ({
      name: 'interaction-workspace',
      options: { 'voice.auto-answer': value },
    });
    expect(await ask(['voice.*', 'Orders/*'], id)).to.deep.equal([
      voice('true'),
      { name: 'Orders', options: { url: 'https://a' } },
    ]);
    expect(await ask('voice.*', other)).to.deep.equal([voice('false')]);
    desktop.world.overrideOptions(id, { 'voice.auto-answer': undefined });
    expect(await ask('voice.*', id)).to.deep.equal([voice('false')]);
    expect((await app.request('configuration.getOption', 'Orders/*'))['data']).to.deep.equal([]);
    expect(app.events().at(-1)?.['interaction']).not.to.have.property('optionOverrides');
  });

  it('find interactions by case and by bundle', async () => {
    const { desktop, app } = await createStage();
    const call = desktop.world.call();
    const { caseId = '', userData = {} } = desktop.state.interactions[0] ?? {};
    const email = desktop.world.email({ caseId });
    desktop.world.call();
    const ask = async (name: string, id: unknown) =>
      ((await app.request(name, id))['data'] as readonly { interactionId: string }[]).map(
        ({ interactionId }) => interactionId,
      );
    expect(await ask('interaction.getByCaseId', caseId)).to.deep.equal([call, email]);
    expect(await ask('interaction.getByBundleId', userData['IW_BundleUid'])).to.deep.equal([
      call,
      email,
    ]);
    expect(await ask('interaction.getByCaseId', 'none')).to.be.empty;
    expect(await ask('interaction.getByBundleId', 'none')).to.be.empty;
  });

  it('treats undefined, null and a short array alike (defect Q22)', async () => {
    for (const more of [[], [undefined], [null]]) {
      const { app } = await createStage();
      expect(await app.request('voice.dial', '5001', ...more)).not.to.have.property('errorMessage');
    }
  });
});
