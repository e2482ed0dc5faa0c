import { expect } from '@open-wc/testing';
import {
  openScriptedService,
  record,
  settle,
  type ScriptedService,
} from './scripted-service.test-support.js';

interface Method {
  readonly request: string;
  readonly status: string;
  readonly params: readonly { readonly name: string; readonly optional: boolean }[];
}

interface Reference {
  readonly wire: { readonly clientUserAgent: string; readonly protocolVersion: number };
  readonly namespaces: Readonly<
    Record<string, { readonly methods: Readonly<Record<string, Method>> }>
  >;
}

// No export of its package, but the yardstick of this test.
const file = new URL('../../protocol/reference/scapi-api.json', import.meta.url);
const { default: reference } = (await import(file.href)) as { readonly default: Reference };

const methods: readonly Method[] = Object.values(reference.namespaces)
  .flatMap((namespace) => Object.values(namespace.methods))
  .filter(({ status }) => ['current', 'docs-only', 'allow-list-only'].includes(status));

/** Calls a function of a namespace as a page does. */
function call({ service }: ScriptedService, request: string, values: readonly unknown[]): unknown {
  const [namespace = '', method = ''] = request.split('.');
  const functions = (
    service as unknown as Record<string, Record<string, (...values: readonly unknown[]) => unknown>>
  )[namespace];
  return functions?.[method]?.(...values);
}

describe('the functions of the namespaces, called the old way', () => {
  it('are those of the reference, and no others', () => {
    const { service } = openScriptedService();
    const names = methods.map(({ request }) => request);
    const made = Object.entries<unknown>({ ...service, client: undefined }).flatMap(
      ([namespace, functions]) =>
        typeof functions === 'object' && functions !== null
          ? Object.keys(functions).map((method) => `${namespace}.${method}`)
          : [],
    );
    expect(names).to.have.length(77);
    expect(made).to.have.members(names);
  });

  for (const { request, params } of methods) {
    describe(request, () => {
      const values = params.map(({ name }) => ({ of: name }));
      const wire = params.length > 0 ? { request, parameters: values } : { request };

      const expectMessage = (
        { last }: ScriptedService,
        expected: { request: string; parameters?: readonly unknown[] },
      ): void => {
        const { referenceId, ...message } = last();
        expect(referenceId).to.match(/^\d+-\d+-\d+$/);
        expect(message).to.deep.equal({
          ...expected,
          userAgent: reference.wire.clientUserAgent,
          protocolVersion: reference.wire.protocolVersion,
        });
      };

      it('sends the parameters in order, and hands the answer to the first callback', () => {
        const desktop = openScriptedService();
        const done = record();
        const fail = record();
        expect(call(desktop, request, [...values, done, fail])).to.equal(undefined);
        expectMessage(desktop, wire);
        desktop.answer(desktop.last(), { data: { answered: true } });
        expect(done.calls).to.deep.equal([
          { data: { answered: true }, userAgent: 'WWE Server', protocolVersion: 2 },
        ]);
        expect(fail.calls).to.deep.equal([]);
      });

      it('hands a refusal to the second callback', () => {
        const desktop = openScriptedService();
        const done = record();
        const fail = record();
        call(desktop, request, [...values, done, fail]);
        desktop.answer(desktop.last(), { errorMessage: 'No.' });
        expect(done.calls).to.deep.equal([]);
        expect(fail.calls).to.deep.equal([
          { errorMessage: 'No.', userAgent: 'WWE Server', protocolVersion: 2 },
        ]);
      });

      it('works without callbacks', () => {
        const desktop = openScriptedService();
        call(desktop, request, values);
        expectMessage(desktop, wire);
        expect(() => desktop.answer(desktop.last())).not.to.throw();
      });

      it('works with the first callback alone', () => {
        const desktop = openScriptedService();
        const done = record();
        call(desktop, request, [...values, done]);
        expectMessage(desktop, wire);
        desktop.answer(desktop.last());
        expect(done.calls).to.have.length(1);
      });

      for (const nothing of [null, undefined]) {
        it(`Q6: works with the second callback alone, after ${String(nothing)}`, () => {
          const desktop = openScriptedService();
          const fail = record();
          call(desktop, request, [...values, nothing, fail]);
          expectMessage(desktop, wire);
          desktop.answer(desktop.last(), { errorMessage: 'No.' });
          expect(fail.calls).to.have.length(1);
        });
      }

      const optional = params.filter((one) => one.optional).length;
      if (optional === 0) return;
      const required = values.slice(0, params.length - optional);
      const filled = { request, parameters: [...required, ...Array<null>(optional).fill(null)] };

      it('Q21: takes the callbacks early where optional parameters are left out', async () => {
        const desktop = openScriptedService();
        const done = record();
        const fail = record();
        call(desktop, request, [...required, done, fail]);
        expectMessage(desktop, filled);
        desktop.answer(desktop.last());
        call(desktop, request, [...required, done, fail]);
        desktop.answer(desktop.last(), { errorMessage: 'No.' });
        await settle();
        expect([done.calls.length, fail.calls.length]).to.deep.equal([1, 1]);
      });

      it('Q22: sends null for what is left out', () => {
        const desktop = openScriptedService();
        call(desktop, request, required);
        expectMessage(desktop, filled);
      });
    });
  }

  it('go through sendMessage, which a page may have replaced', () => {
    const { service, sent } = openScriptedService();
    const seen: unknown[] = [];
    service.sendMessage = (...message) => {
      seen.push(message[0]);
      return '';
    };
    service.voice.hold('7');
    expect(seen).to.deep.equal([{ request: 'voice.hold', parameters: ['7'] }]);
    expect(sent).to.deep.equal([]);
  });

  it('Q20: agent.setState takes the operationName of a state', () => {
    const { service, last } = openScriptedService();
    service.agent.setState('NotReady');
    expect(last().parameters).to.deep.equal(['NotReady']);
  });
});
