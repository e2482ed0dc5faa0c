import { expect } from '@open-wc/testing';
import reference from '../../../protocol/reference/scapi-api.json';
import { createPair } from '../link/scripted-desktop.test-support.js';

/** A parameter as the protocol reference describes it. */
interface ReferenceParameter {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
}

/** A value that the reference allows for a parameter. */
function example({ name, type }: ReferenceParameter): unknown {
  if (name === 'target') return { type: 'AGENT', destination: 'E77' };
  if (/^number|^integer|code/i.test(type) || name === 'callResult') return 7;
  if (/object|Parameters|Options|View|UserData|Record|KeyValue/.test(type)) return { [name]: 'x' };
  return `a ${name}`;
}

const methods = Object.values(reference.namespaces)
  .flatMap((namespace) => Object.values<object>(namespace.methods))
  .map((method) => method as { request: string; params: ReferenceParameter[]; status: string })
  .filter(({ status }) => ['current', 'docs-only', 'allow-list-only'].includes(status));

describe('every request of the protocol reference, through a port', () => {
  it('there are 77 of them', () => {
    expect(methods).to.have.length(77);
  });

  for (const { request, params } of methods) {
    it(`${request}(${params.map(({ name }) => name).join(', ')})`, async () => {
      const { client, desktop } = createPair();
      await client.connect();
      const before = desktop.received.length;
      const values = params.map(example);
      // Whatever the answer is worth, the message is what counts here.
      await client.request(request, values).catch(() => undefined);
      const { referenceId, ...message } = desktop.received[before] ?? {};
      expect(referenceId).to.be.a('string').and.not.equal('');
      expect(message).to.deep.equal({
        request,
        ...(values.length > 0 && { parameters: values }),
        userAgent: reference.wire.clientUserAgent,
        protocolVersion: reference.wire.protocolVersion,
      });
      expect(desktop.received).to.have.length(before + 1);

      const short = params.findIndex(({ optional }) => !optional);
      if (short >= 0) {
        const missing = values.with(short, undefined);
        const error: unknown = await client
          .request(request, missing)
          .catch((reason: unknown) => reason);
        expect(error).to.include({ code: 'INVALID_ARGUMENT', request });
        expect(error).to.have.property('message').that.includes(params[short]?.name);
      }
      client.close();
      desktop.close();
    });
  }
});
