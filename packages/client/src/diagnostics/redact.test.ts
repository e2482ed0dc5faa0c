import { expect } from '@open-wc/testing';
import { ScapiError } from '../errors.js';
import { redact, REDACTED } from './redact.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJraW0ifQ.s3cr3t-s1gnature_';

describe('redact', () => {
  it('takes the values of userData out, wherever they are, and keeps the keys', () => {
    const message = {
      ...SERVER,
      event: 'interaction',
      data: {
        eventType: 'ADDED',
        interaction: { interactionId: '7', userData: { OrderId: '42', Nested: { Card: '4111' } } },
      },
    };
    expect(redact(message)).to.deep.equal({
      ...SERVER,
      event: 'interaction',
      data: {
        eventType: 'ADDED',
        interaction: { interactionId: '7', userData: { OrderId: REDACTED, Nested: REDACTED } },
      },
    });
  });

  for (const [request, parameters, expected] of [
    ['voice.dial', ['5001', { OrderId: '42' }], ['5001', { OrderId: REDACTED }]],
    ['voice.dialEx', ['5001', null, { Pin: '1' }], ['5001', null, { Pin: REDACTED }]],
    ['interaction.setUserData', ['7', { Card: '4111' }], ['7', { Card: REDACTED }]],
    ['interaction.deleteUserData', ['7', 'Card'], ['7', 'Card']],
    ['outbound.updateRecordFields', ['7', { GSW_PHONE: '1' }], ['7', { GSW_PHONE: REDACTED }]],
    [
      'system.popupToast',
      [{ title: 'Hello', keyValues: { Name: 'Roe' } }],
      [{ title: 'Hello', keyValues: { Name: REDACTED } }],
    ],
    ['future.thing', [{ password: 'x', open: 1 }], [{ password: REDACTED, open: 1 }]],
  ] as const)
    it(`knows which parameters of ${request} are customers' data`, () => {
      expect(redact({ request, parameters })).to.deep.equal({ request, parameters: expected });
    });

  for (const key of [
    'token',
    'access_token',
    'jwtToken',
    'Authorization',
    'clientSecret',
    'cookie',
  ])
    it(`takes out what is called ${key}`, () => {
      expect(redact({ deep: [{ [key]: 'abc' }] })).to.deep.equal({ deep: [{ [key]: REDACTED }] });
    });

  for (const [text, expected] of [
    [JWT, REDACTED],
    [`Bearer ${JWT} sent`, `Bearer ${REDACTED} sent`],
    ['Authorization: Bearer abc.def', `Authorization: Bearer ${REDACTED}`],
    ['https://a.example/?token=abc&x=1', `https://a.example/?token=${REDACTED}&x=1`],
    ['an ordinary text', 'an ordinary text'],
  ] as const)
    it(`finds the token in "${text.slice(0, 30)}…"`, () => {
      expect(redact({ data: [text] })).to.deep.equal({ data: [expected] });
    });

  it('shows of an error what it says and advises', () => {
    const error = new ScapiError('REFUSED', `no: ${JWT}`, { request: 'voice.dial' });
    expect(redact(error)).to.deep.include({
      message: `no: ${REDACTED}`,
      code: 'REFUSED',
      request: 'voice.dial',
    });
  });

  it('makes plain data of anything, and never throws', () => {
    const cyclic: Record<string, unknown> = { userData: { a: 1 } };
    cyclic['self'] = cyclic;
    const trap = Object.defineProperty({}, 'request', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    const proto = JSON.parse(
      '{"__proto__":{"polluted":true},"userData":{"__proto__":"x"}}',
    ) as object;
    let deep: unknown = 'end';
    for (let depth = 0; depth < 10_000; depth++) deep = [deep];
    const values = [
      cyclic,
      trap,
      proto,
      deep,
      1n,
      undefined,
      null,
      Symbol('s'),
      () => 1,
      new Map([['userData', 'x']]),
      new Date(0),
      new Uint8Array(3),
    ];
    for (const value of values) expect(() => JSON.stringify(redact(value))).not.to.throw();
    expect(JSON.stringify(redact(cyclic))).to.equal(
      `{"userData":{"a":"${REDACTED}"},"self":"[circular]"}`,
    );
    expect(Object.hasOwn(redact(proto) as object, '__proto__')).to.equal(true);
    expect({}).not.to.have.property('polluted');
  });

  it('cuts texts that are too long to read', () => {
    expect(redact('x'.repeat(1_000_000))).to.have.length(10_001);
  });
});
