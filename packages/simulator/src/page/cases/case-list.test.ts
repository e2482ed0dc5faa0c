import { expect } from '@open-wc/testing';
import { formatNumber } from '@scapi/design';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-case-list', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
    test.desktop.world.chat({ from: 'Ada Lovelace' });
    test.desktop.world.call({ ani: '+15550177' });
    await test.rendered();
  });
  afterEach(() => {
    closePage(test);
  });

  const selected = () => test.desktop.state.cases.find((item) => item.selected)?.title;

  it('selects a case, and the work area follows', async () => {
    for (const title of ['Ada Lovelace', '+15550177']) {
      const shown = formatNumber(title);
      await test.click(`Case ${shown}`);
      expect(selected()).to.equal(title);
      expect(test.get(`Case ${shown}`).getAttribute('aria-current')).to.equal('true');
      expect(test.text('sim-interaction-bar')).to.include(shown);
    }
  });

  it('follows a case that an application selects', async () => {
    await test.click('Case Ada Lovelace');
    const other = test.desktop.state.cases.find(({ title }) => title === '+15550177');
    test.desktop.perform('interaction.selectCaseByCaseId', other?.caseId ?? '');
    await test.rendered();
    expect(test.get('Case Ada Lovelace').getAttribute('aria-current')).to.equal('false');
    expect(test.get('Case +1 555 0177').getAttribute('aria-current')).to.equal('true');
  });

  it('expands and collapses', async () => {
    const toggle = 'Interactions of Ada Lovelace';
    const before = test.get(toggle).getAttribute('aria-expanded') === 'true';
    await test.click(toggle);
    expect(test.get(toggle).getAttribute('aria-expanded')).to.equal(String(!before));
    await test.click(toggle);
    expect(test.get(toggle).getAttribute('aria-expanded')).to.equal(String(before));
  });

  it('shows what rings, also while its case is collapsed', async () => {
    for (const { caseId, expanded } of test.desktop.state.cases) {
      if (expanded) test.desktop.agent.collapseCase(caseId);
    }
    await test.rendered();
    expect(test.text('sim-case-item')).to.include('+1 555 0177 Ringing');
  });

  it('keeps focus on a case while others come and go', async () => {
    test.get('Case Ada Lovelace').focus();
    test.desktop.world.email({ subject: 'New' });
    await test.rendered();
    expect(test.focused()).to.equal(test.get('Case Ada Lovelace'));
  });

  it('is accessible', async () => {
    await expectAccessible(test, 'sim-case-list');
  });
});
