import {
  isRequestName,
  REQUEST_NAMES,
  signatureOf,
  type Interaction,
  type Parameter,
  type ParametersOf,
  type ReadOf,
  type RequestName,
} from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import type { RequestOptions } from '../options.js';
import { createPair, rejectionCode } from '../link/scripted-desktop.test-support.js';
import type { Namespaces } from './namespaces.js';

// What the compiler checks: each namespace has the protocol's methods, no other, and each method
// takes the protocol's parameters and then the options, and promises the protocol's result.

type MethodOf<
  Namespace extends string,
  Name extends string,
> = Name extends `${Namespace}.${infer M}` ? M : never;
type Methods<Namespace extends string> = {
  [Name in RequestName as MethodOf<Namespace, Name>]: (
    ...values: [...parameters: ParametersOf<Name>, options?: RequestOptions]
  ) => Promise<Friendly<Name>>;
};
/** Results that a namespace makes handier than the wire has them. */
type Friendly<Name extends RequestName> = Name extends 'system.popupToast'
  ? { readonly id: string }
  : ReadOf<Name>;
type Wire = {
  [Name in RequestName as Name extends `${infer N}.${string}` ? N : never]: Methods<
    Name extends `${infer N}.${string}` ? N : never
  >;
};

type SameKeys<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : never;
/** `true` when ours takes all that the wire takes, no parameter more, and promises what it promises. */
type Serves<Ours, Theirs> = Ours extends (...values: infer Values) => infer Result
  ? Theirs extends (...values: infer WireValues) => infer WireResult
    ? [WireValues, Result] extends [Values, WireResult]
      ? Required<WireValues>['length'] extends Required<Values>['length']
        ? true
        : never
      : never
    : never
  : never;
type Difference = {
  [N in keyof Wire]: {
    [M in keyof Wire[N]]: M extends keyof Namespaces[N]
      ? [Serves<Namespaces[N][M], Wire[N][M]>] extends [never]
        ? M
        : never
      : M;
  }[keyof Wire[N]];
}[keyof Wire];

const sameNamespaces: SameKeys<Namespaces, Wire> = true;
const sameMethods: { [N in keyof Wire]: SameKeys<Namespaces[N], Wire[N]> } = {
  agent: true,
  media: true,
  interaction: true,
  voice: true,
  sipEndpoint: true,
  email: true,
  outbound: true,
  system: true,
  messenger: true,
  configuration: true,
  auth: true,
};
const noDifference: [Difference] extends [never] ? true : never = true;

const SAMPLES: Readonly<Record<Parameter['type'], unknown>> = {
  string: '12',
  number: 6,
  object: { Segment: 'Gold' },
  target: { type: 'AGENT', destination: 'E77' },
  selector: ['voice.*'],
  any: [1, { nested: null }],
};

const INTERACTION: Partial<Interaction> = { interactionId: '12' };

const RESULTS: Readonly<Record<string, unknown>> = {
  '': undefined,
  Agent: { username: 'kim', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' },
  State: { operationName: 'Ready', displayName: 'Ready' },
  Media: { media: 'voice', state: { operationName: 'Ready', displayName: 'Ready' } },
  Interaction: INTERACTION,
  'Interaction?': INTERACTION,
  Campaign: { name: 'Spring' },
  CallResult: { code: 6, name: 'Busy' },
  Section: { name: 'voice', options: {} },
  object: { GSW_PHONE: '5001' },
  string: 'text',
  number: 6,
  boolean: true,
};

function resultOf(request: string): unknown {
  const { result = '' } = signatureOf(request) ?? {};
  return result.endsWith('[]') ? [RESULTS[result.slice(0, -2)]] : RESULTS[result];
}

type Call = (...values: unknown[]) => Promise<unknown>;

function setUp() {
  const pair = createPair();
  const { client, desktop } = pair;
  desktop.answer = ({ request = '' }) => ({ data: resultOf(request) });
  const call = (name: string): Call => {
    const [namespace = '', method = ''] = name.split('.');
    const methods = client[namespace as keyof Namespaces] as unknown as Record<string, Call>;
    return methods[method] ?? expect.fail(`There is no ${name}`);
  };
  const close = (): void => {
    client.close();
    desktop.close();
  };
  return { client, desktop, call, close };
}

describe('The namespaces', () => {
  it('have exactly the methods of the protocol (compile time)', () => {
    expect([sameNamespaces, ...Object.values(sameMethods), noDifference]).not.to.include(false);
  });

  it('are the eleven of the protocol, with its 77 methods', () => {
    const { client, close } = setUp();
    const names = Object.keys(sameMethods).flatMap((namespace) =>
      Object.keys(client[namespace as keyof Namespaces]).map((method) => `${namespace}.${method}`),
    );
    expect(names).to.have.members([...REQUEST_NAMES]);
    expect(names).to.have.length(77);
    close();
  });

  for (const name of REQUEST_NAMES) {
    it(`send ${name} as the reference has it (section 4)`, async () => {
      const { desktop, call, close } = setUp();
      const parameters = signatureOf(name)?.parameters ?? [];
      const values = parameters.map(({ type }) => SAMPLES[type]);
      const answer = await call(name)(...values, { timeout: 20_000 });

      // The probe asks for the allowed services, too.
      const sent = desktop.requests(name).at(-1);
      expect(sent?.request).to.equal(name);
      expect(sent?.parameters ?? []).to.deep.equal(values);
      expect(Object.hasOwn(sent ?? {}, 'parameters')).to.equal(values.length > 0);

      const { result } = signatureOf(name) ?? {};
      if (name === 'system.popupToast') expect(answer).to.have.property('id', 'text');
      else if (result === '') expect(answer).to.equal(undefined);
      else expect(answer).not.to.equal(undefined);
      close();
    });

    const optional = (signatureOf(name)?.parameters ?? []).filter((one) => one.optional).length;
    if (optional > 0) {
      it(`send null for what ${name} may leave out (defect Q22)`, async () => {
        const { desktop, call, close } = setUp();
        const { parameters = [] } = signatureOf(name) ?? {};
        const given = parameters.filter((one) => !one.optional).map(({ type }) => SAMPLES[type]);
        await call(name)(...given);
        expect(desktop.requests(name)[0]?.parameters).to.deep.equal([
          ...given,
          ...Array.from({ length: optional }, () => null),
        ]);
        close();
      });
    }
  }

  it('know nothing that the protocol does not', () => {
    expect(isRequestName('voice.toString')).to.equal(false);
  });

  it('send a date of outbound.rescheduleRecord as local time, without leading zeros', async () => {
    const { client, desktop, close } = setUp();
    await client.outbound.rescheduleRecord('12', 7, new Date(2026, 0, 9, 8, 5), 'CAMPAIGN');
    await client.outbound.rescheduleRecord('12', 7, '1/9/2026 8:5', 'CAMPAIGN');
    for (const { parameters } of desktop.requests('outbound.rescheduleRecord'))
      expect(parameters).to.deep.equal(['12', 7, '1/9/2026 8:5', 'CAMPAIGN']);
    close();
  });

  it('refuse an invalid date without sending it', async () => {
    const { client, desktop, close } = setUp();
    const code = await rejectionCode(
      client.outbound.rescheduleRecord('12', 7, new Date(Number.NaN), 'CAMPAIGN'),
    );
    expect(code).to.equal('INVALID_ARGUMENT');
    expect(desktop.requests('outbound.rescheduleRecord')).to.be.empty;
    close();
  });

  it('hear messages of a channel under its event name', async () => {
    const { client, desktop, close } = setUp();
    const heard: unknown[] = [];
    const subscription = client.on('messenger:orders', (message) => heard.push(message));
    await subscription.ready;
    desktop.emit('messenger:orders', { orderId: 42 });
    desktop.emit('messenger:other', 'not ours');
    await client.agent.get();
    expect(heard).to.deep.equal([{ orderId: 42 }]);
    close();
  });
});
