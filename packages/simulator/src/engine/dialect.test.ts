import { expect } from '@open-wc/testing';
import { createStage } from './application.test-support.js';
import { BEHAVIOURS } from './dialect-behaviours.test-support.js';
import {
  DEFAULT_DIALECT,
  DIALECT_SWITCHES,
  mergeDialect,
  type Dialect,
  type DialectName,
} from './dialect.js';

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
  'allowedServices',
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
    expect([...Object.keys(BEHAVIOURS), ...ELSEWHERE]).to.have.members(
      Object.keys(DIALECT_SWITCHES),
    );
  });

  for (const [name, { see, expected }] of Object.entries(BEHAVIOURS)) {
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

  it('knows no other switches', () => {
    expect(mergeDialect(DEFAULT_DIALECT, { nothing: 1 } as never)).to.deep.equal(DEFAULT_DIALECT);
  });
});
