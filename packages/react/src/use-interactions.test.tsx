import { expect, waitUntil } from '@open-wc/testing';
import type { InteractionListState } from '@scapi/client';
import { endAll, openDesktop, openPageOf } from './react.test-support.js';
import { useInteraction } from './use-interaction.js';
import { useInteractions } from './use-interactions.js';

describe('useInteraction and useInteractions', () => {
  afterEach(endAll);

  it('render again only the readers of the interaction that changed', async () => {
    const { client, world } = openDesktop();
    const [first, second] = [world.chat(), world.workItem()];
    const renders = new Map<string, number>();
    function Reader({ id }: { id: string }) {
      renders.set(id, (renders.get(id) ?? 0) + 1);
      return <p>{useInteraction({ interactionId: id })?.userData['Note'] as string}</p>;
    }
    const page = openPageOf(client);
    page.render([first, second].map((id) => <Reader key={id} id={id} />));
    await waitUntil(() => client.$interactions.get().length === 2);
    const before = new Map(renders);

    world.attachUserData(first, { Note: 'changed' });
    await page.reads('changed');
    expect(renders.get(first)).to.be.above(before.get(first)!);
    expect(renders.get(second)).to.equal(before.get(second));
  });

  it('render again only when what is selected changes, also where it is a new list each time', async () => {
    const { client, world } = openDesktop();
    const id = world.workItem();
    let renders = 0;
    const idsOf = (state: InteractionListState): string[] =>
      state.status === 'empty' ? [] : state.entries.map((one) => one.interaction.interactionId);
    function Reader() {
      renders++;
      return <p>{useInteractions({ select: (state) => idsOf(state) }).state.join()}</p>;
    }
    const page = openPageOf(client);
    page.render(<Reader />);
    await page.reads(id);
    const before = renders;

    world.attachUserData(id, { Note: 'changed' });
    await waitUntil(() => client.$interactions.get()[0]?.userData['Note']);
    const other = world.workItem();
    await page.reads(`${id},${other}`);
    // One render, which StrictMode repeats.
    expect(renders - before).to.equal(2);
  });

  it('follow the main interaction of the selected case when none is named', async () => {
    const { client, world, perform, desktop } = openDesktop();
    const [first, second] = [world.chat(), world.workItem()];
    function Reader() {
      return <p>{useInteraction()?.interactionId}</p>;
    }
    const page = openPageOf(client);
    page.render(<Reader />);
    for (const id of [second, first]) {
      const { caseId } = desktop.state.interactions.find((one) => one.interactionId === id)!;
      perform('interaction.selectCaseByCaseId', caseId);
      await page.reads(id);
    }
  });
});
