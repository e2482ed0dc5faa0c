import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { createCaseSelectionControl } from './case-selection.js';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from './shared/controls.test-support.js';

describe('createCaseSelectionControl', () => {
  afterEach(closeDesktops);

  async function open() {
    const opened = openDesktop();
    opened.world.call();
    opened.world.chat();
    const [first, second] = opened.desktop.state.cases.map(({ caseId }) => caseId);
    const control = createCaseSelectionControl(opened.client, { confirmationTimeout: 60 });
    later(() => control.close());
    const state = show(control.$state);
    await state.until((one) => 'cases' in one && one.cases.length === 2);
    return { ...opened, first: first!, second: second!, control, state };
  }

  const selects = (caseId: string) => (state: object) =>
    'selectedCaseId' in state && state.selectedCaseId === caseId;

  it('is empty without cases', async () => {
    const { client } = openDesktop();
    const control = createCaseSelectionControl(client);
    expect(show(control.$state).now().status).to.equal('empty');
  });

  it('selects, and shows the selection when the desktop reports it', async () => {
    const { control, state, first, second } = await open();
    await control.select(second);
    await control.select(first);
    const { seen } = state;
    seen.length = 0;
    const done = control.select(second);
    const busy = await state.to('listed');
    expect(busy).to.deep.include({
      selectedCaseId: first,
      activity: { status: 'busy', action: second },
    });
    await done;
    const listed = await state.to('listed');
    expect(listed).to.deep.include({ selectedCaseId: second, activity: { status: 'ready' } });
  });

  it("follows the agent's own selection, expanded and collapsed", async () => {
    const { state, agent, first, second } = await open();
    agent.selectCase(first);
    await state.until(selects(first));
    agent.selectCase(second);
    await state.until(selects(second));
    agent.expandCase(second);
    const isExpanded = (expected: boolean) =>
      state.until(
        (one) =>
          'cases' in one &&
          one.cases.find(({ caseId }) => caseId === second)?.isExpanded === expected,
      );
    await isExpanded(true);
    agent.collapseCase(second);
    await isExpanded(false);
  });

  it('keeps the selection when the desktop refuses', async () => {
    const { control, state, first, faults } = await open();
    await control.select(first);
    faults.add({ on: 'interaction.selectCaseByCaseId', kind: 'refuse' });
    expect((await rejection(control.select('unknown'))).code).to.equal('REFUSED');
    const listed = await state.to('listed');
    expect(listed.selectedCaseId).to.equal(first);
    expect(listed.activity).to.include({ status: 'failed', action: 'unknown' });
    control.reset();
    expect((await state.to('listed')).activity.status).to.equal('ready');
  });

  it('sends one message for a double click, and none for another case while busy', async () => {
    const { control, desktop, first, second } = await open();
    await control.select(first);
    const both = [control.select(second), control.select(second)];
    expect((await rejection(control.select(first))).code).to.equal('ABORTED');
    await Promise.all(both);
    expect(requestsTo(desktop, 'interaction.selectCaseByCaseId')).to.have.length(2);
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = await open();
    control.close();
    state.stop();
    await released(client.$cases);
  });
});
