import { createTestDesktop } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { createScapiClient } from '../create-scapi-client.js';
import { settle } from '../shared/clock.test-support.js';
import { useConnection } from './connection.test-support.js';

describe('a desktop that keeps silent about the list of services, and about nothing else', () => {
  const at = useConnection();
  const subscribes = (): number =>
    at.desktop.received.filter(({ event }) => event === 'subscribe').length;

  beforeEach(() => {
    at.desktop.answer = ({ request }) =>
      request === 'system.getAllowedServices' ? 'silence' : { data: [] };
  });

  it('is found all the same, before any request is given up', async () => {
    const heard: unknown[] = [];
    const seen = at.statuses();
    at.client.on('agent', (event) => heard.push(event));
    const dialed = at.client.voice.dial('5001');
    await at.clock.tick(2_000);
    await dialed;
    expect(seen).to.deep.equal(['connecting', 'connected']);
    expect(at.client.$allowedServices.get()).to.equal(undefined);
    expect(subscribes(), 'one for the listener, at least one to ask by').to.be.above(1);
    at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
    await settle();
    expect(heard).to.have.length(1);
  });

  it('holds no subscription for having been asked', async () => {
    const connected = at.client.connect();
    await at.clock.tick(2_000);
    await connected;
    await settle();
    expect([...at.desktop.subscriptions.values()]).to.be.empty;
  });

  it('is found by its refusal too', async () => {
    at.desktop.acknowledges = false;
    const connected = at.client.connect();
    await at.clock.tick(1_800);
    const subscription = at.desktop.received.find(({ event }) => event === 'subscribe');
    at.desktop.send({
      userAgent: 'WWE Server',
      protocolVersion: 2,
      referenceId: subscription?.referenceId,
      errorMessage: 'not allowed',
    });
    await connected;
    expect(at.status()).to.equal('connected');
  });

  it('is not lost with every probe', async () => {
    const connected = at.client.connect();
    await at.clock.tick(2_000);
    await connected;
    const seen = at.statuses();
    await at.clock.tick(300_000);
    expect(seen).to.be.empty;
  });

  it('is lost when it answers nothing any more', async () => {
    const connected = at.client.connect();
    await at.clock.tick(2_000);
    await connected;
    const seen = at.statuses();
    at.silent();
    await at.clock.tick(40_000);
    expect(seen[0]).to.equal('lost/silent');
  });

  it('is the only one that is asked so: one that answered the list once is not', async () => {
    at.speaking();
    await at.client.connect();
    at.silent();
    await at.clock.tick(120_000);
    expect(at.status()).to.equal('unavailable');
    expect(subscribes()).to.equal(0);
  });

  it('closing while it is asked leaves nothing behind', async () => {
    at.client.connect().catch(() => undefined);
    await at.clock.tick(1_749);
    expect(subscribes()).to.equal(0);
    const asked = at.clock.tick(1);
    at.client.close();
    await asked;
    await at.clock.tick(10_000);
    expect([...at.desktop.subscriptions.values()]).to.be.empty;
    expect(at.clock.timers()).to.equal(0);
  });

  it('is what a desktop is whose list of services names some, and that refuses in silence', async () => {
    const { desktop, port, close } = createTestDesktop({
      dialect: { refusedService: 'silence' },
      options: {
        'service-client-api.accepted-web-content-origins': '* (voice.dial)',
      },
    });
    const client = createScapiClient({ port });
    const dialed = client.voice.dial('5001');
    await at.clock.tick(2_000);
    await dialed;
    expect(desktop.state.interactions).to.have.length(1);
    client.close();
    close();
  });
});
