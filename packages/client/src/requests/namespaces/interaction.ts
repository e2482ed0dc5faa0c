import type { Interaction, TargetQuery, UserData } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/**
 * Interactions of every medium: reading, attached data, cases, mark done, invitations, transfer,
 * conference and consultation. A command that resolves was accepted; what became of it shows in
 * `$interactions`. All methods reject with a `ScapiError`; that a wrong state or an unknown
 * interaction is `REFUSED` is inferred, no error is documented.
 *
 * @see Protocol reference, section 4.3.
 */
export interface InteractionNamespace {
  /** Reads all interactions of the agent. {@link ScapiClient.$interactions} follows them. */
  getInteractions(options?: RequestOptions): Promise<readonly Interaction[]>;
  /** Reads one interaction; `null` when there is none of this identifier (documented). */
  getByInteractionId(interactionId: string, options?: RequestOptions): Promise<Interaction | null>;
  /**
   * Attaches data to a live interaction, a call only until it is released (documented). Keys of the
   * same name are overwritten; that others stay is inferred. `REFUSED` for a key outside
   * `service-client-api.user-data.write-allowed` (inferred).
   */
  setUserData(interactionId: string, keyValues: UserData, options?: RequestOptions): Promise<void>;
  /** Deletes one key of the attached data, under the conditions of {@link setUserData}. */
  deleteUserData(interactionId: string, key: string, options?: RequestOptions): Promise<void>;
  /** Selects a case in the desktop; `$selectedCase` follows. */
  selectCaseByCaseId(caseId: string, options?: RequestOptions): Promise<void>;
  /** Completes an interaction and closes it. Whether a block refuses this too is not documented. */
  markdone(interactionId: string, options?: RequestOptions): Promise<void>;
  /**
   * Keeps the agent from marking an interaction done, until {@link unblockMarkdone}. The desktop
   * lifts the block by itself after `service-client-api.block-markdone-timeout` milliseconds
   * (inferred).
   *
   * @param warningMessage - shown to the agent who tries.
   */
  blockMarkdone(
    interactionId: string,
    warningMessage: string,
    options?: RequestOptions,
  ): Promise<void>;
  /** Lifts the block of {@link blockMarkdone}. */
  unblockMarkdone(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Accepts an invitation: open media, chat, e-mail, a pushed preview record. */
  accept(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Rejects an invitation. */
  reject(interactionId: string, options?: RequestOptions): Promise<void>;
  /**
   * Transfers in one step, without asking the target.
   *
   * @param target - where to; a bare string is a `CUSTOM_CONTACT` of this number.
   * @param userData - attached to the new leg.
   * @param extensions - keys and values for the switch; their meaning is the site's.
   */
  singleStepTransfer(
    interactionId: string,
    target: TargetQuery | string,
    userData?: UserData | null,
    extensions?: UserData | null,
    options?: RequestOptions,
  ): Promise<void>;
  /** Adds a party in one step; parameters as of {@link singleStepTransfer}. */
  singleStepConference(
    interactionId: string,
    target: TargetQuery | string,
    userData?: UserData | null,
    extensions?: UserData | null,
    options?: RequestOptions,
  ): Promise<void>;
  /**
   * Consults the target; parameters as of {@link singleStepTransfer}. The consultation is a new
   * interaction with `isConsultation` and this one as `parentInteractionId`.
   */
  consult(
    interactionId: string,
    target: TargetQuery | string,
    userData?: UserData | null,
    extensions?: UserData | null,
    options?: RequestOptions,
  ): Promise<void>;
  /** Ends a consultation by connecting the customer with the target. */
  completeTransfer(consultInteractionId: string, options?: RequestOptions): Promise<void>;
  /** Ends a consultation by joining customer, target and agent. */
  completeConference(consultInteractionId: string, options?: RequestOptions): Promise<void>;
  /**
   * Reads the interactions of a bundle, whose identifier is `IW_BundleUid` in their attached data;
   * none when there is no such bundle (inferred). Source: the vendor's list of service keywords
   * names it, nothing else does; parameter and result are inferred: `undefined` when the answer cannot
   * be read.
   */
  getByBundleId(
    bundleId: string,
    options?: RequestOptions,
  ): Promise<readonly Interaction[] | undefined>;
  /** Reads the interactions of a case. Source and inferred parts as for {@link getByBundleId}. */
  getByCaseId(
    caseId: string,
    options?: RequestOptions,
  ): Promise<readonly Interaction[] | undefined>;
}
