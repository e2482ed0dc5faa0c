import { ScapiError } from '@scapi/client';
import { expect } from '@open-wc/testing';
import { openScriptedService, record, settle } from './scripted-service.test-support.js';

describe('the client in the drop-in file', () => {
  it('resolves with what the desktop sent', async () => {
    const { service, last, answer } = openScriptedService();
    const agent = service.client.agent.get();
    await settle();
    expect(last()).to.deep.include({ request: 'agent.get' });
    expect(last()).not.to.have.property('parameters');
    answer(last(), { data: { username: 'kim' } });
    expect(await agent).to.deep.equal({ username: 'kim' });
  });

  it('rejects with a ScapiError', async () => {
    const { service, last, answer } = openScriptedService();
    const dialed = service.client.voice.dial('5001').catch((error: unknown) => error);
    await settle();
    expect(last().parameters).to.deep.equal(['5001', null]);
    answer(last(), { errorMessage: 'No.' });
    const error = await dialed;
    expect(error).to.be.instanceOf(ScapiError);
    expect(error).to.deep.include({ code: 'REFUSED', errorMessage: 'No.', request: 'voice.dial' });
  });

  it('gives up at its signal', async () => {
    const { service } = openScriptedService();
    const controller = new AbortController();
    const waiting = service.client.agent.get({ signal: controller.signal });
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await waiting.catch((error: unknown) => error)).to.equal(reason);
  });

  it('shares subscriptions with the old calls', async () => {
    const { service, say, of } = openScriptedService();
    const old = record();
    const heard = record();
    service.subscribe('agent', old);
    const stop = service.client.on('agent', heard);
    await stop.ready;
    say({ event: 'agent', data: 'x', userAgent: 'WWE Server' });
    expect(of('subscribe')).to.have.length(1);
    expect(heard.calls).to.deep.equal(['x']);
    expect(old.calls).to.have.length(1);
    service.unsubscribe(old);
    await settle();
    expect(of('unsubscribe'), 'the client still listens').to.have.length(0);
    stop();
    await settle();
    expect(of('unsubscribe')).to.have.length(1);
  });

  it('says where the connection stands, and connects', async () => {
    const { service } = openScriptedService();
    const { client } = service;
    expect(client.$status.get().status).to.equal('idle');
    await client.connect();
    expect(client.$status.get().status).to.equal('connected');
    expect(client.$allowedServices.get()).to.deep.equal(['*']);
  });
});
