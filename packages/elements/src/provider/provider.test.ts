import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ConnectionState, ScapiError } from '@scapi/client';
import '../click-to-dial/define.js';
import { openDesktop } from '../internal/desktop.test-support.js';
import type { ScapiProvider } from './provider.js';
import './define.js';

describe('scapi-provider', () => {
  it('connects, says so, and gives its client to the elements inside', async () => {
    const { client } = openDesktop();
    const provider = document.createElement('scapi-provider');
    provider.client = client;
    provider.innerHTML = '<scapi-click-to-dial destination="5001"></scapi-click-to-dial>';
    const connected = oneEvent<CustomEvent<ConnectionState>>(provider, 'scapi-connected');
    document.body.append(provider);
    expect((await connected).detail.status).to.equal('connected');
    const dialer = provider.querySelector('scapi-click-to-dial');
    await waitUntil(() => dialer?.shadowRoot?.querySelector('button[aria-disabled]') === null);
    provider.remove();
  });

  it('does not close a client that was handed in', async () => {
    const { client } = openDesktop();
    const provider = await fixture<ScapiProvider>(
      html`<scapi-provider .client=${client}></scapi-provider>`,
    );
    await client.connect();
    provider.remove();
    await Promise.resolve();
    expect(client.$status.get().status).to.equal('connected');
  });

  it('keeps its own client through a move, and closes it when it is gone', async () => {
    const provider = await fixture<ScapiProvider>(
      html`<scapi-provider origin="https://desktop.example"></scapi-provider>`,
    );
    const own = provider.currentClient;
    const home = document.createElement('div');
    document.body.append(home);
    home.append(provider);
    await Promise.resolve();
    expect(provider.currentClient).to.equal(own);
    expect(own?.$status.get().status).not.to.equal('closed');
    home.remove();
    await Promise.resolve();
    expect(own?.$status.get().status).to.equal('closed');
  });

  it('says what to write when the origin is not one', async () => {
    const provider = document.createElement('scapi-provider');
    provider.origin = 'desktop.example';
    const failed = oneEvent<CustomEvent<ScapiError>>(provider, 'scapi-error');
    document.body.append(provider);
    const { detail } = await failed;
    expect(detail.code).to.equal('INVALID_ARGUMENT');
    expect(detail.hint).to.contain('https://');
    provider.remove();
  });

  it('serves elements that were upgraded before it was there', async () => {
    const { client } = openDesktop();
    const home = document.createElement('div');
    const dialer = document.createElement('scapi-click-to-dial');
    dialer.destination = '5001';
    home.append(dialer);
    document.body.append(home);
    await dialer.updateComplete;
    const provider = document.createElement('scapi-provider');
    provider.client = client;
    home.append(provider);
    provider.append(dialer);
    await waitUntil(() => dialer.shadowRoot?.querySelector('button[aria-disabled]') === null);
    home.remove();
  });

  it('follows a change of its client', async () => {
    const first = openDesktop();
    const second = openDesktop();
    const provider = await fixture<ScapiProvider>(
      html`<scapi-provider .client=${first.client}></scapi-provider>`,
    );
    provider.client = second.client;
    await provider.updateComplete;
    expect(provider.currentClient).to.equal(second.client);
  });
});
