/** The stores of a desktop that answers in other shapes than the reference infers. */
import { expect } from '@open-wc/testing';
import { createTestDesktop, type Dialect } from '@scapi/simulator/testing';
import { createToastControl } from '../controls/toast.js';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';

describe('stores and controls, of answers in another shape', () => {
  let close = (): void => undefined;
  afterEach(() => {
    close();
  });

  function open(dialect: Partial<Dialect>) {
    const world = createTestDesktop({ dialect });
    const client = createScapiClient({ port: world.port, logger: () => undefined });
    close = () => {
      client.close();
      world.close();
    };
    return { client, world: world.desktop.world };
  }

  /** Follows a store until it holds something. */
  const found = <Value>(
    $store: { subscribe: (listener: (value: Value) => void) => () => void },
    is: (value: Value) => boolean,
  ): Promise<Value> =>
    new Promise((resolve) => {
      $store.subscribe((value) => {
        if (is(value)) resolve(value);
      });
    });

  for (const campaignResults of ['list', 'names', 'object'] as const) {
    it(`know the campaigns: ${campaignResults}`, async () => {
      const { client, world } = open({ campaignResults });
      world.loadCampaign('Spring', 'Preview');
      const [campaign] = await found(client.$campaigns, (all) => all.length > 0);
      expect(campaign).to.include({ name: 'Spring' });
    });
  }

  for (const booleanResults of ['boolean', 'text', 'number', 'object'] as const) {
    it(`know whether the tab leads: ${booleanResults}`, async () => {
      const { client, world } = open({ booleanResults });
      const frame = (one: ScapiClient) =>
        found(one.$frame, ({ frameState }) => frameState !== undefined);
      world.setFrameState('FOLLOWING');
      expect(await frame(client)).to.deep.equal({ frameState: 'FOLLOWING' });
    });
  }

  it('let go of a toast whose identifier the desktop did not tell', async () => {
    const { client } = open({ identifierResults: 'nothing' });
    const toast = createToastControl(client);
    await toast.open({ title: 'Order' });
    expect(client.$toasts.get()).to.be.empty;
    expect(toast.$state.get()).to.include({ status: 'open', id: '' });
    await toast.dismiss();
    expect(toast.$state.get().status).to.equal('closed');
    toast.close();
  });
});
