import { expect } from '@open-wc/testing';
import { createStage, settled } from './application.test-support.js';

describe('toasts', () => {
  it('close by themselves, counted from the last update', async () => {
    const { desktop, clock } = await createStage();
    const id = desktop.perform('system.popupToast', { autoCloseTimeout: 1000 });
    clock.advance(900);
    desktop.perform('system.updateToast', id, { message: 'Still here' });
    clock.advance(900);
    expect(desktop.state.toasts).to.have.length(1);
    clock.advance(100);
    expect(desktop.state.toasts).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('that are closed leave no timer behind', async () => {
    const { desktop, clock } = await createStage();
    desktop.agent.closeToast(desktop.perform('system.popupToast', { autoCloseTimeout: 1000 }));
    expect(clock.pending).to.equal(0);
  });

  it('tell which button was clicked', async () => {
    const { desktop, app } = await createStage();
    const id = desktop.perform('system.popupToast', { buttonShowDismiss: true });
    expect(() => desktop.agent.clickToastButton(id, 2)).to.throw('has no button 2');
    desktop.agent.clickToastButton(id, 1);
    await settled();
    expect(app.events('system')).to.deep.equal([
      {
        event: 'system',
        eventType: 'CUSTOM_TOAST_BUTTON_CLICK',
        customToastId: 'wweCustomToast0',
        buttonIndex: 1,
      },
    ]);
  });

  it('name the application, and go to the agent’s messages when they are meant to', async () => {
    const { desktop, app } = await createStage();
    await app.request('system.popupToast', {
      title: 'Order',
      message: 'Paid',
      sendToMyMessage: true,
    });
    expect(desktop.state.toasts[0]?.owner).to.equal('App');
    expect(desktop.state.notices.map(({ text }) => text)).to.deep.equal(['Order: Paid']);
    desktop.agent.dismissNotice(desktop.state.notices[0]?.id ?? '');
    expect(desktop.state.notices).to.be.empty;
  });
});

describe('menu-bar views', () => {
  it('are created, updated and closed by name', async () => {
    const { desktop, app } = await createStage();
    await app.request('system.updateViewInApplicationMenuBar', { name: 'orders', label: 'Orders' });
    await app.request('system.updateViewInApplicationMenuBar', { name: 'orders', tooltip: 'All' });
    expect(desktop.state.menuBarViews).to.deep.equal([
      { name: 'orders', label: 'Orders', tooltip: 'All' },
    ]);
    await app.request('system.closeViewInApplicationMenuBar', 'orders');
    expect(desktop.state.menuBarViews).to.be.empty;
  });
});
