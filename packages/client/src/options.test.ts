import { expect } from '@open-wc/testing';
import { useConnection } from './link/connection.test-support.js';
import { createScapiClient } from './create-scapi-client.js';
import { ScapiError } from './errors.js';
import type { ScapiClientOptions } from './options.js';
import { settle } from './shared/clock.test-support.js';
import { rejection, rejectionCode } from './link/scripted-desktop.test-support.js';

/** Numbers that no time and no count is, and what a page without types may pass in their place. */
const SENSELESS: readonly unknown[] = [-1, -Infinity, NaN, '5000', null, {}, true, 5n];

/** What creating a client with these options throws. */
function problemWith(options: object): unknown {
  try {
    createScapiClient({ port: new MessageChannel().port1, ...options }).close();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('The numbers that a client is told', () => {
  const at = useConnection();

  for (const [name, extra] of Object.entries<readonly unknown[]>({
    timeout: [0],
    heartbeat: [],
    rateLimit: [2.5, -5],
  })) {
    for (const value of [...SENSELESS, ...extra])
      it(`${name} cannot be ${typeof value} ${String(value)}`, () => {
        const problem = problemWith({ [name]: value });
        expect(problem).to.be.instanceOf(ScapiError).with.property('code', 'INVALID_ARGUMENT');
        expect(problem).to.have.property('message').that.includes(name);
        expect(problem).to.have.property('hint').that.is.not.empty;
      });
  }

  for (const value of [0, ...SENSELESS])
    it(`the timeout of a request cannot be ${typeof value} ${String(value)}`, async () => {
      const options = { timeout: value as number };
      for (const call of [
        () => at.client.agent.get(options),
        () => at.client.voice.dial('5001', null, options),
        () => at.client.request('future.thing', [], options),
      ]) {
        const error = await rejection(call());
        expect(error).to.include({ code: 'INVALID_ARGUMENT' });
        expect(error).to.have.property('hint').that.includes('Infinity');
      }
      expect(at.desktop.received).to.be.empty;
    });

  for (const options of [
    { timeout: Infinity },
    { timeout: 2 ** 31 },
    { timeout: 1e300 },
    { heartbeat: Infinity },
    { heartbeat: 2 ** 31 },
    { heartbeat: 1e300 },
    { heartbeat: 0 },
    { rateLimit: Infinity },
    { rateLimit: 0 },
    { rateLimit: Number.MAX_SAFE_INTEGER },
  ] satisfies ScapiClientOptions[]) {
    const [[name, value] = []] = Object.entries(options);

    it(`with ${name}: ${value} it connects, asks, and sends nothing by itself`, async () => {
      at.client.close();
      at.open({ heartbeat: 0, ...options });
      await at.client.connect();
      await at.client.voice.dial('5001');
      await at.clock.tick(120_000);
      expect(at.desktop.received).to.have.length(2);
      expect(at.status()).to.equal('connected');
    });
  }

  it('waits for the desktop and for an answer as long as it takes, with timeout: Infinity', async () => {
    at.client.close();
    at.open({ timeout: Infinity, heartbeat: 0 });
    at.silent();
    const dialed = at.client.voice.dial('5001');
    await at.clock.tick(600_000);
    expect(at.status()).to.equal('connecting');
    at.desktop.answer = ({ request }) => (request === 'voice.dial' ? 'silence' : { data: ['*'] });
    await at.clock.tick(600_000);
    const [message] = at.desktop.requests('voice.dial');
    const { referenceId } = message ?? {};
    at.desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId });
    await dialed;
  });

  it('ends the wait of one request alone, whatever the others are told', async () => {
    await at.client.connect();
    at.desktop.answer = () => 'silence';
    const short = rejectionCode(at.client.voice.dial('5001', null, { timeout: 50 }));
    const long = rejectionCode(at.client.voice.dial('5002', null, { timeout: Infinity }));
    await at.clock.tick(50);
    expect(await short).to.equal('TIMEOUT');
    at.client.close();
    await settle();
    expect(await long).to.equal('CLOSED');
  });
});
