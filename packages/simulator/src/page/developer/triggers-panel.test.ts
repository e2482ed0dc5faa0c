import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-triggers-panel', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({ developer: true });
  });
  afterEach(() => {
    closePage(test);
  });

  const first = () => test.desktop.state.interactions[0];

  it('lets a call come in, with the number and data that were written', async () => {
    await test.fill('From', '+15550123');
    await test.fill('Attached data (JSON)', '{ "Segment": "Gold" }');
    await test.click('Incoming call');
    expect(first()).to.include({ ani: '+15550123', state: 'RINGING' });
    expect(first()?.userData).to.include({ Segment: 'Gold' });
  });

  for (const [name, media] of [
    ['Chat', 'chat'],
    ['E-mail', 'email'],
    ['Work item', 'workitem'],
  ] as const) {
    it(`lets a ${media} come in`, async () => {
      await test.click(name);
      expect(first()).to.include({ media, state: 'INVITED' });
    });
  }

  it('says what is wrong with attached data, and lets nothing come in', async () => {
    for (const [text, reason] of [
      ['{', 'not JSON'],
      ['[1]', 'must be a JSON object'],
    ] as const) {
      await test.fill('Attached data (JSON)', text);
      await test.click('Incoming call');
      expect(test.text('sim-arrival-triggers')).to.include(reason);
    }
    expect(first()).to.equal(undefined);
  });

  it('lets the far end answer and hang up', async () => {
    test.desktop.perform('voice.dial', '5001');
    await test.click('Far end answers');
    expect(first()?.state).to.equal('TALKING');
    await test.click('Far end hangs up');
    expect(first()?.state).to.equal('IDLE');
  });

  it('names an interaction as the cases do', async () => {
    test.desktop.world.call({ ani: '+15550188' });
    test.desktop.world.call({ userData: { CustomerName: 'Ada Lovelace' } });
    await test.rendered();
    expect(test.text('sim-far-end-triggers'))
      .to.include('+1 555 0188 · Incoming call')
      .and.include('Ada Lovelace · Incoming call');
  });

  it('lets the far end be busy', async () => {
    test.desktop.perform('voice.dial', '5001');
    await test.click('Far end is busy');
    expect(first()?.state).to.equal('IDLE');
  });

  it('acts on the interaction that is chosen', async () => {
    const call = test.desktop.world.call();
    test.desktop.world.chat();
    await test.fill('Interaction', call);
    await test.click('Far end hangs up');
    expect(test.desktop.state.interactions.map(({ media }) => media)).to.deep.equal(['chat']);
  });

  it('lets a customer write, and another system attach and delete data', async () => {
    const chat = test.desktop.world.chat();
    test.desktop.perform('interaction.accept', chat);
    test.clock.runAll();
    await test.fill('Text, name or key', 'Hello');
    await test.click('Customer writes');
    expect(first()?.messages?.at(-1)).to.include({ from: 'customer', text: 'Hello' });

    await test.fill('Text, name or key', 'Segment');
    await test.fill('Value', 'Gold');
    await test.click('Attach data');
    expect(first()?.userData).to.include({ Segment: 'Gold' });
    await test.click('Delete data');
    expect(first()?.userData).not.to.have.property('Segment');
  });

  it('loads, starts and stops a campaign, and pushes a record', async () => {
    const statuses = () => test.desktop.state.campaigns.map(({ status }) => status);
    await test.fill('Campaign', 'Winback');
    await test.fill('Mode', 'PushPreview');
    await test.click('Load');
    expect(statuses()).to.deep.equal(['loaded']);
    await test.click('Start');
    expect(statuses()).to.deep.equal(['running']);
    await test.click('Push a record');
    expect(first()).to.deep.include({ state: 'INVITED', callType: 'OUTBOUND_PUSH_PREVIEW' });
    await test.click('Stop');
    await test.click('Unload');
    expect(statuses()).to.deep.equal([]);
  });

  it('reloads the desktop, which keeps its interactions', async () => {
    test.desktop.world.call();
    test.desktop.perform('system.popupToast', { title: 'Gone' });
    await test.click('Reload desktop');
    expect(test.desktop.state.toasts).to.have.length(0);
    expect(test.desktop.state.interactions).to.have.length(1);
  });

  it('loses and regains leadership', async () => {
    await test.click('Lose leadership');
    expect(test.text('sim-top-bar')).to.include('Following');
    await test.click('Regain leadership');
    expect(test.text('sim-top-bar')).to.include('Leading');
  });

  it('is accessible', async () => {
    test.desktop.world.call();
    await expectAccessible(test, 'sim-triggers-panel');
  });
});
