import { expect, waitUntil } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import * as React from 'react';
import { useEffect, type ActivityProps, type ComponentType } from 'react';
import { endAll, openDesktop, openPageOf } from './react.test-support.js';
import { useCall, type UseCallResult } from './use-call.js';
import { useDial, type UseDialResult } from './use-dial.js';
import { useOutbound, type UseOutboundResult } from './use-outbound.js';
import { useToast } from './use-toast.js';
import { useUserData, type UseUserDataResult } from './use-user-data.js';

describe('a hook', () => {
  afterEach(endAll);

  it('works on after StrictMode took it off the page and back, from its first effect on', async () => {
    const { client, desktop } = openDesktop();
    function DialsAtOnce() {
      const { dial, state } = useDial();
      useEffect(() => void dial('5001').catch(() => undefined), [dial]);
      return <p>{state.status}</p>;
    }
    const page = openPageOf(client);
    page.render(<DialsAtOnce />);
    await page.reads('ringing');
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('works on after its tree was hidden and shown', async function () {
    // React 18 hides no trees; there it is Suspense that does.
    const { Activity } = React as { readonly Activity?: ComponentType<ActivityProps> };
    if (!Activity) this.skip();
    const { client } = openDesktop();
    let latest: UseDialResult | undefined;
    function Dialer() {
      latest = useDial();
      return <p>{latest.state.status}</p>;
    }
    const page = openPageOf(client);
    for (const mode of ['visible', 'hidden', 'visible'] as const) {
      page.render(
        <Activity mode={mode}>
          <Dialer />
        </Activity>,
      );
      await Promise.resolve();
    }
    await waitUntil(() => latest?.availability.status === 'available');
    await latest!.dial('5001');
    await page.reads('ringing');
  });

  it('hands out the same functions in every render', async () => {
    const { client, world } = openDesktop();
    const results: UseCallResult[] = [];
    function Call() {
      const result = useCall();
      results.push(result);
      return <p>{result.state.status}</p>;
    }
    const page = openPageOf(client);
    page.render(<Call />);
    world.call();
    await page.reads('ringing');
    page.render(<Call />);
    expect(new Set(results.slice(1).map(({ answer }) => answer)).size).to.equal(1);
    expect(new Set(results.slice(1).map(({ hangUp }) => hangUp)).size).to.equal(1);
  });

  it('follows the interaction that it is given, and keeps drafts of the others', async () => {
    const { client, world } = openDesktop();
    const [first, second] = [world.workItem(), world.workItem()];
    let latest: UseUserDataResult | undefined;
    function Editor({ id }: { id: string }) {
      latest = useUserData({ interactionId: id, keys: ['Note'] });
      const { state } = latest;
      if (state.status === 'none') return null;
      const [entry] = state.entries;
      return <p>{`${state.interactionId} ${entry && 'draft' in entry ? entry.draft : '-'}`}</p>;
    }
    const page = openPageOf(client);
    page.render(<Editor id={first} />);
    await page.reads(`${first} -`);
    latest!.edit('Note', 'typed');
    await page.reads(`${first} typed`);
    page.render(<Editor id={second} />);
    expect(page.text()).to.equal(`${second} -`);
    page.render(<Editor id={first} />);
    expect(page.text()).to.equal(`${first} typed`);
  });

  it('hands out the draft of an outbound record, with what is edited while it is filed', async () => {
    const { client, desktop, world } = openDesktop();
    world.loadCampaign('Spring', 'Preview');
    world.startCampaign('Spring');
    world.pushRecord({ campaign: 'Spring', mode: 'PUSH' });
    let latest: UseOutboundResult | undefined;
    function Filing() {
      latest = useOutbound();
      const { state } = latest;
      if (state.status !== 'previewing') return <p>{state.status}</p>;
      return <p>{`${state.details.status} ${JSON.stringify(state.draft)}`}</p>;
    }
    const page = openPageOf(client);
    page.render(<Filing />);
    await page.reads('invited');
    await latest!.accept();
    await page.reads('read {}');
    latest!.edit({ callResult: 6 });
    await page.reads('read {"callResult":6}');
    const saved = latest!.save();
    latest!.edit({ callResult: 33 });
    await saved;
    await page.reads('read {"callResult":33}');
    await latest!.save();
    await page.reads('read {}');
    expect(requestsTo(desktop, 'outbound.setCallResult')).to.have.length(2);
  });

  it('calls the latest onButton of a toast', async () => {
    const { client, desktop } = openDesktop();
    const clicked: string[] = [];
    let open: ReturnType<typeof useToast>['open'] | undefined;
    function Toast({ name }: { name: string }) {
      ({ open } = useToast({ onButton: (index) => clicked.push(`${name} ${index}`) }));
      return null;
    }
    const page = openPageOf(client);
    page.render(<Toast name="first" />);
    await open!({ buttons: ['Yes', 'No'] });
    page.render(<Toast name="second" />);
    desktop.agent.clickToastButton(desktop.state.toasts[0]!.id, 1);
    await waitUntil(() => clicked.length > 0);
    expect(clicked).to.deep.equal(['second 1']);
  });
});
