// What `npm start` prints and serves; what it shows is in click-to-dial.test.mjs.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { runStart, startProject } from './support/start-project.mjs';

const linesOf = ({ output }) => output.out.trimEnd().split('\n');

let project;
before(async () => {
  project = await startProject();
});
after(() => project?.close());

test('it says what it does first, each step, and the address of the desktop last', () => {
  const lines = linesOf(project);
  assert.match(lines[0], /^Starting the simulated Agent Desktop/);
  const steps = [/^example plain-html: /, /^Building /, /^Built /, /^The simulated Agent Desktop/];
  const found = steps.map((step) => lines.findIndex((line) => step.test(line)));
  assert.ok(!found.includes(-1), project.output.out);
  assert.deepEqual(
    found,
    [...found].sort((a, b) => a - b),
  );
  assert.equal(lines.at(-1), project.address);
  assert.equal(project.output.err, '');
});

test('it serves each example from an origin of its own, built from source', async () => {
  const names = readdirSync(new URL('../examples', import.meta.url)).filter((name) =>
    readdirSync(new URL(`../examples/${name}`, import.meta.url)).includes('index.html'),
  );
  assert.deepEqual(Object.keys(project.examples).sort(), names.sort());
  const origins = Object.values(project.examples).map((url) => new URL(url).origin);
  assert.equal(new Set([...origins, new URL(project.address).origin]).size, names.length + 1);

  const read = async (url) => (await fetch(url)).text();
  const sourcesOf = (script) =>
    JSON.parse(
      Buffer.from(
        /sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(script)[1],
        'base64',
      ),
    ).sources.join();
  const elements = await read(`${project.examples['plain-html']}scapi-elements.js`);
  assert.match(sourcesOf(elements), /packages\/elements\/src\//);
  const dropIn = await read(`${project.examples['vendor-style']}wwe-service-client-api.js`);
  assert.match(sourcesOf(dropIn), /packages\/compat\/src\//);
  assert.match(sourcesOf(await read(`${project.address}/desktop.js`)), /simulator\/src\/page\//);
});

test('every example opens in the desktop without an error, the one of the README first', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors = watchErrors(page);
  await page.goto(project.address);
  const tabs = page.getByRole('tab');
  await page.getByRole('tab', { name: 'Customers', selected: true }).waitFor();
  for (const url of Object.values(project.examples)) {
    const title = /<title>(.+)<\/title>/.exec(await (await fetch(url)).text())[1];
    await tabs.filter({ hasText: title }).click();
    await page
      .frameLocator(`iframe[title="${title}"]`)
      .getByText(/^Connected/)
      .first()
      .waitFor();
  }
  assert.deepEqual(errors, []);
  await browser.close();
});

test('at 1280 × 800 the steps of the README need no scrolling, and it names what is on screen', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const steps = /\n1\. [^]*?\n\n/.exec(readme)[0].replaceAll(/\s+/g, ' ');
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(project.address);
  const application = page.frameLocator('iframe[title="Customers"]');

  /** What the agent sees at the middle of an element is the element, or something in it. */
  const isInView = (locator) =>
    locator.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      let top = document.elementFromPoint(x + width / 2, y + height / 2);
      while (top?.shadowRoot) {
        const inner = top.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
        if (!inner || inner === top) break;
        top = inner;
      }
      return element.contains(top) || element.getRootNode().host === top;
    });
  const press = async (scope, name) => {
    assert.ok(steps.includes(`_${name}_`), `the README does not name ${name}`);
    const button = scope.getByRole('button', { name }).first();
    await button.waitFor();
    assert.ok(await isInView(button), name);
    await button.click();
  };
  const says = async (text) => {
    assert.ok(steps.includes(`_${text}_`), `the README does not name ${text}`);
    await application.getByText(text, { exact: true }).first().waitFor();
  };

  await press(application, '5001');
  await says('Ringing…');
  await press(page, 'Far end answers');
  await application.getByRole('timer').first().waitFor();
  await press(page, 'Hang up');
  await says('Call ended');
  await press(page, 'Mark done');
  await application.getByText('Call ended', { exact: true }).waitFor({ state: 'hidden' });
  for (const name of ['Simulator', 'Messages']) {
    assert.ok(steps.includes(`_${name}_`), `the README does not name ${name}`);
    assert.ok(await isInView(page.getByRole('heading', { name })), name);
  }
  await browser.close();
});

test('a taken port gives way to the next free one, which is said before anything is built', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String(taken.address().port);
  const second = await startProject(['--port', port], { EXAMPLES_PORT: port });
  const lines = linesOf(second);
  const building = lines.findIndex((line) => line.startsWith('Building '));
  for (const what of ['example plain-html', 'the desktop']) {
    const said = lines.findIndex((line) => line.startsWith(`Port ${port} is taken: ${what} gets`));
    assert.ok(said >= 0 && said < building, `${what}: ${second.output.out}`);
  }
  const ports = [second.address, ...Object.values(second.examples)].map((url) => new URL(url).port);
  assert.equal(new Set([...ports, port]).size, ports.length + 1);
  for (const url of [second.address, ...Object.values(second.examples)])
    assert.ok((await fetch(url)).ok, url);
  await second.close();
  taken.close();
});

test("an application of one's own is shown after the examples", async () => {
  const own = await startProject(['localhost:3000', '--port', '0']);
  const { views } = await (await fetch(`${own.address}/config.json`)).json();
  assert.deepEqual(views.at(-1), {
    label: 'localhost:3000',
    url: 'http://localhost:3000',
    placement: 'tab',
  });
  assert.equal(views.length, Object.keys(own.examples).length + 1);
  await own.close();
});

test('a mistake is said without building anything', async () => {
  const { code, out, err } = await runStart(['--prot', '1']);
  assert.equal(code, 2);
  assert.match(err, /^Unknown option '--prot'/);
  assert.doesNotMatch(out, /^Building/m);
});

test('it stops on either signal', async () => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const started = await startProject();
    await fetch(started.address);
    assert.equal(await started.close(signal), 0, signal);
    await assert.rejects(fetch(started.address));
    await assert.rejects(fetch(started.examples['plain-html']));
  }
});
