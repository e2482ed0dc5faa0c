import { expect } from '@open-wc/testing';
import { createConnectionControl } from './connection.js';
import { closeDesktops, openDesktop, rejection, show } from './shared/controls.test-support.js';

describe('createConnectionControl', () => {
  afterEach(closeDesktops);

  it('asks nothing of the desktop by itself', () => {
    const { client } = openDesktop();
    expect(show(createConnectionControl(client).$state).now().status).to.equal('idle');
  });

  it('shows the connection, and which needed services are missing', async () => {
    const { client } = openDesktop({
      options: {
        'service-client-api.accepted-web-content-origins':
          'https://app.example (system.*, voice.dial)',
      },
    });
    const control = createConnectionControl(client, {
      neededServices: ['voice.dial', 'agent.setState'],
    });
    const state = show(control.$state);
    await control.connect();
    const connected = await state.to('connected');
    expect(connected.allowedServices).to.include('voice.dial');
    expect(connected.missingServices).to.deep.equal(['agent.setState']);
    control.setNeededServices(['voice.hold']);
    expect((await state.to('connected')).missingServices).to.deep.equal(['voice.hold']);
  });

  it('shows the end of the client', async () => {
    const { client } = openDesktop();
    const control = createConnectionControl(client);
    const state = show(control.$state);
    await control.connect();
    client.close();
    await state.to('closed');
    expect((await rejection(control.connect())).code).to.equal('CLOSED');
  });
});
