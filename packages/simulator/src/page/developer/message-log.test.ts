import { expect, oneEvent } from '@open-wc/testing';
import {
  closePage,
  deepElements,
  expectAccessible,
  openPage,
  type TestPage,
} from '../page.test-support.js';

describe('sim-message-log', () => {
  let test: TestPage;
  let send: (message: object) => void;

  beforeEach(async () => {
    test = await openPage({ developer: true });
    const frame = test.desktop.attach({
      origin: 'https://crm.example',
      label: 'CRM',
      post: () => undefined,
    });
    let last = 0;
    send = (message) => {
      last += 1;
      frame.receive({
        userAgent: 'WWE Client',
        protocolVersion: 2,
        referenceId: String(last),
        ...message,
      });
    };
    send({ event: 'subscribe', data: 'interaction' });
    send({ request: 'voice.dial', parameters: ['5001'] });
    send({ request: 'voice.hold', parameters: ['99'] });
    await crossed();
  });
  afterEach(() => {
    closePage(test);
  });

  const crossed = async () => {
    test.clock.runAll();
    await Promise.resolve();
    await test.rendered();
  };
  const find = (selector: string) =>
    [...deepElements(test.page)].filter((element) => element.matches(selector));
  const lines = () => find('summary').map((summary) => summary.textContent);
  const openFirst = async () => {
    const [details] = find('details') as HTMLDetailsElement[];
    if (!details) throw new Error('no message');
    const opened = oneEvent(details, 'toggle');
    details.open = true;
    await opened;
    await test.rendered();
  };

  it('shows what crossed, the newest last, with what it answers', () => {
    const shown = lines();
    expect(shown[0]).to.include('subscribe interaction').and.include('CRM');
    expect(shown.join()).to.include('reply to voice.dial').and.include('interaction · DIALING');
    expect(shown.at(-1)).to.include('error to voice.hold');
    expect(shown.find((line) => line.includes('voice.hold'))).to.include('refused');
  });

  it('filters by text, direction and frame', async () => {
    await test.fill('Filter by text', 'voice.dial');
    expect(lines().every((line) => line.includes('voice.dial'))).to.equal(true);
    await test.fill('Filter by direction', 'in');
    expect(lines()).to.have.length(1);
    await test.fill('Filter by frame', 'CRM');
    expect(lines()).to.have.length(1);
    await test.fill('Filter by text', 'nothing like it');
    expect(lines()).to.have.length(0);
  });

  it('opens a message as JSON', async () => {
    await test.fill('Filter by text', 'voice.hold');
    await openFirst();
    expect(test.text('pre')).to.include('"request": "voice.hold"');
  });

  it('keeps the page small however long the log is', async () => {
    for (let count = 0; count < 300; count += 1) send({ request: 'agent.get' });
    await crossed();
    expect(lines()).to.have.length(200);
    await test.click('Show older messages');
    expect(lines()).to.have.length(400);
  });

  it('is empty after clearing', async () => {
    await test.click('Clear log');
    expect(lines()).to.have.length(0);
    expect(test.text('sim-message-log')).to.include('No messages.');
  });

  it('is accessible, also with a message open', async () => {
    await openFirst();
    await expectAccessible(test, 'sim-message-log');
  });
});
