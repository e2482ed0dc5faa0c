import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  closePage,
  deepElements,
  expectAccessible,
  openPage,
  type TestPage,
} from '../page.test-support.js';

const url = new URL('../views/application.test-support.html', import.meta.url).href;
const envelope = { userAgent: 'WWE Server', protocolVersion: 2 };
const subscribe = { event: 'subscribe', data: 'interaction', referenceId: '9' };

/** The application subscribes and gets an event, as recorded elsewhere. */
const trace = {
  version: 1,
  entries: [
    {
      at: 0,
      direction: 'out',
      message: { ...subscribe, userAgent: 'WWE Client', protocolVersion: 2 },
    },
    {
      at: 1,
      direction: 'in',
      message: { ...envelope, referenceId: '9', subscriptionId: 'recorded' },
    },
  ],
};

describe('sim-trace-bar', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({
      developer: true,
      views: [
        { label: 'CRM', url },
        { label: 'Reports', url, placement: 'popup' },
      ],
    });
    await test.click('Traces: export, import, replay');
  });
  afterEach(() => {
    closePage(test);
  });

  const choose = async (text: string) => {
    const input = [...deepElements(test.page)].find((element) => element.matches('[type=file]'));
    const files = new DataTransfer();
    files.items.add(new File([text], 'trace.json', { type: 'application/json' }));
    (input as HTMLInputElement).files = files.files;
    input?.dispatchEvent(new Event('change'));
    await waitUntil(() => /imported|trace\.json, line/.test(test.text('sim-trace-bar')));
    await test.rendered();
  };

  it('replays a trace to an application, then gives it back to the desktop', async () => {
    await choose(JSON.stringify(trace));
    await test.click('Replay');
    expect(test.text('sim-trace-bar')).to.include('Replaying');
    await waitUntil(() => test.text('sim-trace-bar').includes('without a difference'), 'it ends');
    await test.click('Back to the desktop');
    await waitUntil(
      () => test.desktop.state.frames[0]?.subscriptions.includes('interaction'),
      'it is back',
    );
  });

  it('replays a trace to a popup, which it opens, then gives it back to the desktop', async () => {
    const channel = new BroadcastChannel('application-of-a-test');
    const reports = () => test.desktop.state.frames.find(({ label }) => label === 'Reports');
    await choose(JSON.stringify(trace));
    const [popup] = [...deepElements(test.page)].filter(
      (element) => element.matches('option') && element.textContent === 'Reports',
    );
    await test.fill('Application to replay to', (popup as HTMLOptionElement).value);
    test.get('Replay').focus();
    // Without a real key the browser takes it for an unwanted popup.
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => test.text('sim-trace-bar').includes('without a difference'), 'it ends');
    expect(reports()).to.equal(undefined);
    await test.click('Back to the desktop');
    await waitUntil(() => reports()?.subscriptions.includes('interaction'), 'it is back');
    channel.postMessage('close');
    await waitUntil(() => reports() === undefined, 'it is closed');
    channel.close();
  });

  it('says where a file is no trace', async () => {
    await choose('{\n  "version": 7 }');
    expect(test.text('sim-trace-bar')).to.include('trace.json, line 2: version must be 1');
    expect(test.all('Replay')).to.have.length(0);
  });

  it('stops a replay', async () => {
    const patient = {
      ...trace,
      entries: [
        ...trace.entries,
        { at: 2, direction: 'out', message: { request: 'agent.get', referenceId: '10' } },
      ],
    };
    await choose(JSON.stringify(patient));
    await test.click('Replay');
    await test.click('Stop replay');
    await waitUntil(() => test.all('Stop replay').length === 0);
  });

  it('is accessible', async () => {
    await choose(JSON.stringify(trace));
    await expectAccessible(test, 'sim-trace-bar');
  });
});
