import { expect } from '@open-wc/testing';
import type { Desktop } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import { request } from './messages.test-support.js';
import { connectApplication, type Connection } from './port.js';

const info = { origin: 'https://crm.example', label: 'CRM' };

/** The next message that arrives at a port. */
const next = (port: MessagePort): Promise<unknown> =>
  new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => resolve(data), { once: true });
    port.start();
  });

describe('connectApplication', () => {
  let desktop: Desktop;
  let connection: Connection;

  beforeEach(() => {
    desktop = createDesktop({ seed: 'port' });
    connection = connectApplication(desktop, info);
  });
  afterEach(() => {
    connection.close();
    desktop.close();
  });

  it('answers through the port', async () => {
    const message = request('agent.get');
    connection.port.postMessage(message);
    expect(await next(connection.port)).to.deep.include({ referenceId: message.referenceId });
  });

  it('attaches the application under its origin and name', () => {
    expect(desktop.state.frames).to.have.length(1);
    expect(desktop.state.frames[0]).to.include(info);
  });

  it('copies messages, as windows do', async () => {
    const userData = { OrderId: '1' };
    connection.port.postMessage(request('voice.dial', '5001', userData));
    userData.OrderId = '2';
    await next(connection.port);
    expect(desktop.state.interactions[0]?.userData).to.include({ OrderId: '1' });
  });

  it('keeps two applications apart', async () => {
    const other = connectApplication(desktop, { ...info, label: 'Other' });
    const heard: unknown[] = [];
    other.port.onmessage = ({ data }) => heard.push(data);
    connection.port.postMessage(request('agent.get'));
    await next(connection.port);
    expect(heard).to.be.empty;
    other.close();
  });

  it('lets the application go when it is closed, also twice', () => {
    connection.close();
    connection.close();
    expect(desktop.state.frames).to.be.empty;
  });
});

describe('after the desktop was closed', () => {
  it('a port is not answered any more', async () => {
    const desktop = createDesktop({ seed: 'port' });
    const { port, close } = connectApplication(desktop, info);
    const other = connectApplication(createDesktop(), info);
    const heard: unknown[] = [];
    port.onmessage = ({ data }) => heard.push(data);
    desktop.close();
    port.postMessage(request('agent.get'));
    // A round trip through another port takes at least as long as the answer would.
    other.port.postMessage(request('agent.get'));
    await next(other.port);
    expect(heard).to.be.empty;
    close();
    other.close();
  });
});
