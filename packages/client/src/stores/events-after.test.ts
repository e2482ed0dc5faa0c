import { expect } from '@open-wc/testing';
import { eventsAfter } from './events-after.js';

describe('the events that may follow a request', () => {
  it('are those of its namespace', () => {
    expect(eventsAfter('media.setState')).to.deep.equal(['media', 'agent']);
    expect(eventsAfter('agent.getState')).to.deep.equal(['agent', 'media']);
    expect(eventsAfter('voice.dial')).to.deep.equal(['interaction']);
    expect(eventsAfter('auth.getToken')).to.be.empty;
  });

  it('are unknown for a request of no known namespace, whatever its name', () => {
    for (const name of ['future.thing', '', 'constructor.name', '__proto__.x', 'hasOwnProperty'])
      expect(eventsAfter(name), name).to.equal(undefined);
  });
});
