import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-chat', () => {
  let test: TestPage;
  let chat: string;

  beforeEach(async () => {
    test = await openPage();
    chat = test.desktop.world.chat({ from: 'Ada Lovelace' });
    test.desktop.perform('interaction.accept', chat);
    test.clock.runAll();
    await test.rendered();
  });
  afterEach(() => {
    closePage(test);
  });

  it('shows what the customer writes as text, markup included', async () => {
    test.desktop.world.message(chat, '<img src=x onerror=alert(1)>');
    await test.rendered();
    expect(test.text('sim-chat')).to.include('Ada Lovelace ·');
    expect(test.text('.message')).to.include('<img src=x onerror=alert(1)>');
  });

  it('sends what the agent writes and empties the line', async () => {
    await test.fill('Message', 'Good morning');
    await test.click('Send');
    expect(test.desktop.state.interactions[0]?.messages?.at(-1)).to.include({
      from: 'agent',
      text: 'Good morning',
    });
    expect((test.get('Message') as HTMLInputElement).value).to.equal('');
  });

  it('ends, then can be marked done', async () => {
    await test.click('End chat');
    expect(test.all('Message')).to.have.length(0);
    await test.click('Mark done');
    expect(test.desktop.state.interactions).to.have.length(0);
  });

  it('is accessible', async () => {
    test.desktop.world.message(chat, 'Hello');
    test.desktop.agent.sendMessage(chat, 'Good morning');
    await expectAccessible(test, 'sim-chat');
  });
});
