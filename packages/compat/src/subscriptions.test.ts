import { expect, waitUntil } from '@open-wc/testing';
import { openScriptedService, record, settle, type Sent } from './scripted-service.test-support.js';

const server = { userAgent: 'WWE Server', protocolVersion: 2 };
const event = (name: string): object => ({ event: name, data: { eventType: 'X' }, ...server });

const firstOf = ([first]: readonly Sent[]): Sent => {
  if (!first) throw new Error('Nothing was sent');
  return first;
};

/** Handlers of one text, as a factory of a page makes them. */
const makeHandler =
  (heard: unknown[], name: string): (() => void) =>
  () =>
    heard.push(name);

describe('subscribe', () => {
  it('returns the service and hands over whole messages, with the context as this', async () => {
    const { service, say } = openScriptedService();
    const heard = record();
    const context = {};
    expect(service.subscribe(['agent', 'media'], heard, context)).to.equal(service);
    await settle();
    say(event('agent'));
    say(event('media'));
    say(event('interaction'));
    expect(heard.calls).to.deep.equal([event('agent'), event('media')]);
    expect(heard.contexts).to.deep.equal([context, context]);
  });

  it('calls without a context on the window', () => {
    const { service, say } = openScriptedService();
    const heard = record();
    service.subscribe('agent', heard);
    say(event('agent'));
    expect(heard.contexts).to.deep.equal([window]);
  });

  it('Q15: hears what comes before the acknowledgement', () => {
    const { service, say } = openScriptedService({ silent: true });
    const heard = record();
    service.subscribe('agent', heard);
    say(event('agent'));
    expect(heard.calls).to.have.length(1);
  });

  it('Q13: calls every handler of a name, over one subscription', async () => {
    const { service, say, of } = openScriptedService();
    const first = record();
    const second = record();
    service.subscribe('agent', first);
    await settle();
    service.subscribe(['agent', 'media'], second);
    await settle();
    say(event('agent'));
    expect([first.calls.length, second.calls.length]).to.deep.equal([1, 1]);
    expect(of('subscribe').map(({ data }) => data)).to.deep.equal(['agent', 'media']);
  });

  it('calls a handler once, however often it subscribes', () => {
    const { service, say } = openScriptedService();
    const heard = record();
    service.subscribe(['agent', 'media'], heard).subscribe('agent', heard);
    say(event('agent'));
    expect(heard.calls).to.have.length(1);
  });

  it('subscribes before what the page sends next, whether or not the desktop was heard yet', () => {
    const { service, sent } = openScriptedService({ silent: true });
    service.subscribe('interaction', record());
    service.sendMessage({ request: 'voice.dial', parameters: ['5001'] });
    const order = sent.map(({ request, event }) => request ?? event);
    expect(order.slice(-2)).to.deep.equal(['subscribe', 'voice.dial']);
  });

  it('keeps a subscription that the desktop acknowledged before it answered a probe', async () => {
    const { service, sent, of, answer } = openScriptedService({ silent: true });
    service.subscribe('agent', record());
    answer(firstOf(of('subscribe')), { subscriptionId: 'early' });
    await settle();
    answer(firstOf(sent), { data: ['*'] });
    await settle();
    expect(of('subscribe')).to.have.length(1);
    expect(of('unsubscribe')).to.be.empty;
  });

  it('keeps a subscription that was sent after the probe that is answered', async () => {
    const { service, sent, of, answer } = openScriptedService({ silent: true });
    service.subscribe('agent', record());
    answer(firstOf(sent), { data: ['*'] });
    await settle();
    expect(of('subscribe')).to.have.length(1);
  });

  it('sends a subscription again that may have come before the desktop was there', async () => {
    const { service, sent, of, answer } = openScriptedService({ silent: true });
    service.subscribe('agent', record());
    const probes = (): readonly Sent[] => sent.filter(({ request }) => request);
    await waitUntil(() => probes().length > 1, 'a second probe');
    answer(firstOf(probes().slice(1)), { data: ['*'] });
    await settle();
    expect(of('subscribe')).to.have.length(2);
  });

  it('tries a subscription again that was refused before the desktop answered a probe', async () => {
    const { service, sent, of, answer } = openScriptedService({ silent: true });
    service.subscribe('agent', record());
    answer(firstOf(of('subscribe')), { errorMessage: 'Logging in.' });
    await settle();
    answer(firstOf(sent), { data: ['*'] });
    await settle();
    expect(of('subscribe')).to.have.length(2);
  });

  it('Q16: leaves a refusal to the log; the client reports it', async () => {
    const { service, sent, answer } = openScriptedService({ silent: true });
    const stop = service.client.on('agent', () => undefined);
    const probe = sent[0];
    if (!probe) throw new Error('Nothing was sent');
    answer(probe, { data: [] });
    await settle();
    const subscription = sent.find((message) => message.event === 'subscribe');
    if (!subscription) throw new Error('Nothing was subscribed');
    answer(subscription, { errorMessage: 'No.' });
    const error = await stop.ready.catch((reason: unknown) => reason);
    expect(error).to.deep.include({ code: 'REFUSED' });
  });

  it('reaches a desktop that keeps silent about the list of services, and about nothing else', async () => {
    const { service, say, of, answer } = openScriptedService({ silent: true });
    const heard = record();
    service.subscribe('agent', heard);
    await waitUntil(() => of('subscribe').length > 1, 'asked in another way');
    for (const message of of('subscribe')) answer(message, { subscriptionId: message.data });
    await settle();
    expect(of('subscribe').map(({ data }) => data)).to.deep.equal(['agent', 'messenger:scapi']);
    expect(of('unsubscribe').map(({ data }) => data)).to.deep.equal(['messenger:scapi']);
    say(event('agent'));
    expect(heard.calls).to.deep.equal([event('agent')]);
  });

  it('lets a handler that throws harm no other', () => {
    const { service, say } = openScriptedService();
    const heard = record();
    const { error } = console;
    console.error = () => undefined;
    service.subscribe('agent', () => {
      throw new Error('mine');
    });
    service.subscribe('agent', heard);
    say(event('agent'));
    console.error = error;
    expect(heard.calls).to.have.length(1);
  });
});

describe('unsubscribe', () => {
  it('Q12: ends one of two handlers of equal text', () => {
    const { service, say } = openScriptedService();
    const heard: string[] = [];
    const first = makeHandler(heard, 'first');
    const second = makeHandler(heard, 'second');
    service.subscribe('agent', first).subscribe('agent', second);
    expect(service.unsubscribe(first)).to.equal(service);
    say(event('agent'));
    expect(heard).to.deep.equal(['second']);
  });

  it('Q12: finds the only handler of equal text, as before, but not in strict mode', () => {
    for (const strict of [false, true]) {
      const { service, say } = openScriptedService({ strict });
      const heard: string[] = [];
      service.subscribe('agent', makeHandler(heard, 'kept'));
      service.unsubscribe(makeHandler(heard, 'new'));
      say(event('agent'));
      expect(heard).to.deep.equal(strict ? ['kept'] : []);
    }
  });

  it('Q14: ends every name of a list, and none that another handler needs', async () => {
    const { service, say, of } = openScriptedService();
    const first = record();
    const second = record();
    service.subscribe(['agent', 'media'], first);
    service.subscribe('media', second);
    await settle();
    service.unsubscribe(first);
    await settle();
    say(event('agent'));
    say(event('media'));
    expect([first.calls.length, second.calls.length]).to.deep.equal([0, 1]);
    expect(of('unsubscribe').map(({ data }) => data)).to.deep.equal(['sub-1']);
  });

  it('does nothing for a handler that never subscribed', () => {
    const { service, sent } = openScriptedService();
    service.unsubscribe(record());
    expect(sent).to.deep.equal([]);
  });

  it('stops a handler that another one removes, in the middle of an event', () => {
    const { service, say } = openScriptedService();
    const second = record();
    service.subscribe('agent', () => service.unsubscribe(second)).subscribe('agent', second);
    say(event('agent'));
    expect(second.calls).to.deep.equal([]);
  });
});
