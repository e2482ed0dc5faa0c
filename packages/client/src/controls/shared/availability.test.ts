import { expect } from '@open-wc/testing';
import { availabilitiesOf, availabilityOf } from './availability.js';
import { closeDesktops, openDesktop, show } from './controls.test-support.js';

describe('availabilityOf', () => {
  afterEach(closeDesktops);

  const limited = {
    options: {
      'service-client-api.accepted-web-content-origins':
        'https://app.example (system.*, voice.hold)',
    },
  };

  it('tells whether a service may be called, from connecting to the end', async () => {
    const { client } = openDesktop(limited);
    const hold = show(availabilityOf(client, 'voice.hold'));
    const dial = show(availabilityOf(client, 'voice.dial'));
    expect(hold.now().status).to.equal('connecting');
    await client.connect();
    await hold.to('available');
    const refused = await dial.to('not-allowed');
    expect(refused.hint).to.include('voice.dial').and.include('accepted-web-content-origins');
    client.close();
    await hold.to('unavailable');
  });

  it('is one store for all that ask about one service of one client', () => {
    const [one, other] = [openDesktop().client, openDesktop().client];
    expect(availabilityOf(one, 'voice.dial')).to.equal(availabilityOf(one, 'voice.dial'));
    expect(availabilityOf(one, 'voice.dial')).to.not.equal(availabilityOf(other, 'voice.dial'));
  });

  it('tells of several actions by name', async () => {
    const { client } = openDesktop(limited);
    const services = { hold: 'voice.hold', dial: 'voice.dial' };
    const $all = availabilitiesOf(client, services);
    expect(availabilitiesOf(client, services)).to.equal($all);
    const all = show($all);
    await client.connect();
    const { hold, dial } = await all.until((one) => one.hold.status === 'available');
    expect([hold.status, dial.status]).to.deep.equal(['available', 'not-allowed']);
  });
});
