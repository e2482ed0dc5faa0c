import { FRAME_STATES } from '@scapi/protocol';
import { DesktopRefusal } from './refusal.js';
import type { Stage } from './application.test-support.js';

/** One action: its index, the interaction that it applies to, and a number that varies it. */
export interface Step {
  readonly action: number;
  readonly target: number;
  readonly detail: number;
}

type Act = (stage: Stage, id: string, detail: number) => unknown;

const ask =
  (name: string, ...more: readonly unknown[]): Act =>
  ({ app }, id) =>
    void app.request(name, id, ...more);

const OPERATIONS = ['Ready', 'NotReady', 'NotReady_Lunch', 'AfterCallWork', 'Dnd', 'LogOff', 'Nap'];
const FAILURES = [
  'IN_WORKBIN_FAILED',
  'PULL_WORKBIN_FAILED',
  'PULL_FAILED',
  'IN_QUEUE_FAILED',
] as const;

const pick = <T>(from: readonly T[], detail: number): T | undefined => from[detail % from.length];

/** Things that bring something new. */
const COMING: readonly Act[] = [
  ({ desktop }) => desktop.world.call(),
  ({ desktop }) => desktop.world.chat({ body: 'Hello' }),
  ({ desktop }) => desktop.world.email({ subject: 'Order 42' }),
  ({ desktop }) => desktop.world.workItem({ userData: { Priority: 3 } }),
  ({ desktop }) => desktop.world.pushRecord(),
  ({ desktop }) => desktop.world.pushRecord({ mode: 'DIRECT_PUSH' }),
  ({ app }) => void app.request('voice.dial', '5001', { OrderId: '42' }),
  ({ app }) => void app.request('email.create', 'jo@mail.example'),
  ({ app }) => void app.request('outbound.getPreviewRecord', 'Spring'),
  ask('interaction.consult', 'SIP_5002', { Reason: 'Question' }),
  ask('outbound.callPreviewRecord'),
];

const GOING: readonly Act[] = [
  ({ desktop }, id) => desktop.world.answer(id),
  ({ desktop }, id) => desktop.world.decline(id),
  ({ desktop }, id) => desktop.world.hangUp(id),
  ({ desktop }, id) => desktop.world.message(id, 'Are you there?'),
  ({ desktop }, id) => desktop.world.failJoin(id),
  ({ desktop }, id) => desktop.world.revoke(id),
  ({ desktop }, id) => desktop.world.partyJoins(id, 'Jo'),
  ({ desktop }, id) => desktop.world.partyLeaves(id, 'Jo'),
  ({ desktop }, id) => desktop.world.inviteToConference(id),
  ({ desktop }, id) => desktop.world.moveToCase(id),
  ({ desktop }, id, detail) => desktop.world.attachUserData(id, { Score: detail }),
  ({ desktop }, id) => desktop.world.deleteUserData(id, 'Score'),
  ({ desktop }, _id, detail) => desktop.world.failNext(pick(FAILURES, detail) ?? 'PULL_FAILED'),
  ({ desktop }, _id, detail) =>
    desktop.world.setFrameState(pick(FRAME_STATES, detail) ?? 'LEADING'),
  ({ desktop }) => desktop.world.loadCampaign('Spring'),
  ({ desktop }) => desktop.world.startCampaign('Spring'),
  ({ desktop }) => desktop.world.stopCampaign('Spring'),
  ({ desktop }, id) => desktop.agent.sendMessage(id, 'Yes'),
  ({ desktop }, id) => desktop.agent.endChat(id),
  ({ desktop }, id) => desktop.agent.sendEmail(id),
  ({ desktop }, id) => desktop.agent.discardEmail(id),
  ({ desktop }, id) => desktop.agent.insertStandardResponse(id),
  ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
  ({ desktop }, id) => desktop.agent.placeInQueue(id),
  ({ desktop }, _id, detail) => {
    const found = pick(desktop.state.cases, detail);
    if (found) desktop.agent.selectCase(found.caseId);
  },
  ({ desktop }, _id, detail) => {
    const [toast] = desktop.state.toasts;
    if (toast) desktop.agent.clickToastButton(toast.id, detail % 3);
  },
  ({ clock }, _id, detail) => clock.advance(detail * 100),
  ({ app }, _id, detail) => void app.request('agent.setState', pick(OPERATIONS, detail)),
  ({ app }, _id, detail) =>
    void app.request(
      'media.setState',
      pick(['voice', 'chat', 'email'], detail),
      pick(OPERATIONS, detail),
    ),
  ({ app }) =>
    void app.request('system.popupToast', { buttons: ['A', 'B'], autoCloseTimeout: 3000 }),
  ({ app }) => void app.request('outbound.startDirectPushPreview'),
  ask('voice.answer'),
  ask('voice.hold'),
  ask('voice.resume'),
  ask('voice.hangUp'),
  ask('voice.startCallRecording'),
  ask('voice.pauseCallRecording'),
  ask('voice.resumeCallRecording'),
  ask('voice.stopCallRecording'),
  ask('interaction.accept'),
  ask('interaction.reject'),
  ask('interaction.markdone'),
  ask('interaction.markdone'),
  ask('interaction.blockMarkdone', 'Not yet'),
  ask('interaction.unblockMarkdone'),
  ask('interaction.setUserData', { Segment: 'Gold' }),
  ask('interaction.deleteUserData', 'Segment'),
  ask('interaction.singleStepTransfer', 'Billing', { Reason: 'Invoice' }),
  ask('interaction.singleStepConference', 'Billing', { Reason: 'Help' }),
  ask('interaction.completeTransfer'),
  ask('interaction.completeConference'),
  ask('outbound.rejectPreviewRecord'),
  ask('outbound.cancelPreviewRecord'),
  ask('outbound.setCallResult', 6),
  ask('interaction.getByInteractionId'),
];

/** What an agent does who uses what the desktop offers. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  ANSWER: ['voice.answer'],
  HOLD: ['voice.hold', 'voice.startCallRecording'],
  RESUME: ['voice.resume'],
  HANGUP: ['voice.hangUp'],
  ACCEPT: ['interaction.accept'],
  REJECT: ['interaction.reject'],
  MARK_DONE: ['interaction.markdone'],
  CALL: ['outbound.callPreviewRecord'],
  REJECT_RECORD: ['outbound.rejectPreviewRecord'],
  CANCEL_RECORD: ['outbound.cancelPreviewRecord'],
  CONSULT: ['interaction.consult'],
  TRANSFER: ['interaction.singleStepTransfer', 'interaction.completeTransfer'],
  CONFERENCE: ['interaction.singleStepConference', 'interaction.completeConference'],
};

/** What else happens to interactions of a state, by the state's name in the tables. */
const USUAL: Readonly<Record<string, readonly Act[]>> = {
  DIALING: [
    ({ desktop }, id) => desktop.world.answer(id),
    ({ desktop }, id) => desktop.world.answer(id),
    ({ desktop }, id) => desktop.world.decline(id),
  ],
  joining: [({ clock }) => clock.advance(500), ({ desktop }, id) => desktop.world.failJoin(id)],
  chatting: [
    ({ desktop }, id) => desktop.world.message(id, 'Are you there?'),
    ({ desktop }, id) => desktop.agent.sendMessage(id, 'Yes'),
    ({ desktop }, id) => desktop.agent.endChat(id),
  ],
  COMPOSING: [
    ({ desktop }, id) => desktop.agent.insertStandardResponse(id),
    ({ desktop }, id) => desktop.agent.sendEmail(id),
    ({ desktop }, id) => desktop.agent.discardEmail(id),
    ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
  ],
  ACCEPTED: [
    ({ desktop }, id) => desktop.agent.placeInQueue(id),
    ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
    ({ desktop }, id) => desktop.world.partyJoins(id, 'Jo'),
    ({ desktop }, id) => desktop.world.partyLeaves(id, 'Jo'),
    ({ desktop }, id) => {
      desktop.world.failNext('IN_QUEUE_FAILED');
      desktop.agent.placeInQueue(id);
    },
    ({ desktop }, id) => {
      desktop.world.failNext('IN_WORKBIN_FAILED');
      desktop.agent.placeInWorkbin(id);
    },
  ],
};

const PULL_FAILURES = ['PULL_WORKBIN_FAILED', 'PULL_FAILED'] as const;

/** Pulls what was placed in the workbin first, which fails half of the time. */
const pull: Act = ({ desktop }, _id, detail) => {
  const [item] = desktop.state.workbin;
  if (!item) return;
  const failure = pick(PULL_FAILURES, detail / 2);
  if (failure) desktop.world.failNext(failure);
  desktop.agent.pullFromWorkbin(item.interactionId);
};

/** Goes on with an interaction: what usually happens in its state, or what the desktop offers. */
const goOn: Act = (stage, id, detail) => {
  const {
    state,
    phase,
    media,
    capabilities = [],
  } = stage.desktop.state.interactions.find(({ interactionId }) => interactionId === id) ?? {};
  const chatting = media === 'chat' && state === 'ACCEPTED' ? 'chatting' : state;
  if (detail % 5 === 0) {
    pull(stage, id, detail);
    return;
  }
  const usual = pick(USUAL[phase ?? chatting ?? ''] ?? [], detail);
  if (usual && detail % 7 > 0) {
    usual(stage, id, detail);
    return;
  }
  const offered = capabilities.flatMap((capability) => OFFERED[capability] ?? []);
  const name = pick(offered, detail);
  if (name !== undefined)
    ask(name, ...(TO_TARGET.test(name) ? ['SIP_5002', { Detail: detail }] : []))(stage, id, detail);
};

const TO_TARGET = /consult|singleStep/;

// About half of the actions continue an interaction; otherwise few interactions would reach their end.
const ACTS = [...COMING, ...GOING, ...Array.from({ length: 70 }, () => goOn)];

/** The number of actions to choose from. */
export const ACTION_COUNT = ACTS.length;

/** The largest number of interactions at the same time. */
const CROWD = 8;

/** Takes a step. A refusal is an outcome like any other; any other error is a defect. */
export function take(stage: Stage, { action, target, detail }: Step): void {
  const { interactions } = stage.desktop.state;
  const act = ACTS[action] ?? GOING[0];
  if (!act || (COMING.includes(act) && interactions.length >= CROWD)) return;
  const id = interactions[target % Math.max(1, interactions.length)]?.interactionId ?? '1';
  try {
    act(stage, id, detail);
  } catch (error) {
    if (!(error instanceof DesktopRefusal)) throw error;
  }
}
