/** Every request, to a desktop that answers in other shapes than the reference infers. */
import { expect } from '@open-wc/testing';
import { REQUEST_NAMES, signatureOf, type RequestName } from '@scapi/protocol';
import {
  createTestDesktop,
  DIALECT_SWITCHES,
  RESULT_SWITCHES,
  type Dialect,
} from '@scapi/simulator/testing';
import { GOOD } from '../../../simulator/src/engine/good-arguments.test-support.js';
import { createScapiClient } from '../create-scapi-client.js';

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** A desktop where the request makes sense, and a client of it. */
async function open(name: RequestName, dialect: Partial<Dialect>) {
  const world = createTestDesktop({ clock: 'manual', dialect });
  const warnings: string[] = [];
  const client = createScapiClient({
    port: world.port,
    logger: (level, message) => {
      if (level === 'warn') warnings.push(message);
    },
  });
  await client.connect();
  if (name === 'outbound.getCampaigns') world.desktop.world.loadCampaign('Spring', 'Preview');
  const parameters = GOOD[name]({ ...world, app: undefined as never });
  const [namespace = '', method = ''] = name.split('.');
  const methods = client[namespace as keyof typeof client] as unknown as Record<string, Method>;
  const close = (): void => {
    client.close();
    world.close();
  };
  return { client, world, warnings, parameters, call: methods[method] ?? expect.fail(name), close };
}

/** What the method of the namespace resolves with, and what is logged; a read is asked for twice. */
async function read(name: RequestName, dialect: Partial<Dialect>) {
  const { call, parameters, warnings, close } = await open(name, dialect);
  const value = await call(...parameters);
  if (/\.(is|amI|get(?!PreviewRecord))/.test(name)) await call(...parameters);
  close();
  return { value: name === 'system.popupToast' ? (value as { id: string }).id : value, warnings };
}

/** What `client.request` resolves with, and what came over the wire. */
async function askRaw(name: RequestName, dialect: Partial<Dialect>) {
  const { client, parameters, close } = await open(name, dialect);
  let wire: unknown;
  client.tap((direction, message) => {
    const { referenceId, data } = message as { referenceId?: unknown; data?: unknown };
    if (direction === 'in' && referenceId !== undefined) wire = data;
  });
  const raw = await client.request(name, parameters);
  close();
  return { raw, wire };
}

/** Every switch at its choice of this number, or at its last. */
const everyChoice = (number: number): Partial<Dialect> =>
  Object.fromEntries(
    RESULT_SWITCHES.map((name) => {
      const choices: readonly unknown[] = DIALECT_SWITCHES[name].choices;
      return [name, choices[Math.min(number, choices.length - 1)]];
    }),
  );

/** What is less than usual, because the answer says less. */
const SAYS_LESS: readonly (readonly [RequestName, Partial<Dialect>, value: unknown])[] = [
  ['system.getAllowedServices', { allowedServices: 'patterns' }, ['*']],
  ['system.popupToast', { identifierResults: 'nothing' }, ''],
  ['system.openDialog', { identifierResults: 'nothing' }, undefined],
  ['outbound.getCampaigns', { campaignResults: 'names' }, [{ name: 'Spring' }]],
  [
    'outbound.getListOfCallResults',
    { callResultList: 'codes' },
    Array.from({ length: 54 }, (_, code) => ({ code, name: String(code) })),
  ],
];

const lessOf = (name: RequestName, dialect: Partial<Dialect>) =>
  SAYS_LESS.find(
    ([request, change]) =>
      request === name &&
      Object.entries(change).every(([key, choice]) => dialect[key as keyof Dialect] === choice),
  );

describe('a success is a success, whatever the answer looks like', () => {
  for (const name of REQUEST_NAMES) {
    it(name, async () => {
      const usual = await read(name, {});
      expect(usual.warnings, 'of the usual answer').to.be.empty;
      const usually = JSON.stringify((await askRaw(name, {})).raw);
      const { isInferred } = signatureOf(name) ?? {};
      let others = 0;
      for (const turn of [1, 2, 3]) {
        const dialect = everyChoice(turn);
        const { raw, wire } = await askRaw(name, dialect);
        expect(raw).to.deep.equal(wire);
        const { value, warnings } = await read(name, dialect);
        const less = lessOf(name, dialect);
        expect(value).to.deep.equal(less ? less[2] : usual.value);
        const isOther = JSON.stringify(raw) !== usually;
        if (isOther) others++;
        // Patterns in place of names are texts as well.
        const isText =
          name === 'system.getAllowedServices' && dialect.allowedServices === 'patterns';
        const isUnexpected = isOther && isInferred === true && !isText;
        expect(warnings, JSON.stringify(raw)).to.have.length(isUnexpected ? 1 : 0);
        for (const warning of warnings) expect(warning).to.include(name);
      }
      const { result } = signatureOf(name) ?? {};
      expect(others > 0, 'the answer was varied').to.equal(isInferred === true || result === '');
    });
  }
});
