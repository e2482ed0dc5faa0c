import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  closePage,
  deepElements,
  expectAccessible,
  openPage,
  preferMotion,
  type TestPage,
} from '../page.test-support.js';

describe('sim-top-bar', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
  });
  afterEach(() => {
    closePage(test);
  });

  const stateName = () => test.desktop.state.agentState.displayName;
  const trigger = () => test.get(`Agent state: ${stateName()}`);

  it('shows who the agent is', () => {
    expect(test.text('sim-top-bar')).to.include('Kim Roe');
  });

  it('sets the agent state from the menu and shows what the desktop made of it', async () => {
    const next = test.desktop.state.agentStates.find(({ reason }) => reason !== undefined);
    trigger().click();
    await test.click(next?.displayName ?? '');
    expect(stateName()).to.equal(next?.displayName);
    expect(trigger().getAttribute('aria-expanded')).to.equal('false');
    expect(test.focused()).to.equal(trigger());
  });

  it('can be used with the keyboard alone', async () => {
    const [, second] = test.desktop.state.agentStates;
    trigger().focus();
    await sendKeys({ press: 'ArrowDown' });
    await test.rendered();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await test.rendered();
    expect(stateName()).to.equal(second?.displayName);
  });

  it('closes the menu on Escape and keeps the state', async () => {
    const before = stateName();
    trigger().click();
    await test.rendered();
    await sendKeys({ press: 'Escape' });
    await test.rendered();
    expect(trigger().getAttribute('aria-expanded')).to.equal('false');
    expect(stateName()).to.equal(before);
  });

  it('lets a menu fade out, out of use and not read out; at once without motion', async function () {
    const menus = () => [...deepElements(test.page)].filter((element) => element.matches('.menu'));
    const close = async () => {
      trigger().click();
      await test.rendered();
      await sendKeys({ press: 'Escape' });
      await test.rendered();
    };
    if (!(await preferMotion('no-preference'))) this.skip();
    await close();
    const [leaving] = menus() as HTMLElement[];
    expect(leaving?.inert).to.equal(true);
    expect(leaving?.role).to.equal('presentation');
    for (const animation of leaving?.getAnimations() ?? []) animation.finish();
    await waitUntil(() => menus().length === 0);
    await preferMotion('reduce');
    await close();
    expect(menus()).to.be.empty;
  });

  it('sets the state of one channel', async () => {
    const other = test.desktop.state.agentStates.find(({ state }) => state === 'NOT_READY');
    await test.click('Channel chat: Ready');
    await test.click(other?.displayName ?? '');
    const states = test.desktop.state.channels.map(({ media, state }) => [media, state.state]);
    expect(Object.fromEntries(states)).to.include({ voice: 'READY', chat: 'NOT_READY' });
  });

  it('mutes and unmutes', async () => {
    for (const muted of [true, false]) {
      await test.click('Mute microphone');
      await test.click('Mute speaker');
      expect(test.desktop.state).to.include({ microphoneMuted: muted, speakerMuted: muted });
      expect(test.get('Mute microphone').getAttribute('aria-pressed')).to.equal(String(muted));
    }
  });

  it('shows whether this tab leads', async () => {
    test.desktop.world.setFrameState('NEGOTIATING');
    test.desktop.world.setFrameState('FOLLOWING');
    await test.rendered();
    expect(test.text('sim-top-bar')).to.include('Following');
  });

  it('shows the entries of applications, in their colors', async () => {
    test.desktop.perform('system.updateViewInApplicationMenuBar', {
      name: 'CRM',
      label: 'CRM (3)',
      backgroundColor: 'rgb(122, 31, 162)',
    });
    await test.rendered();
    expect(getComputedStyle(test.get('CRM (3)')).backgroundColor).to.equal('rgb(122, 31, 162)');
  });

  it('changes between light and dark', async () => {
    await test.click('Theme:');
    await test.click('Dark');
    expect(getComputedStyle(test.page).colorScheme).to.equal('dark');
  });

  it('is accessible with the menu open', async () => {
    trigger().click();
    await expectAccessible(test, 'sim-top-bar');
  });
});
