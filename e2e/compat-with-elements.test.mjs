// A page written for the vendor's script gains tags: the drop-in and the elements, each in its own file, share one connection.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openInDesktop } from './support/open-in-desktop.mjs';

const read = (name) => readFile(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');

// One tag with a provider, one without: the first is given the connection, the second finds it.
const tags = `
  <script type="module" src="/scapi-elements.js"></script>
  <scapi-click-to-dial destination="5002"></scapi-click-to-dial>
  <scapi-case-selector></scapi-case-selector>
  <scapi-provider><scapi-agent-state></scapi-agent-state></scapi-provider>`;

let page, view, errors, press, click, shows, inApplication, close;
before(async () => {
  const [script, elements, html] = await Promise.all([
    read('packages/compat/dist/wwe-service-client-api.js'),
    read('packages/elements/dist/browser/scapi-elements.js'),
    read('examples/vendor-style/index.html'),
  ]);
  ({ page, view, errors, press, click, shows, inApplication, close } = await openInDesktop(
    {
      root: fileURLToPath(new URL('../examples/vendor-style', import.meta.url)),
      files: {
        '/wwe-service-client-api.js': script,
        '/scapi-elements.js': elements,
        '/both.html': html.replace('</body>', `${tags}</body>`),
      },
    },
    { path: '/both.html', placement: 'side' },
  ));
  await view.getByText('Connected, 77 services').waitFor();
});
after(() => close?.());

/** Everything that the desktop received. */
const received = () =>
  page.evaluate(() =>
    globalThis.scapiDesktop.log.entries
      .filter(({ direction }) => direction === 'in')
      .map(({ message: { request, event, data, referenceId } }) => ({
        request,
        event,
        data,
        referenceId,
      })),
  );
const namesOf = (messages, kind) =>
  messages.filter(({ event }) => event === kind).map(({ data }) => data);
/** Names that the desktop sends events of: subscribed, and not given up again. */
const subscribed = async () => {
  const messages = await received();
  const count = namesOf(messages, 'subscribe').length - namesOf(messages, 'unsubscribe').length;
  return { names: namesOf(messages, 'subscribe').sort(), count };
};

const caseOf = (number) =>
  view.locator('scapi-case-selector').getByRole('option', { name: new RegExp(number) });

test('both sides show the state that either sets', async () => {
  const state = view.locator('scapi-agent-state');
  await click('Not ready');
  await shows('state', 'NOT_READY');
  await state.getByText('Not ready', { exact: false }).first().waitFor();
});

test('the page hears of a call that a tag makes', async () => {
  await view.locator('scapi-click-to-dial').getByRole('button').first().click();
  await shows('interaction', 'DIALING');
  await press('Far end answers');
  await shows('interaction', 'TALKING');
  await click('Hang up');
  await shows('interaction', 'IDLE');
  await click('Mark done');
  await shows('interaction', 'none');
});

test('a tag shows a call that the page makes', async () => {
  await click('Dial 5001');
  await shows('interaction', 'DIALING');
  await caseOf('5001').waitFor();
});

test('there is one connection, and one subscription of each event name', async () => {
  const messages = await received();
  const connections = new Set(messages.map(({ referenceId }) => referenceId.replace(/-\d+$/, '')));
  assert.equal(connections.size, 1);
  const names = namesOf(messages, 'subscribe').flat();
  assert.deepEqual(names.sort(), [...new Set(names)]);
  assert.ok(names.includes('interaction') && names.includes('agent'), names.join());
  assert.deepEqual(namesOf(messages, 'unsubscribe'), []);
});

test('the stores that the client of the drop-in file lacks are with the provider', async () => {
  const { light, states } = await inApplication(async () => {
    const { client } = globalThis.genesys.wwe.service;
    const whole = globalThis.document.querySelector('scapi-provider').currentClient;
    const interactions = await new Promise((resolve) => {
      const stop = whole.$interactions.listen((all) => {
        stop();
        resolve(all);
      });
    });
    return {
      light: '$interactions' in client,
      states: interactions.map(({ state }) => state),
    };
  });
  assert.equal(light, false);
  assert.deepEqual(states, ['DIALING']);
});

test('a side that goes leaves the other what it needs, and the last one leaves nothing', async () => {
  const { names } = await subscribed();
  await page.clock.install();
  await inApplication(() => {
    for (const tag of globalThis.document.querySelectorAll(
      'scapi-click-to-dial, scapi-case-selector, scapi-provider',
    ))
      tag.remove();
  });
  // A store lets go some seconds after its last reader.
  await page.clock.fastForward(60_000);
  await press('Far end answers');
  await shows('interaction', 'TALKING');
  await inApplication(() => {
    globalThis.genesys.wwe.service.unsubscribe(globalThis.onEvent);
  });
  await page.waitForFunction(
    (count) =>
      globalThis.scapiDesktop.log.entries.filter(
        ({ direction, message }) => direction === 'in' && message.event === 'unsubscribe',
      ).length === count,
    names.length,
  );
  assert.equal((await subscribed()).count, 0);
});

test('nothing went wrong on either page', () => {
  assert.deepEqual(errors, []);
});
