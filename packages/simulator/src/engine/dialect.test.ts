import { expect } from '@open-wc/testing';
import { createStage, settled } from './application.test-support.js';
import { createDesktop } from './create-desktop.js';
import { BEHAVIORS } from './dialect-behaviors.test-support.js';
import { DEFAULT_DIALECT, DIALECT_SWITCHES, type Dialect, type DialectName } from './dialect.js';
import { mergeDialect } from './merge-dialect.js';
import { DesktopRefusal } from './refusal.js';
import { RESULT_SWITCHES } from './result-shapes.js';
import * as given from './scenes/given.test-support.js';

/** Switches that the tests of gate, limits, wire and tables are about. */
const ELSEWHERE: readonly DialectName[] = [
  'replyBeforeEvents',
  'refusedOrigin',
  'refusedService',
  'subscribeNeedsService',
  'unknownEventName',
  'repeatedSubscription',
  'subscriptionIdType',
  'acknowledgeUnsubscribe',
  'frameIdentification',
  'rateWindow',
  'rateScope',
  'rateCountsSubscriptions',
  'quarantineScope',
  'unwritableKeys',
  'setUserData',
  'transferWhileDialing',
  'pullEstablished',
  'directPushHold',
  'leadingWildcard',
];

describe('dialect', () => {
  it('has a test for every switch', () => {
    expect([...Object.keys(BEHAVIORS), ...ELSEWHERE, ...RESULT_SWITCHES]).to.have.members(
      Object.keys(DIALECT_SWITCHES),
    );
  });

  for (const [name, { see, expected }] of Object.entries(BEHAVIORS)) {
    for (const choice of DIALECT_SWITCHES[name as DialectName].choices) {
      it(`${name}: ${String(choice)}`, async () => {
        const dialect: Partial<Dialect> = { [name]: choice };
        expect(await see(await createStage({ dialect }))).to.deep.equal(expected[String(choice)]);
      });
    }
  }

  it('tells of each switch what it decides and where the reference leaves it open', () => {
    for (const { about, section, choices } of Object.values(DIALECT_SWITCHES)) {
      expect(about).to.match(/^[A-Z].*[.?]$/);
      expect(section).to.match(/^\d/);
      expect(choices).to.have.length.above(1);
    }
  });

  it('changes at once, and back to the default with undefined', async () => {
    const { desktop, app } = await createStage();
    desktop.configure({ dialect: { stateNameField: 'type' } });
    expect((await app.request('agent.getState'))['data']).to.have.property('type');
    desktop.configure({ dialect: { stateNameField: 'state' } });
    expect(desktop.dialect).to.deep.equal(DEFAULT_DIALECT);
    const changed = mergeDialect(DEFAULT_DIALECT, { dialogs: 'one' });
    expect(mergeDialect(changed, { dialogs: undefined })).to.deep.equal(DEFAULT_DIALECT);
  });

  for (const [what, change, reason] of [
    ['a switch', { manners: true }, 'dialect: manners is no switch of the dialect'],
    ['a choice', { rateWindow: 'round' }, 'rateWindow must be one of "sliding", "fixed"'],
  ] as const) {
    it(`refuses ${what} that there is not`, async () => {
      const dialect = change as unknown as Partial<Dialect>;
      expect(() => createDesktop({ dialect })).to.throw(DesktopRefusal, reason);
      const { desktop } = await createStage();
      expect(() => desktop.configure({ dialect })).to.throw(DesktopRefusal, reason);
      expect(desktop.dialect).to.deep.equal(DEFAULT_DIALECT);
    });
  }

  it('reaches live interactions, also in the workbin, and announces it', async () => {
    const stage = await createStage();
    const { desktop, app } = stage;
    const placed = given.accepted(stage);
    desktop.agent.placeInWorkbin(placed);
    given.dialing(stage);
    await settled();
    app.forget();
    desktop.configure({ dialect: { caseUidKey: 'IW_CaseUId', callTypeCase: 'title' } });
    await settled();
    expect(app.eventTypes()).to.deep.equal(['ATTACHED_DATA_CHANGED']);
    const [event] = app.events();
    expect(event).to.have.nested.property('interaction.callType', 'Internal');
    desktop.agent.pullFromWorkbin(placed);
    for (const { userData, caseId } of desktop.state.interactions) {
      expect(userData).to.include({ IW_CaseUId: caseId });
      expect(userData).not.to.have.property('IW_CaseUid');
    }
  });
});
