import { attachApplication, fails, settled, type Stage } from './application.test-support.js';
import type { DialectName } from './dialect.js';
import { OUTBOUND_BEHAVIORS } from './outbound-behaviors.test-support.js';
import { VIEW_BEHAVIORS } from './view-behaviors.test-support.js';
import * as given from './scenes/given.test-support.js';

/** What one sees of a switch, and what one should see for each choice. */
export interface Behavior {
  readonly see: (stage: Stage) => unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const first = (stage: Stage) => stage.desktop.perform('interaction.getInteractions')[0];

async function typesOf(stage: Stage, act: () => unknown, name = 'interaction') {
  await settled();
  stage.app.forget();
  act();
  await settled();
  return stage.app.eventTypes(name);
}

function blocked(stage: Stage): string {
  const id = given.over(stage);
  void stage.app.request('interaction.blockMarkdone', id, 'Not yet');
  return id;
}

const isBlocked = ({ desktop }: Stage) =>
  desktop.state.interactions[0]?.markdoneBlock !== undefined;

/** What each switch changes. */
export const BEHAVIORS: Partial<Record<DialectName, Behavior>> = {
  ...OUTBOUND_BEHAVIORS,
  ...VIEW_BEHAVIORS,
  caseUidKey: {
    see: (stage) => {
      given.ringing(stage);
      return Object.keys(first(stage)?.userData ?? {}).filter((key) => key.startsWith('IW_Case'));
    },
    expected: { IW_CaseUid: ['IW_CaseUid'], IW_CaseUId: ['IW_CaseUId'] },
  },
  stateNameField: {
    see: ({ desktop }) => desktop.perform('agent.getState'),
    expected: {
      state: { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
      type: { operationName: 'Ready', displayName: 'Ready', type: 'READY' },
      both: { operationName: 'Ready', displayName: 'Ready', state: 'READY', type: 'READY' },
      none: { operationName: 'Ready', displayName: 'Ready' },
    },
  },
  agentEventField: {
    see: async ({ app }) => {
      await app.request('agent.setState', 'NotReady');
      const { mediaState, type } = app.events('agent')[0] ?? {};
      return { mediaState, type };
    },
    expected: {
      mediaState: { mediaState: 'NOT_READY', type: undefined },
      type: { mediaState: undefined, type: 'NOT_READY' },
    },
  },
  mediaEvents: {
    see: async ({ app }) => {
      await app.request('media.setState', 'voice', 'NotReady');
      return app.events('media');
    },
    expected: {
      change: [
        { event: 'media', media: 'voice', eventType: 'STATE_CHANGED', mediaState: 'NOT_READY' },
      ],
      empty: [{ event: 'media' }],
    },
  },
  mediaEventsOnAgentState: {
    see: async ({ app }) => {
      await app.request('agent.setState', 'NotReady');
      return app.events('media').length;
    },
    expected: { true: 4, false: 0 },
  },
  unknownMedia: {
    see: async ({ app }) => {
      const answer = await app.request('media.getMediaByName', 'fax');
      return 'errorMessage' in answer ? 'error' : answer['data'];
    },
    expected: { error: 'error', null: null },
  },
  capabilities: {
    see: (stage) => {
      given.previewing('PUSH')(stage);
      given.ringing(stage);
      return stage.desktop
        .perform('interaction.getInteractions')
        .map(({ capabilities }) => capabilities !== undefined);
    },
    expected: { all: [true, true], outbound: [true, false], none: [false, false] },
  },
  interactionMedia: {
    see: (stage) => {
      given.ringing(stage);
      return first(stage)?.media;
    },
    expected: { true: 'voice', false: undefined },
  },
  callTypeCase: {
    see: (stage) => {
      given.dialing(stage);
      return first(stage)?.callType;
    },
    expected: { upper: 'INTERNAL', title: 'Internal' },
  },
  resumeEvent: {
    see: (stage) => {
      const id = given.held(stage);
      return typesOf(stage, () => stage.desktop.perform('voice.resume', id));
    },
    expected: { ESTABLISHED: ['ESTABLISHED'], PARTY_CHANGED: ['PARTY_CHANGED'], none: [] },
  },
  secondCall: {
    see: async (stage) => {
      given.talking(stage);
      const second = given.ringing(stage);
      const refused = await fails(stage.app.request('voice.answer', second));
      return { refused, states: stage.desktop.state.interactions.map(({ state }) => state) };
    },
    expected: {
      refuse: { refused: true, states: ['TALKING', 'RINGING'] },
      hold: { refused: false, states: ['HELD', 'TALKING'] },
    },
  },
  consultHold: {
    see: async (stage) => {
      const consultation = given.consulted(stage);
      const refused = await fails(stage.app.request('voice.hold', consultation));
      return { refused, states: stage.desktop.state.interactions.map(({ state }) => state) };
    },
    expected: {
      true: { refused: false, states: ['HELD', 'HELD'] },
      false: { refused: true, states: ['HELD', 'TALKING'] },
    },
  },
  endedChatState: {
    see: (stage) => {
      given.chatEnded(stage);
      return first(stage)?.state;
    },
    expected: { ACCEPTED: 'ACCEPTED', IDLE: 'IDLE' },
  },
  caseSelection: {
    see: async (stage) => {
      given.ringing(stage);
      given.ringing(stage);
      const second = stage.desktop.state.cases[1]?.caseId ?? '';
      const [first] = stage.desktop.state.cases;
      await typesOf(stage, () => stage.desktop.perform('interaction.selectCaseByCaseId', second));
      return stage.app.events().map(({ eventType, selectedCaseId }) => {
        const which = selectedCaseId === first?.caseId ? 'first' : 'second';
        return `${String(eventType)} ${which}`;
      });
    },
    expected: {
      collapseAndExpand: ['CASE_COLLAPSED first', 'CASE_EXPANDED second', 'CASE_SELECTED second'],
      selectOnly: ['CASE_SELECTED second'],
      asPrinted: ['CASE_COLLAPSED first', 'CASE_EXPANDED first', 'CASE_SELECTED second'],
    },
  },
  markdoneEvents: {
    see: (stage) => {
      const id = given.over(stage);
      return typesOf(stage, () => stage.desktop.perform('interaction.markdone', id), 'markdone');
    },
    expected: { emit: ['MARKDONE'], none: [] },
  },
  markdoneByApi: {
    see: (stage) => fails(stage.app.request('interaction.markdone', blocked(stage))),
    expected: { refuse: true, allow: false },
  },
  markdoneBlocks: {
    see: async (stage) => {
      const other = attachApplication(stage.desktop);
      const id = blocked(stage);
      await other.request('interaction.blockMarkdone', id, 'Nor this');
      await other.request('interaction.unblockMarkdone', id);
      return isBlocked(stage);
    },
    expected: { shared: false, perFrame: true },
  },
  blockOnFrameClose: {
    see: (stage) => {
      blocked(stage);
      stage.app.frame.close();
      return isBlocked(stage);
    },
    expected: { keep: true, lift: false },
  },
  updateToast: {
    see: ({ desktop }) => {
      const id = desktop.perform('system.popupToast', { title: 'Order', message: 'Sent' });
      desktop.perform('system.updateToast', id, { message: 'Paid' });
      return desktop.state.toasts[0]?.parameters;
    },
    expected: { merge: { title: 'Order', message: 'Paid' }, replace: { message: 'Paid' } },
  },
  toastAutoCloseTimeout: {
    see: ({ desktop, clock }) => {
      desktop.perform('system.popupToast', {});
      clock.advance(20_000);
      return desktop.state.toasts.length;
    },
    expected: { 0: 1, 20000: 0 },
  },
  toastClickCloses: {
    see: ({ desktop }) => {
      desktop.agent.clickToastButton(desktop.perform('system.popupToast', { buttons: ['A'] }), 0);
      return desktop.state.toasts.length;
    },
    expected: { true: 0, false: 1 },
  },
  dialogs: {
    see: ({ desktop }) => {
      desktop.perform('system.openDialog', 'https://a.example/');
      desktop.perform('system.openDialog', 'https://b.example/');
      return desktop.state.dialogs.map(({ id }) => id);
    },
    expected: { several: ['wweCustomDialog1', 'wweCustomDialog2'], one: ['wweCustomDialog2'] },
  },
};
