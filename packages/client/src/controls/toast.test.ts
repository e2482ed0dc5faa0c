import { expect } from '@open-wc/testing';
import { requestsTo, until as untilDesktop } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  show,
} from './shared/controls.test-support.js';
import { createToastControl } from './toast.js';

describe('createToastControl', () => {
  afterEach(closeDesktops);

  function open() {
    const opened = openDesktop();
    const control = createToastControl(opened.client);
    later(() => control.close());
    return { ...opened, control, state: show(control.$state) };
  }

  it('opens, updates and dismisses', async () => {
    const { control, state, desktop } = open();
    expect(state.now()).to.deep.equal({ status: 'closed', activity: { status: 'ready' } });
    await control.open({ title: 'Hello', message: 'World' });
    expect(state.now()).to.deep.include({
      status: 'open',
      parameters: { title: 'Hello', message: 'World' },
    });
    await control.update({ message: 'You' });
    expect(desktop.state.toasts[0]?.parameters).to.deep.include({ title: 'Hello', message: 'You' });
    expect((await state.to('open')).parameters).to.deep.equal({ title: 'Hello', message: 'You' });
    await control.dismiss();
    expect(desktop.state.toasts).to.have.length(0);
    expect(state.now().status).to.equal('closed');
  });

  it('refuses an autoCloseTimeout that is no time, and sends nothing', async () => {
    const { control, desktop } = open();
    for (const autoCloseTimeout of [-1, NaN, Infinity, '5' as unknown as number])
      expect((await rejection(control.open({ autoCloseTimeout }))).code).to.equal(
        'INVALID_ARGUMENT',
      );
    expect(requestsTo(desktop, 'system.popupToast')).to.have.length(0);
  });

  it('stays open for an autoCloseTimeout longer than a timer can wait', async () => {
    const { control, state } = open();
    await control.open({ title: 'Hello', autoCloseTimeout: 2 ** 31 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(state.now().status).to.equal('open');
  });

  for (const toastClickCloses of [true, false]) {
    it(`tells of a click and closes, whether the desktop does (${toastClickCloses}) or not`, async () => {
      const { control, state, desktop, agent, configure } = open();
      configure({ dialect: { toastClickCloses } });
      const clicks: number[] = [];
      control.onButton((index) => clicks.push(index));
      await control.open({ buttons: ['Yes', 'No'] });
      agent.clickToastButton(desktop.state.toasts[0]!.id, 1);
      const closed = await state.to('closed');
      expect(closed.activity.status).to.not.equal('failed');
      expect(clicks).to.deep.equal([1]);
      await untilDesktop(desktop, ({ toasts }) => toasts.length === 0);
    });
  }

  it('hears its own toast only, and no longer when told', async () => {
    const { client, control, desktop, agent } = open();
    const clicks: string[] = [];
    const other = createToastControl(client);
    later(() => other.close());
    later(control.onButton(() => clicks.push('first')));
    const stop = other.onButton(() => clicks.push('stopped'));
    other.onButton(() => clicks.push('second'));
    stop();
    await control.open({ buttons: ['Yes'] });
    await other.open({ buttons: ['Yes'] });
    agent.clickToastButton(desktop.state.toasts[1]!.id, 0);
    await show(other.$state).to('closed');
    expect(clicks).to.deep.equal(['second']);
    expect(control.$state.get().status).to.equal('open');
  });

  it('counts as closed after its time', async () => {
    const { control, state } = open();
    await control.open({ title: 'Hello', autoCloseTimeout: 30 });
    await state.to('closed');
  });

  it('is closed when the agent closed it, as soon as it is dismissed', async () => {
    const { control, state, agent, desktop } = open();
    await control.open({ title: 'Hello' });
    agent.closeToast(desktop.state.toasts[0]!.id);
    await control.dismiss();
    expect(state.now().status).to.equal('closed');
  });

  it('shows a refusal', async () => {
    const { control, state, faults } = open();
    faults.add({ on: 'system.popupToast', kind: 'refuse', once: true });
    expect((await rejection(control.open({ title: 'Hello' }))).code).to.equal('REFUSED');
    expect(state.now().activity).to.include({ status: 'failed', action: 'open' });
    control.reset();
    expect(state.now().activity.status).to.equal('ready');
  });

  it('opens one toast for a double click, and no second while it is open', async () => {
    const { control, desktop } = open();
    await Promise.all([control.open({ title: 'A' }), control.open({ title: 'A' })]);
    expect((await rejection(control.open({ title: 'B' }))).code).to.equal('ABORTED');
    expect(requestsTo(desktop, 'system.popupToast')).to.have.length(1);
  });

  it('cannot change what is not there', async () => {
    const { control } = open();
    expect((await rejection(control.update({}))).code).to.equal('INVALID_ARGUMENT');
    expect((await rejection(control.dismiss())).code).to.equal('INVALID_ARGUMENT');
  });

  for (const [when, end] of [
    ['the control', ({ control }: ReturnType<typeof open>) => control.close()],
    ['the client', ({ client }: ReturnType<typeof open>) => client.close()],
  ] as const) {
    it(`takes a toast with buttons off when ${when} is closed: they would have no listener`, async () => {
      const opened = open();
      await opened.control.open({ buttons: ['Yes'] });
      end(opened);
      await untilDesktop(opened.desktop, ({ toasts }) => toasts.length === 0);
    });
  }

  it('takes a toast with buttons off that was still on its way when the control was closed', async () => {
    const { control, desktop, faults } = open();
    faults.add({ on: 'system.popupToast', kind: 'delay', delay: 100 });
    const opening = rejection(
      control.open({ buttons: ['Yes'] }).then(() => Promise.reject(new Error('opened'))),
    );
    await untilDesktop(desktop, () => requestsTo(desktop, 'system.popupToast').length === 1);
    control.close();
    await opening;
    await untilDesktop(desktop, ({ toasts }) => toasts.length === 0);
    expect(requestsTo(desktop, 'system.closeToast')).to.have.length(1);
  });

  it('takes over a toast whose answer came after the time-out', async () => {
    const { control, state, desktop, faults, agent } = open();
    faults.add({ on: 'system.popupToast', kind: 'late' });
    expect((await rejection(control.open({ buttons: ['Yes'] }))).code).to.equal('TIMEOUT');
    await state.to('open');
    const clicks: number[] = [];
    control.onButton((index) => clicks.push(index));
    agent.clickToastButton(desktop.state.toasts[0]!.id, 0);
    await state.to('closed');
    expect(clicks).to.deep.equal([0]);
    expect(desktop.state.toasts).to.be.empty;
  });

  it('leaves one toast where it was opened again before a late answer', async () => {
    const { control, state, desktop, faults } = open();
    faults.add({ on: 'system.popupToast', kind: 'late', once: true });
    await rejection(control.open({ buttons: ['Yes'] }));
    await control.open({ buttons: ['Again'] });
    await untilDesktop(desktop, () => requestsTo(desktop, 'system.closeToast').length === 1);
    expect(desktop.state.toasts.map(({ parameters }) => parameters.buttons)).to.deep.equal([
      ['Again'],
    ]);
    expect(state.now().status).to.equal('open');
  });

  it('takes off a toast whose answer comes after the control was closed', async () => {
    const { control, desktop, faults } = open();
    faults.add({ on: 'system.popupToast', kind: 'late' });
    await rejection(control.open({ buttons: ['Yes'] }));
    control.close();
    await untilDesktop(desktop, ({ toasts }) => toasts.length === 0);
  });

  it('leaves the toast, and nothing else, when closed', async () => {
    const { control, desktop } = open();
    await control.open({ title: 'Hello' });
    control.close();
    await untilDesktop(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
    expect(desktop.state.toasts).to.have.length(1);
  });
});
