import { expect } from '@open-wc/testing';
import { createEventSource } from './event-source.js';
import type { Subscription } from './topic.js';
import { createListeners } from '../shared/listeners.js';

describe('event source', () => {
  /** A source, and the function that makes an event of any name arrive. */
  const createSource = () => {
    const listeners = createListeners<[name: string, data: unknown, message: object]>();
    const on = createEventSource((name, listener) => {
      const stop = listeners.add((arrived, data, message) => {
        if (arrived === name) listener(data, message);
      });
      return Object.assign(stop, { ready: Promise.resolve() }) satisfies Subscription;
    });
    const arrive = (name: string, data: unknown): void => listeners.call(name, data, {});
    return { on, arrive };
  };

  it('passes unrecognized events on as unknown, and a messenger channel as it came', () => {
    const { on, arrive } = createSource();
    const heard: unknown[] = [];
    for (const name of ['agent', 'future', 'messenger:crm']) on(name, (event) => heard.push(event));
    arrive('agent', { eventType: 'TELEPORTED' });
    arrive('future', 7);
    arrive('messenger:crm', { hello: 1 });
    expect(heard).to.deep.equal([
      { eventType: undefined, received: { eventType: 'TELEPORTED' } },
      { eventType: undefined, received: 7 },
      { hello: 1 },
    ]);
  });

  it('reads an event once for all listeners', () => {
    const { on, arrive } = createSource();
    const heard: unknown[] = [];
    for (let count = 0; count < 3; count++) on('agent', (event) => heard.push(event));
    arrive('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
    expect(new Set(heard)).to.have.property('size', 1);
    arrive('agent', { eventType: 'STATE_CHANGED', mediaState: 'DND_ON' });
    expect(new Set(heard)).to.have.property('size', 2);
  });
});
