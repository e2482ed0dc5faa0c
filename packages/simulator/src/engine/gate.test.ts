import { expect } from '@open-wc/testing';
import { REQUEST_NAMES } from '@scapi/protocol';
import { attachApplication, createStage, settled } from './application.test-support.js';
import { createDesktop } from './create-desktop.js';
import type { Dialect } from './dialect.js';
import { addOrigins, allowedServices, parseOriginList, servicesOf } from './origin-list.js';

const ORIGINS = 'service-client-api.accepted-web-content-origins';

const withOrigins = (list: string, dialect: Partial<Dialect> = {}) =>
  createDesktop({ options: { [ORIGINS]: list }, dialect });

describe('origin list', () => {
  const allowed = (list: string, origin: string): readonly string[] =>
    allowedServices(servicesOf(parseOriginList(list), origin) ?? []);

  it('reads the worked example of the protocol reference, section 3.1', () => {
    const list = 'http://a, http://b (agent.*, voice.dial)';
    expect(allowed(list, 'http://a')).to.deep.equal(REQUEST_NAMES);
    expect(allowed(list, 'http://b')).to.have.members([
      'agent.get',
      'agent.getState',
      'agent.getStateList',
      'agent.setState',
      'voice.dial',
    ]);
    expect(allowed(list, 'http://c')).to.be.empty;
  });

  it('takes in origins that it does not name, and leaves the others their services', () => {
    const list = 'http://a, http://b (agent.*)';
    expect(addOrigins(list, ['http://b', 'http://c'])).to.equal(`${list}, http://c`);
    expect(addOrigins('', ['http://b', 'http://b'])).to.equal('http://b');
    expect(addOrigins('*', ['http://b'])).to.equal('*');
  });

  for (const [list, origin, count] of [
    ['*', 'https://anything.example', 77],
    ['', 'https://anything.example', 0],
    ['https://a.example(*)', 'https://a.example', 77],
    [' https://a.example ( voice.* ) ', 'https://a.example', 10],
    ['https://a.example(voice.dial),https://a.example(agent.*)', 'https://a.example', 5],
    ['* (agent.get), https://a.example (agent.get, voice.dial)', 'https://a.example', 2],
    ['https://a.example ()', 'https://a.example', 0],
    ['https://a.example/path/page.html', 'https://a.example', 77],
    ['https://a.example:443', 'https://a.example', 77],
    ['https://a.example:8443', 'https://a.example', 0],
    ['https://A.Example', 'https://a.example', 77],
    ['https://a.example (agent)', 'https://a.example', 0],
    ['https://a.example (Agent.*)', 'https://a.example', 0],
    ['http://a.example', 'https://a.example', 0],
    ['https://a.example', 'https://a.example.evil', 0],
  ] as const) {
    it(`${JSON.stringify(list)} lets ${origin} call ${count} services`, () => {
      expect(allowed(list, origin)).to.have.length(count);
    });
  }
});

describe('gate', () => {
  it('says nothing to an origin that the list does not name', async () => {
    const desktop = withOrigins('https://other.example');
    const app = attachApplication(desktop);
    void app.request('agent.get');
    void app.subscribe('agent');
    await settled();
    expect(app.received).to.be.empty;
    expect(desktop.log.entries.map(({ outcome }) => outcome)).to.deep.equal(['ignored', 'ignored']);
    expect(desktop.log.entries[0]?.why).to.contain(ORIGINS);
  });

  it('sends no event to an origin that the list does not name', async () => {
    const desktop = withOrigins('');
    const app = attachApplication(desktop);
    void app.subscribe('interaction');
    desktop.world.call();
    await settled();
    expect(app.received).to.be.empty;
  });

  it('refuses such an origin in so many words when the dialect says so', async () => {
    const app = attachApplication(withOrigins('', { refusedOrigin: 'error' }));
    expect((await app.request('agent.get'))['errorMessage']).to.contain(ORIGINS);
  });

  it('refuses a service outside the list, naming the service and the option', async () => {
    const app = attachApplication(withOrigins('https://app.example (agent.*)'));
    expect(await app.request('agent.get')).to.have.property('data');
    const { errorMessage } = await app.request('voice.dial', '5001');
    expect(errorMessage).to.be.a('string').that.includes('voice.dial').and.includes(ORIGINS);
  });

  it('is silent about such a service when the dialect says so', async () => {
    const desktop = withOrigins('https://app.example (agent.*)', { refusedService: 'silence' });
    const app = attachApplication(desktop);
    void app.request('voice.dial', '5001');
    await settled();
    expect(app.received).to.be.empty;
    expect(desktop.log.entries[0]?.outcome).to.equal('ignored');
  });

  it('lets every accepted origin subscribe, unless the dialect wants a service for it', async () => {
    const list = 'https://app.example (agent.get)';
    const free = attachApplication(withOrigins(list));
    expect(await free.subscribe('interaction')).to.have.property('subscriptionId');
    const strict = attachApplication(withOrigins(list, { subscribeNeedsService: true }));
    expect(await strict.subscribe('interaction')).to.have.property('errorMessage');
    expect(await strict.subscribe('markdone')).to.have.property('errorMessage');
    expect(await strict.subscribe('agent')).to.have.property('subscriptionId');
  });

  it('lists what it allows', async () => {
    const list = 'https://app.example (agent.get, voice.*)';
    const names = attachApplication(withOrigins(list));
    expect((await names.request('system.getAllowedServices'))['errorMessage']).to.be.a('string');
    const wide = `${list}, https://app.example (system.getAllowedServices)`;
    const app = attachApplication(withOrigins(wide));
    expect((await app.request('system.getAllowedServices'))['data']).to.have.length(12);
    const patterns = attachApplication(withOrigins(wide, { allowedServices: 'patterns' }));
    expect((await patterns.request('system.getAllowedServices'))['data']).to.deep.equal([
      'agent.get',
      'voice.*',
      'system.getAllowedServices',
    ]);
  });

  it('follows a change of the options at once', async () => {
    const { desktop, app } = await createStage();
    desktop.configure({ options: { [ORIGINS]: 'https://app.example (agent.*)' } });
    expect(await app.request('voice.dial', '5001')).to.have.property('errorMessage');
    desktop.configure({ options: { [ORIGINS]: undefined } });
    expect(await app.request('voice.dial', '5001')).not.to.have.property('errorMessage');
  });
});

describe('userData lists', () => {
  const READ = 'service-client-api.user-data.read-allowed';
  const WRITE = 'service-client-api.user-data.write-allowed';

  it('leave out of results and events what may not be read', async () => {
    const { desktop, app } = await createStage({ options: { [READ]: 'Segment, Priority' } });
    const id = desktop.world.call({ userData: { Segment: 'Gold', Secret: '4111' } });
    await settled();
    const [event] = app.events('interaction');
    expect(event?.['interaction'])
      .to.have.property('userData')
      .that.deep.equals({ Segment: 'Gold' });
    for (const name of ['interaction.getByInteractionId', 'interaction.getInteractions']) {
      const { data } = await app.request(name, ...(name.endsWith('s') ? [] : [id]));
      const [interaction] = [data].flat() as { userData: object }[];
      expect(interaction?.userData).to.deep.equal({ Segment: 'Gold' });
    }
    expect(desktop.perform('interaction.getByInteractionId', id)?.userData).to.have.property(
      'Secret',
    );
  });

  for (const [policy, error, written] of [
    ['refuse', true, {}],
    ['partial', true, { Segment: 'Gold' }],
    ['silent', false, { Segment: 'Gold' }],
  ] as const) {
    it(`keep what may not be written: ${policy}`, async () => {
      const options = { [WRITE]: 'Segment' };
      const { desktop, app } = await createStage({ options, dialect: { unwritableKeys: policy } });
      const id = desktop.world.call({ userData: { Keep: 'me' } });
      const change = { Segment: 'Gold', Secret: 'x' };
      const { errorMessage } = await app.request('interaction.setUserData', id, change);
      expect(typeof errorMessage === 'string').to.equal(error);
      if (error) expect(errorMessage).to.contain('"Secret"').and.to.contain(WRITE);
      const deleted = await app.request('interaction.deleteUserData', id, 'Keep');
      expect('errorMessage' in deleted).to.equal(error);
      const { IW_CaseUid, IW_BundleUid, ...rest } = desktop.state.interactions[0]?.userData ?? {};
      expect([IW_CaseUid, IW_BundleUid]).not.to.include(undefined);
      expect(rest).to.deep.equal({ Keep: 'me', ...written });
    });
  }

  it('treat every key as data', async () => {
    const { desktop, app } = await createStage();
    const id = desktop.world.call();
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":"x"}');
    await app.request('interaction.setUserData', id, hostile);
    const userData = desktop.state.interactions[0]?.userData ?? {};
    expect(Object.hasOwn(userData, '__proto__')).to.be.true;
    expect(userData).not.to.have.property('polluted');
    await app.request('interaction.deleteUserData', id, '__proto__');
    expect(Object.hasOwn(desktop.state.interactions[0]?.userData ?? {}, '__proto__')).to.be.false;
    expect({}).not.to.have.property('polluted');
  });

  it('replace everything else when the dialect says so, but for what the desktop writes', async () => {
    const { desktop, app } = await createStage({ dialect: { setUserData: 'replace' } });
    const id = desktop.world.call({ userData: { Old: 1 } });
    await app.request('interaction.setUserData', id, { New: 2 });
    expect(desktop.state.interactions[0]?.userData).to.have.keys([
      'New',
      'IW_CaseUid',
      'IW_BundleUid',
    ]);
  });
});

describe('configuration.getOption', () => {
  it('reads by name, section and trailing asterisk', async () => {
    const { app } = await createStage({
      options: {
        'voice.auto-answer': 'true',
        'voice.dial': 'x',
        'CustomAPI/test.a': 1,
        'CustomAPI/b': 2,
      },
    });
    const read = async (...selector: readonly unknown[]) =>
      (await app.request('configuration.getOption', ...selector))['data'];
    expect(await read('voice.auto*')).to.deep.equal([
      { name: 'interaction-workspace', options: { 'voice.auto-answer': 'true' } },
    ]);
    expect(await read(['voice.dial', 'CustomAPI/test.*'])).to.deep.equal([
      { name: 'interaction-workspace', options: { 'voice.dial': 'x' } },
      { name: 'CustomAPI', options: { 'test.a': '1' } },
    ]);
    expect(await read('nothing')).to.deep.equal([]);
  });

  it('answers a malformed wildcard with nothing when the dialect says so', async () => {
    const { app } = await createStage({ dialect: { leadingWildcard: 'empty' } });
    expect((await app.request('configuration.getOption', '*.auto'))['data']).to.deep.equal([]);
  });

  it('reads only for the origins of its own list', async () => {
    const name = 'service-client-api.option.read-allowed-web-content-origin';
    const { app } = await createStage({ options: { [name]: 'https://other.example' } });
    expect((await app.request('configuration.getOption', 'a'))['errorMessage']).to.contain(name);
  });
});
