import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from './shared/controls.test-support.js';
import { createMediaStateControl } from './media-state.js';

describe('createMediaStateControl', () => {
  afterEach(closeDesktops);

  async function open() {
    const opened = openDesktop();
    const control = createMediaStateControl(opened.client, { confirmationTimeout: 100 });
    later(() => control.close());
    const state = show(control.$state);
    expect(state.now().status).to.equal('empty');
    await state.until((one) => 'options' in one && one.options.length > 0);
    const entry = async (media: string) =>
      (await state.to('listed')).channels.find((one) => one.channel.media === media)!;
    return { ...opened, control, state, entry };
  }

  it('shows every channel', async () => {
    const { state, desktop } = await open();
    const { channels } = await state.to('listed');
    expect(channels.map(({ channel }) => channel.media)).to.deep.equal(
      desktop.state.channels.map(({ media }) => media),
    );
  });

  it('changes one channel and leaves the others as they are, in identity too', async () => {
    const { control, entry } = await open();
    await control.setState('chat', 'Ready');
    const chat = await entry('chat');
    await control.setState('voice', 'NotReady');
    expect((await entry('voice')).channel.state).to.equal('NOT_READY');
    expect(await entry('chat')).to.equal(chat);
  });

  it('follows the agent', async () => {
    const { state, perform } = await open();
    perform('media.setState', 'email', 'NotReady');
    await state.until(
      (one) =>
        'channels' in one &&
        one.channels.some(
          ({ channel }) => channel.media === 'email' && channel.state === 'NOT_READY',
        ),
    );
  });

  it('shows a refusal with its channel only', async () => {
    const { control, entry } = await open();
    expect((await rejection(control.setState('voice', 'Nonsense'))).code).to.equal('REFUSED');
    expect((await entry('voice')).activity).to.include({ status: 'failed', action: 'Nonsense' });
    expect((await entry('chat')).activity.status).to.equal('ready');
    control.reset('voice');
    expect((await entry('voice')).activity.status).to.equal('ready');
  });

  it('sends one message for a double click', async () => {
    const { control, desktop } = await open();
    await Promise.all([
      control.setState('voice', 'NotReady'),
      control.setState('voice', 'NotReady'),
    ]);
    expect(requestsTo(desktop, 'media.setState')).to.have.length(1);
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = await open();
    control.close();
    state.stop();
    await released(client.$media);
  });
});
