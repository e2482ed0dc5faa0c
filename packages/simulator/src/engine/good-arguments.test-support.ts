import type { RequestName } from '@scapi/protocol';
import type { Stage } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

/** Good arguments for a request, after bringing the desktop to where it makes sense. */
type Good = (stage: Stage) => readonly unknown[];

const none: Good = () => [];
const on =
  (bring: (stage: Stage) => string, ...more: readonly unknown[]): Good =>
  (stage) => [bring(stage), ...more];
const toast: Good = ({ desktop }) => [desktop.perform('system.popupToast', { title: 'Order' })];
const dialog: Good = ({ desktop }) => [
  desktop.perform('system.openDialog', 'https://app.example/'),
];
const handle = ({ desktop }: Stage, id: string) =>
  desktop.perform('outbound.getRecordFields', id).GSW_RECORD_HANDLE;

/** Good arguments for every request. */
export const GOOD: Readonly<Record<RequestName, Good>> = {
  'agent.get': none,
  'agent.getState': none,
  'agent.getStateList': none,
  'agent.setState': () => ['NotReady'],
  'media.getMediaList': none,
  'media.getMediaByName': () => ['voice'],
  'media.setState': () => ['voice', 'NotReady'],
  'interaction.getInteractions': none,
  'interaction.getByInteractionId': on(given.talking),
  'interaction.getByCaseId': (stage) => {
    given.ringing(stage);
    return [stage.desktop.state.cases[0]?.caseId];
  },
  'interaction.getByBundleId': (stage) => {
    given.ringing(stage);
    return [stage.desktop.state.interactions[0]?.userData['IW_BundleUid']];
  },
  'interaction.setUserData': on(given.talking, { Segment: 'Gold' }),
  'interaction.deleteUserData': on(given.talking, 'Segment'),
  'interaction.selectCaseByCaseId': (stage) => {
    given.ringing(stage);
    return [stage.desktop.state.cases[0]?.caseId];
  },
  'interaction.markdone': on(given.over),
  'interaction.blockMarkdone': on(given.talking, 'Not yet'),
  'interaction.unblockMarkdone': on(given.talking),
  'interaction.accept': on(({ desktop }) => desktop.world.workItem()),
  'interaction.reject': on(({ desktop }) => desktop.world.workItem()),
  'interaction.singleStepTransfer': on(given.talking, 'SIP_5002', { Note: 'VIP' }, null),
  'interaction.singleStepConference': on(given.talking, { type: 'AGENT', destination: 'E78' }),
  'interaction.consult': on(given.talking, { target: 'AGENT', destination: 'E78' }),
  'interaction.completeTransfer': on(given.consulted),
  'interaction.completeConference': on(given.consulted),
  'voice.dial': () => ['5001', null],
  'voice.dialEx': () => ['5001', { OrderId: '42' }, { extension: 1 }],
  'voice.answer': on(given.ringing),
  'voice.hold': on(given.talking),
  'voice.resume': on(given.held),
  'voice.hangUp': on(given.talking),
  'voice.startCallRecording': on(given.talking),
  'voice.stopCallRecording': on(given.recorded),
  'voice.pauseCallRecording': on(given.recorded),
  'voice.resumeCallRecording': on(given.paused),
  'sipEndpoint.muteMicrophone': none,
  'sipEndpoint.unmuteMicrophone': none,
  'sipEndpoint.muteSpeaker': none,
  'sipEndpoint.unmuteSpeaker': none,
  'sipEndpoint.isMicrophoneMute': none,
  'sipEndpoint.isSpeakerMute': none,
  'email.create': () => ['jo@mail.example'],
  'outbound.getCampaigns': none,
  'outbound.getPreviewRecord': ({ desktop }) => {
    desktop.world.loadCampaign('Spring');
    desktop.world.startCampaign('Spring');
    return ['Spring'];
  },
  'outbound.callPreviewRecord': (stage) => {
    const id = given.previewing('PUSH')(stage);
    return [id, handle(stage, id)];
  },
  'outbound.rejectPreviewRecord': on(given.previewing('PULL')),
  'outbound.cancelPreviewRecord': on(given.previewing('PULL')),
  'outbound.startDirectPushPreview': none,
  'outbound.stopDirectPushPreview': none,
  'outbound.rescheduleRecord': (stage) => {
    const id = given.previewing('PULL')(stage);
    return [id, handle(stage, id), '5/14/2024 9:5', 'CAMPAIGN'];
  },
  'outbound.cancelReschedule': (stage) => {
    const id = given.previewing('PULL')(stage);
    const record = handle(stage, id) ?? 0;
    stage.desktop.perform('outbound.rescheduleRecord', id, record, '5/14/2024 9:5', 'PERSONAL');
    return [id];
  },
  'outbound.getListOfCallResults': none,
  'outbound.setCallResult': on(given.finished('PULL'), 6),
  'outbound.getCallResult': on(given.previewing('PUSH')),
  'outbound.setDoNotCall': on(given.previewing('PULL')),
  'outbound.removeDoNotCall': on(given.previewing('PULL')),
  'outbound.getChainedRecords': on(given.previewing('PULL')),
  'outbound.getRecordFields': on(given.reached('PULL')),
  'outbound.updateRecordFields': on(given.previewing('PULL'), { GSW_FROM: '10:10' }),
  'system.getAllowedServices': none,
  'system.triggerActivity': none,
  'system.popupToast': () => [{ title: 'Order', buttons: ['Open'], autoCloseTimeout: 20_000 }],
  'system.updateToast': (stage) => [...toast(stage), { message: 'Sent' }],
  'system.closeToast': toast,
  'system.openDialog': () => ['https://app.example/?id=$Dialog.Id$', { label: '$Agent.FullName$' }],
  'system.closeDialog': dialog,
  'system.updateViewInApplicationMenuBar': () => [{ name: 'orders', label: 'Orders' }],
  'system.closeViewInApplicationMenuBar': ({ desktop }) => {
    desktop.perform('system.updateViewInApplicationMenuBar', { name: 'orders' });
    return ['orders'];
  },
  'system.amIVisible': none,
  'system.isFrameLeading': none,
  'system.isFrameFollowing': none,
  'system.isFrameNegotiating': none,
  'system.isFrameLeadingOrNegotiating': none,
  'system.isLastActiveFrame': none,
  'messenger.broadcastMessage': () => ['orders', { any: ['value'] }],
  'configuration.getOption': () => [['service-client-api.*', 'CustomAPI/test.*']],
  'configuration.getContextualOption': (stage) => ['voice.*', given.ringing(stage)],
  'auth.getJwtToken': none,
};
