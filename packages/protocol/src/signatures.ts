import type { RequestName, ResultOf } from './requests.js';

type Signatures = {
  readonly [
    Name in RequestName as Name extends `${infer Namespace}.${string}` ? Namespace : never
  ]: {
    readonly [
      Method in RequestName as Method extends `${NamespaceOf<Name>}.${infer Rest}` ? Rest : never
    ]: string;
  };
};

type NamespaceOf<Name extends string> = Name extends `${infer Namespace}.${string}`
  ? Namespace
  : never;

const onInteraction = '(interactionId)';
const onConsultation = '(consultInteractionId)';
const toTarget = '(interactionId, target: target, userData?: object, extensions?: object)';
const nothing = '()';
const boolean = '()~ boolean';

/**
 * Every request, by namespace and method: the parameters in wire order and what is promised in
 * return. A parameter is a non-empty string unless its type is named; one with `?` may be left out.
 * After `:` stands a result that the reference documents, after `~` one that it infers: there a
 * desktop may answer in another shape. {@link Requests} says the same to the compiler, which keeps the
 * names of both in step.
 *
 * @see Protocol reference, section 4.
 */
export const SIGNATURES = {
  agent: {
    get: '(): Agent',
    getState: '(): State',
    getStateList: '(): State[]',
    setState: '(stateOperationName)',
  },
  media: {
    getMediaList: '(): Media[]',
    getMediaByName: '(name): Media',
    setState: '(mediaName, stateOperationName)',
  },
  interaction: {
    getInteractions: '(): Interaction[]',
    getByInteractionId: '(interactionId): Interaction?',
    setUserData: '(interactionId, keyValues: object)',
    deleteUserData: '(interactionId, key)',
    selectCaseByCaseId: '(caseId)',
    markdone: onInteraction,
    blockMarkdone: '(interactionId, warningMessage)',
    unblockMarkdone: onInteraction,
    accept: onInteraction,
    reject: onInteraction,
    singleStepTransfer: toTarget,
    singleStepConference: toTarget,
    consult: toTarget,
    completeTransfer: onConsultation,
    completeConference: onConsultation,
    // Keywords of the origin list only: parameter and result are inferred.
    getByBundleId: '(bundleId)~ Interaction[]',
    getByCaseId: '(caseId)~ Interaction[]',
  },
  voice: {
    dial: '(destination, userData?: object)',
    dialEx: '(destination, userData?: object, extensions?: object)',
    answer: onInteraction,
    hold: onInteraction,
    resume: onInteraction,
    hangUp: onInteraction,
    startCallRecording: onInteraction,
    stopCallRecording: onInteraction,
    pauseCallRecording: onInteraction,
    resumeCallRecording: onInteraction,
  },
  sipEndpoint: {
    muteMicrophone: nothing,
    unmuteMicrophone: nothing,
    muteSpeaker: nothing,
    unmuteSpeaker: nothing,
    isMicrophoneMute: boolean,
    isSpeakerMute: boolean,
  },
  email: {
    create: '(destination, userData?: object)',
  },
  outbound: {
    getCampaigns: '()~ Campaign[]',
    getPreviewRecord: '(campaignName)',
    // The vendor's sample of before December 2021 left the handle out.
    callPreviewRecord: '(interactionId, recordHandle?: number)',
    rejectPreviewRecord: onInteraction,
    cancelPreviewRecord: onInteraction,
    startDirectPushPreview: nothing,
    stopDirectPushPreview: nothing,
    rescheduleRecord: '(interactionId, recordHandle: number, rescheduleDate, callbackType)',
    cancelReschedule: onInteraction,
    getListOfCallResults: '()~ CallResult[]',
    setCallResult: '(interactionId, callResult: number)',
    getCallResult: '(interactionId)~ number',
    setDoNotCall: onInteraction,
    removeDoNotCall: onInteraction,
    getChainedRecords: '(interactionId)~ object[]',
    getRecordFields: '(interactionId)~ object',
    updateRecordFields: '(interactionId, recordData: object)',
  },
  system: {
    getAllowedServices: '()~ string[]',
    triggerActivity: nothing,
    popupToast: '(parameters: object)~ string',
    updateToast: '(id, parameters: object)',
    closeToast: '(id)',
    openDialog: '(url, options?: object)~ string',
    closeDialog: '(dialogId)',
    updateViewInApplicationMenuBar: '(parameters: object)',
    closeViewInApplicationMenuBar: '(name)',
    amIVisible: boolean,
    isFrameLeading: boolean,
    isFrameFollowing: boolean,
    isFrameNegotiating: boolean,
    isFrameLeadingOrNegotiating: boolean,
    isLastActiveFrame: boolean,
  },
  messenger: {
    broadcastMessage: '(channel, message: any)',
  },
  configuration: {
    getOption: '(options: selector)~ Section[]',
    // In the manual, in no client of the vendor.
    getContextualOption: '(options: selector, interactionId)~ Section[]',
  },
  auth: {
    getJwtToken: '()~ string',
  },
} as const satisfies Signatures;

/** Name of a namespace, for example `voice`. */
export type NamespaceName = keyof typeof SIGNATURES;

type SignatureOf<Name extends RequestName> =
  Name extends `${infer Namespace extends NamespaceName}.${infer Method}`
    ? (typeof SIGNATURES)[Namespace][Method & keyof (typeof SIGNATURES)[Namespace]]
    : never;

/**
 * What the answer to request `Name` is read as: its result, or `undefined` where the reference only
 * infers the result and the answer is none that can be read as one.
 */
export type ReadOf<Name extends RequestName> =
  SignatureOf<Name> extends `${string})~ ${string}` ? ResultOf<Name> | undefined : ResultOf<Name>;
