import { expect } from '@open-wc/testing';
import { closePage, openPage, type TestPage } from '../page.test-support.js';

describe('sim-start-interaction', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
  });
  afterEach(() => {
    closePage(test);
  });

  it('dials a number', async () => {
    await test.fill('Number or e-mail address', '5001');
    await test.click('Dial');
    expect(test.desktop.state.interactions[0]).to.include({ state: 'DIALING', dnis: '5001' });
    expect((test.get('Number or e-mail address') as HTMLInputElement).value).to.equal('');
  });

  it('writes an e-mail', async () => {
    await test.fill('Number or e-mail address', 'grace@example.com');
    await test.click('Write e-mail');
    expect(test.desktop.state.interactions[0]).to.include({ media: 'email', state: 'COMPOSING' });
  });

  it('keeps the number and says why when the desktop refuses', async () => {
    const call = test.desktop.world.call();
    test.desktop.perform('voice.answer', call);
    await test.fill('Number or e-mail address', '5001');
    await test.click('Dial');
    expect(test.text('sim-notices')).to.include('voice.dial');
    expect((test.get('Number or e-mail address') as HTMLInputElement).value).to.equal('5001');
  });
});
