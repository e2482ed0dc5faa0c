import { expect } from '@open-wc/testing';
import { attachApplication } from './application.test-support.js';
import { createManualClock } from './clock.js';
import { createDesktop } from './create-desktop.js';

const PAUSE = 'voice.pauseCallRecording';
const RESUME = 'voice.resumeCallRecording';

describe('an application that goes away', () => {
  /** A recorded call, and two applications. */
  function open() {
    const desktop = createDesktop({ clock: createManualClock() });
    const id = desktop.world.call();
    desktop.perform('voice.answer', id);
    desktop.perform('voice.startCallRecording', id);
    const [crm, other] = ['CRM', 'Other'].map((label) => attachApplication(desktop, { label }));
    const notices = () => desktop.state.notices.map(({ text }) => text);
    return { desktop, id, crm: crm!, other: other!, notices };
  }

  it('and has left a recording paused is named in a notice, and in the log', async () => {
    const { desktop, id, crm, notices } = open();
    await crm.request(PAUSE, id);
    crm.frame.close();
    const text = `CRM has gone and left the recording of interaction ${id} paused.`;
    expect(notices()).to.deep.equal([text]);
    expect(desktop.log.entries[0]).to.deep.include({ outcome: 'answered', why: text });
  });

  it('is not, when the recording runs again, or its call is over', async () => {
    for (const end of ['resume', 'hangUp']) {
      const { desktop, id, crm, notices } = open();
      await crm.request(PAUSE, id);
      desktop.perform(end === 'resume' ? RESUME : 'voice.hangUp', id);
      crm.frame.close();
      expect(notices()).to.be.empty;
    }
  });

  it('is not, when another application, or the agent, paused it', async () => {
    const { desktop, id, crm, other, notices } = open();
    await crm.request(PAUSE, id);
    await crm.request(RESUME, id);
    await other.request(PAUSE, id);
    crm.frame.close();
    expect(notices()).to.be.empty;
    desktop.perform(RESUME, id);
    desktop.perform(PAUSE, id);
    other.frame.close();
    expect(notices()).to.be.empty;
  });
});
