import type { Agent, AgentStateOperation, State } from './agent.js';
import type { CallResult } from './call-results.js';
import type { ConfigurationSection, OptionSelector } from './configuration.js';
import type { Interaction, TargetQuery } from './interaction.js';
import type { UserData } from './json.js';
import type { Media } from './media.js';
import type {
  CallbackType,
  CallResultEntry,
  OutboundCampaign,
  OutboundRecord,
} from './outbound.js';
import type { DialogOptions, MenuBarView, ToastParameters } from './system.js';

interface Request<Parameters extends readonly unknown[], Result = void> {
  parameters: Parameters;
  result: Result;
}

type NoParameters<Result = void> = Request<[], Result>;
type OnInteraction<Result = void> = Request<[interactionId: string], Result>;
type ToTarget = Request<
  [
    interactionId: string,
    target: TargetQuery | string,
    userData?: UserData | null,
    extensions?: UserData | null,
  ]
>;

/**
 * Every request of the protocol by its name on the wire, with the parameters in wire order and the
 * result. `void` where the reference promises nothing but a reply without an error.
 *
 * @see Protocol reference, section 4: the 74 names of the vendor's newest client, one more of its
 * manual (`configuration.getContextualOption`), and two that only its list of service keywords names
 * (`interaction.getByBundleId`, `interaction.getByCaseId`).
 */
export interface Requests {
  'agent.get': NoParameters<Agent>;
  'agent.getState': NoParameters<State>;
  'agent.getStateList': NoParameters<readonly State[]>;
  'agent.setState': Request<[stateOperationName: AgentStateOperation]>;

  'media.getMediaList': NoParameters<readonly Media[]>;
  'media.getMediaByName': Request<[name: string], Media>;
  'media.setState': Request<[mediaName: string, stateOperationName: AgentStateOperation]>;

  'interaction.getInteractions': NoParameters<readonly Interaction[]>;
  'interaction.getByInteractionId': OnInteraction<Interaction | null>;
  'interaction.setUserData': Request<[interactionId: string, keyValues: UserData]>;
  'interaction.deleteUserData': Request<[interactionId: string, key: string]>;
  'interaction.selectCaseByCaseId': Request<[caseId: string]>;
  'interaction.markdone': OnInteraction;
  'interaction.blockMarkdone': Request<[interactionId: string, warningMessage: string]>;
  'interaction.unblockMarkdone': OnInteraction;
  'interaction.accept': OnInteraction;
  'interaction.reject': OnInteraction;
  'interaction.singleStepTransfer': ToTarget;
  'interaction.singleStepConference': ToTarget;
  'interaction.consult': ToTarget;
  'interaction.completeTransfer': Request<[consultInteractionId: string]>;
  'interaction.completeConference': Request<[consultInteractionId: string]>;
  'interaction.getByBundleId': Request<[bundleId: string], readonly Interaction[]>;
  'interaction.getByCaseId': Request<[caseId: string], readonly Interaction[]>;

  'voice.dial': Request<[destination: string, userData?: UserData | null]>;
  'voice.dialEx': Request<
    [destination: string, userData?: UserData | null, extensions?: UserData | null]
  >;
  'voice.answer': OnInteraction;
  'voice.hold': OnInteraction;
  'voice.resume': OnInteraction;
  'voice.hangUp': OnInteraction;
  'voice.startCallRecording': OnInteraction;
  'voice.stopCallRecording': OnInteraction;
  'voice.pauseCallRecording': OnInteraction;
  'voice.resumeCallRecording': OnInteraction;

  'sipEndpoint.muteMicrophone': NoParameters;
  'sipEndpoint.unmuteMicrophone': NoParameters;
  'sipEndpoint.muteSpeaker': NoParameters;
  'sipEndpoint.unmuteSpeaker': NoParameters;
  'sipEndpoint.isMicrophoneMute': NoParameters<boolean>;
  'sipEndpoint.isSpeakerMute': NoParameters<boolean>;

  'email.create': Request<[destination: string, userData?: UserData | null]>;

  'outbound.getCampaigns': NoParameters<readonly OutboundCampaign[]>;
  'outbound.getPreviewRecord': Request<[campaignName: string]>;
  'outbound.callPreviewRecord': Request<[interactionId: string, recordHandle?: number]>;
  'outbound.rejectPreviewRecord': OnInteraction;
  'outbound.cancelPreviewRecord': OnInteraction;
  'outbound.startDirectPushPreview': NoParameters;
  'outbound.stopDirectPushPreview': NoParameters;
  'outbound.rescheduleRecord': Request<
    [
      interactionId: string,
      recordHandle: number,
      rescheduleDate: string,
      callbackType: CallbackType,
    ]
  >;
  'outbound.cancelReschedule': OnInteraction;
  'outbound.getListOfCallResults': NoParameters<readonly CallResultEntry[]>;
  'outbound.setCallResult': Request<[interactionId: string, callResult: CallResult]>;
  'outbound.getCallResult': OnInteraction<CallResult>;
  'outbound.setDoNotCall': OnInteraction;
  'outbound.removeDoNotCall': OnInteraction;
  'outbound.getChainedRecords': OnInteraction<readonly OutboundRecord[]>;
  'outbound.getRecordFields': OnInteraction<OutboundRecord>;
  'outbound.updateRecordFields': Request<[interactionId: string, recordData: UserData]>;

  'system.getAllowedServices': NoParameters<readonly string[]>;
  'system.triggerActivity': NoParameters;
  'system.popupToast': Request<[parameters: ToastParameters], string>;
  'system.updateToast': Request<[id: string, parameters: ToastParameters]>;
  'system.closeToast': Request<[id: string]>;
  'system.openDialog': Request<[url: string, options?: DialogOptions], string>;
  'system.closeDialog': Request<[dialogId: string]>;
  'system.updateViewInApplicationMenuBar': Request<[parameters: MenuBarView]>;
  'system.closeViewInApplicationMenuBar': Request<[name: string]>;
  'system.amIVisible': NoParameters<boolean>;
  'system.isFrameLeading': NoParameters<boolean>;
  'system.isFrameFollowing': NoParameters<boolean>;
  'system.isFrameNegotiating': NoParameters<boolean>;
  'system.isFrameLeadingOrNegotiating': NoParameters<boolean>;
  'system.isLastActiveFrame': NoParameters<boolean>;

  'messenger.broadcastMessage': Request<[channel: string, message: unknown]>;

  'configuration.getOption': Request<[options: OptionSelector], readonly ConfigurationSection[]>;
  'configuration.getContextualOption': Request<
    [options: OptionSelector, interactionId: string],
    readonly ConfigurationSection[]
  >;

  'auth.getJwtToken': NoParameters<string>;
}

/** A request name on the wire. */
export type RequestName = keyof Requests;

/** The parameters of request `Name`, in wire order. */
export type ParametersOf<Name extends RequestName> = Requests[Name]['parameters'];

/** The result of request `Name`. */
export type ResultOf<Name extends RequestName> = Requests[Name]['result'];
