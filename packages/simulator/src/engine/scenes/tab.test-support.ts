import { expect } from '@open-wc/testing';
import type { Stage } from '../application.test-support.js';
import * as given from './given.test-support.js';
import { find, nothing, type Scenes } from './scene.test-support.js';

const elect =
  (...states: readonly Parameters<Stage['desktop']['world']['setFrameState']>[0][]) =>
  ({ desktop }: Stage) => {
    for (const state of states) desktop.world.setFrameState(state);
    return '';
  };

const frameStates =
  (...states: readonly string[]) =>
  ({ app }: Stage) => {
    expect(app.events('system').map(({ frameState }) => frameState)).to.deep.equal(states);
  };

/** Tab leader election. */
export const tabElection: Scenes = {
  // No application can be subscribed before the tab exists.
  '(start): desktop tab opens': {
    init: { frameState: 'NEGOTIATING' },
    given: nothing,
    when: async ({ app }) => {
      expect((await app.request('system.isFrameNegotiating'))['data']).to.equal(true);
    },
  },
  'NEGOTIATING: election won': {
    init: { frameState: 'NEGOTIATING' },
    given: nothing,
    when: elect('LEADING'),
    then: frameStates('LEADING'),
  },
  'NEGOTIATING: election lost': {
    init: { frameState: 'NEGOTIATING' },
    given: nothing,
    when: elect('FOLLOWING'),
    then: frameStates('FOLLOWING'),
  },
  'FOLLOWING: leader tab closed': {
    init: { frameState: 'FOLLOWING' },
    given: nothing,
    when: elect('NEGOTIATING'),
    then: frameStates('NEGOTIATING'),
  },
  'LEADING: gives an interaction a new case': {
    given: given.talking,
    when: ({ desktop }, id) => desktop.world.moveToCase(id),
    emits: [
      'CASE_ID_CHANGED',
      'CASE_OR_BUNDLE_ID_CHANGED',
      'ATTACHED_DATA_CHANGED',
      'CASE_SELECTED',
    ],
    then(stage, id) {
      const { caseId, userData } = find(stage, id) ?? {};
      expect(userData).to.have.property('IW_CaseUid', caseId);
      expect(stage.app.events('interaction')[0]).to.have.property('caseId', caseId);
    },
  },
  'LEADING: another leader found': {
    given: nothing,
    when: elect('NEGOTIATING'),
    then: frameStates('NEGOTIATING'),
  },
};
