import { expect, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import '../call-controls/define.js';
import '../click-to-dial/define.js';
import './define.js';

describe('a page with many elements, and many events at once', () => {
  const { requestAnimationFrame } = globalThis;

  afterEach(() => {
    globalThis.requestAnimationFrame = requestAnimationFrame;
  });

  it('updates each store once an event, renders each element four times a frame at most, and ends exact', async () => {
    const { client, desktop } = openDesktop();
    const ids = Array.from({ length: 10 }, (_, at) => desktop.world.call({ ani: `Caller ${at}` }));
    const page = await renderInside<HTMLElement>(
      client,
      html`<div>
        <scapi-interaction-list></scapi-interaction-list>
        ${ids.map((id) => html`<scapi-call-controls interaction-id=${id}></scapi-call-controls>`)}
        ${Array.from({ length: 100 }, () => html`<scapi-click-to-dial></scapi-click-to-dial>`)}
      </div>`,
    );
    const elements = [...page.children] as LitElement[];
    const [list] = elements;
    const rows = () => list?.shadowRoot?.querySelectorAll('[part="entry"]').length;
    await waitUntil(() => rows() === ids.length && client.$known.get().interactions);
    await Promise.all(elements.map((one) => one.updateComplete));

    const renders = new Map<string, number>();
    for (const [index, one] of elements.entries()) {
      const name = `${one.localName} ${index}`;
      one.addController({ hostUpdated: () => renders.set(name, (renders.get(name) ?? 0) + 1) });
    }
    let frames = 1;
    globalThis.requestAnimationFrame = (callback) => {
      frames++;
      return requestAnimationFrame(callback);
    };

    const EVENTS = 500;
    const heard: unknown[] = [];
    const updates = { all: 0, one: 0, cases: 0, selected: 0 };
    const stops = [
      client.on('interaction', (event) => {
        if ('interaction' in event) heard.push(event.interaction.userData['version']);
      }),
      client.$interactions.listen(() => updates.all++),
      client.$interaction(ids[0] ?? '').listen(() => updates.one++),
      client.$cases.listen(() => updates.cases++),
      client.$selectedCase.listen(() => updates.selected++),
    ];
    const first = client.$interactions.get();
    const versions = Array.from({ length: EVENTS }, (_, at) => String(at));
    for (const [at, version] of versions.entries())
      desktop.world.attachUserData(ids[at % ids.length] ?? '', { version });
    await waitUntil(() => heard.length === EVENTS);
    await Promise.all(elements.map((one) => one.updateComplete));

    expect(heard, 'the order is kept').to.deep.equal(versions);
    // The case of the first call is the selected one.
    const one = EVENTS / ids.length;
    expect(updates).to.deep.equal({ all: EVENTS, one, cases: EVENTS, selected: one });
    const last = client.$interactions.get();
    expect(last.map((one) => one.userData['version'])).to.deep.equal(versions.slice(-10));
    expect(last.some((one, at) => one === first[at])).to.equal(false);
    expect(rows()).to.equal(ids.length);
    const tags = [...renders.keys()].map((name) => name.split(' ')[0]);
    expect(tags, 'no event concerns these').not.to.include('scapi-click-to-dial');
    expect(tags).to.include.members(['scapi-interaction-list', 'scapi-call-controls']);
    expect(Math.max(...renders.values()), 'renders').to.be.at.most(4 * frames);
    for (const stop of stops) stop();
  });
});
