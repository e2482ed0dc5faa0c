import { expect } from '@open-wc/testing';
import { closePage, openPage, type TestPage } from '../page.test-support.js';

describe('sim-recording-controls', () => {
  let test: TestPage;
  let call: string;

  beforeEach(async () => {
    test = await openPage();
    call = test.desktop.world.call();
    test.desktop.perform('voice.answer', call);
  });
  afterEach(() => {
    closePage(test);
  });

  it('starts, pauses, resumes and stops, and says which', async () => {
    const steps = [
      ['Start recording', 'Recording'],
      ['Pause recording', 'Paused'],
      ['Resume recording', 'Recording'],
      ['Stop recording', 'Not recorded'],
    ] as const;
    for (const [button, words] of steps) {
      await test.click(button);
      expect(test.text('sim-recording-controls'), button).to.equal(words);
    }
  });

  it('follows what an application does', async () => {
    test.desktop.perform('voice.startCallRecording', call);
    await test.rendered();
    expect(test.text('sim-recording-controls')).to.equal('Recording');
  });

  it('goes away with the call', async () => {
    await test.click('Hang up');
    expect(test.text('sim-recording-controls')).to.equal('');
  });
});
