import { createTestDesktop } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { createScapiClient } from '../create-scapi-client.js';
import { rejectionCode } from '../link/scripted-desktop.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';

function setUp(dialect: NonNullable<Parameters<typeof createTestDesktop>[0]>['dialect'] = {}) {
  const { desktop, port, close } = createTestDesktop({ dialect });
  const client = createScapiClient({ port });
  const shown = () => desktop.state.toasts.map(({ id, parameters }) => ({ id, parameters }));
  return {
    client,
    desktop,
    shown,
    close: () => {
      client.close();
      close();
    },
  };
}

describe('Toasts', () => {
  it('are on the screen and in $toasts until they are closed', async () => {
    const { client, shown, close } = setUp();
    const toast = await client.system.popupToast({ title: 'Order 42' });
    const other = await client.system.popupToast({ title: 'Order 43' });
    expect(client.$toasts.get()).to.deep.equal(shown());
    await toast.close();
    expect(shown().map(({ id }) => id)).to.deep.equal([other.id]);
    expect(client.$toasts.get()).to.deep.equal(shown());
    await other.close();
    expect(shown()).to.be.empty;
    expect(client.$toasts.get()).to.be.empty;
    close();
  });

  for (const updateToast of ['merge', 'replace'] as const) {
    it(`keep what an update leaves out, on a desktop that does ${updateToast} (section 11, item 19)`, async () => {
      const { client, shown, close } = setUp({ updateToast });
      const toast = await client.system.popupToast({ title: 'Order 42', message: 'Packing' });
      await toast.update({ message: 'Sent' });
      await toast.update({ subject: 'Parcel' });
      const expected = { title: 'Order 42', message: 'Sent', subject: 'Parcel' };
      expect(shown()[0]?.parameters).to.deep.equal(expected);
      expect(client.$toasts.get()[0]?.parameters).to.deep.equal(expected);
      close();
    });
  }

  it('tell which of their own buttons was clicked (section 7, system)', async () => {
    const { client, desktop, close } = setUp({ toastClickCloses: false });
    const [mine, other] = await Promise.all([
      client.system.popupToast({ title: 'Mine', buttons: ['Yes', 'No'] }),
      client.system.popupToast({ title: 'Other', buttons: ['Yes', 'No'] }),
    ]);
    const clicks: number[] = [];
    const stop = mine.onButton((index) => clicks.push(index));
    await stop.ready;
    desktop.agent.clickToastButton(mine.id, 1);
    desktop.agent.clickToastButton(other.id, 0);
    desktop.agent.clickToastButton(mine.id, 0);
    await client.agent.get();
    expect(clicks).to.deep.equal([1, 0]);
    stop();
    desktop.agent.clickToastButton(mine.id, 0);
    await client.agent.get();
    expect(clicks).to.have.length(2);
    close();
  });

  it('follow the plain methods of the namespace, too', async () => {
    const { client, close } = setUp();
    const { id } = await client.system.popupToast({ title: 'One' });
    await client.system.updateToast(id, { title: 'Two' });
    expect(client.$toasts.get()).to.deep.equal([{ id, parameters: { title: 'Two' } }]);
    await client.system.closeToast(id);
    expect(client.$toasts.get()).to.be.empty;
    close();
  });

  it('stay in $toasts when the desktop refuses an update, and leave when it has no such toast', async () => {
    const { client, desktop, close } = setUp();
    const toast = await client.system.popupToast({ title: 'One' });
    desktop.faults.add({ kind: 'refuse', on: 'system.updateToast' });
    expect(await rejectionCode(toast.update({ title: 'Two' }))).to.equal('REFUSED');
    expect(client.$toasts.get()[0]?.parameters.title).to.equal('One');

    desktop.agent.closeToast(toast.id);
    expect(await rejectionCode(toast.close())).to.equal('REFUSED');
    expect(client.$toasts.get()).to.be.empty;
    close();
  });

  it('do not fail because a listener of $toasts throws', async () => {
    const { client, close } = setUp();
    const failure = new Error('A listener of the test fails');
    client.$toasts.listen(() => {
      throw failure;
    });
    const reported = await uncaught(async () => {
      expect((await client.system.popupToast({ title: 'One' })).id).to.be.a('string');
    });
    expect(reported).to.deep.equal([failure]);
    close();
  });
});
