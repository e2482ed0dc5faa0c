import type { Interaction, TargetQuery, UserData } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { ScapiError } from '../errors.js';
import { detailOf } from './shared/detail-of.js';
import { createActions, READY, type Activity } from './shared/actions.js';
import type { Condition } from './shared/wait-for.js';
import { availabilitiesOf, type Availabilities } from './shared/availability.js';
import {
  followInteraction,
  interactionChange,
  type InteractionControl,
  type InteractionControlOptions,
} from './shared/follow-interaction.js';
import { isLive, isPermitted, permittedActions } from './shared/permissions.js';
import { derive } from '../stores/derive.js';

/** What can be asked about a consultation; `cancel` hangs the consultation up. */
export type ConsultAction =
  | 'consult'
  | 'singleStepTransfer'
  | 'singleStepConference'
  | 'completeTransfer'
  | 'completeConference'
  | 'cancel';

/** What a consult control shows. */
export type ConsultState =
  /** There is no interaction. */
  | { readonly status: 'none' }
  /** There is no consultation. */
  | {
      readonly status: 'ready';
      readonly interaction: Interaction;
      /** What the interaction permits now. */
      readonly actions: readonly ConsultAction[];
      readonly activity: Activity<ConsultAction>;
    }
  /** The target is being called, or talks to the agent. */
  | {
      readonly status: 'consulting';
      readonly interaction: Interaction;
      readonly consultation: Interaction;
      readonly actions: readonly ConsultAction[];
      readonly activity: Activity<ConsultAction>;
    };

/** Whom to bring in, and what to tell along. */
export interface ConsultOptions {
  /** Attached to the new leg. */
  readonly userData?: UserData | undefined;
  /** Keys and values for the switch; their meaning is the site's. */
  readonly extensions?: UserData | undefined;
}

/** Consults, transfers and conferences, in one step or two. */
export interface ConsultControl extends InteractionControl {
  readonly $state: ReadableAtom<ConsultState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<ConsultAction>>;
  /**
   * Consults the target. All methods reject as those of `interaction` do.
   *
   * @param target - where to; a bare string is a `CUSTOM_CONTACT` of this number.
   */
  consult(target: TargetQuery | string, options?: ConsultOptions): Promise<void>;
  /** Transfers without asking the target. */
  singleStepTransfer(target: TargetQuery | string, options?: ConsultOptions): Promise<void>;
  /** Adds a party without asking it. */
  singleStepConference(target: TargetQuery | string, options?: ConsultOptions): Promise<void>;
  /** Connects the customer with the one who is consulted. */
  completeTransfer(): Promise<void>;
  /** Joins customer, agent and the one who is consulted. */
  completeConference(): Promise<void>;
  /** Ends the consultation. The customer stays on hold. */
  cancel(): Promise<void>;
  /** Forgets the last error. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on. */
  close(): void;
}

const SERVICES = {
  consult: 'interaction.consult',
  singleStepTransfer: 'interaction.singleStepTransfer',
  singleStepConference: 'interaction.singleStepConference',
  completeTransfer: 'interaction.completeTransfer',
  completeConference: 'interaction.completeConference',
  cancel: 'voice.hangUp',
} as const;

const NONE: ConsultState = { status: 'none' };

/**
 * Creates the consult control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.3 and 8, consultation (inferred).
 */
export function createConsultControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): ConsultControl {
  const followed = followInteraction(client, options.interactionId);
  const actions = createActions<ConsultAction>(client, options);

  const $state = derive(
    [followed.$interaction, client.$interactions, actions.$activities],
    (interaction, all, activities): ConsultState => {
      if (!interaction) return NONE;
      const consultation = findConsultation(all, interaction);
      const activity = activities.get(interaction.interactionId) ?? READY;
      return consultation
        ? {
            status: 'consulting',
            interaction,
            consultation,
            actions: consultationActions(consultation),
            activity,
          }
        : {
            status: 'ready',
            interaction,
            actions: permittedActions(interaction, FIRST_STEPS),
            activity,
          };
    },
  );

  const bringIn =
    (action: (typeof FIRST_STEPS)[number], confirm: (id: string) => Condition) =>
    (target: TargetQuery | string, { userData, extensions }: ConsultOptions = {}) =>
      followed.whenKnown(() =>
        actions.run(() => {
          const id = followed.require();
          return {
            subject: id,
            action,
            detail: detailOf(target, userData, extensions),
            send: () => client.interaction[action](id, target, userData, extensions),
            confirmation: confirm(id),
          };
        }),
      );

  const finish = (action: 'completeTransfer' | 'completeConference' | 'cancel') => () =>
    followed.whenKnown(
      () =>
        actions.run(() => {
          const id = followed.require();
          const main = client.$interactions.get().find((one) => one.interactionId === id);
          const consultation = main && findConsultation(client.$interactions.get(), main);
          if (!consultation) {
            throw new ScapiError('INVALID_ARGUMENT', 'There is no consultation.', {
              request: SERVICES[action],
            });
          }
          const { interactionId } = consultation;
          return {
            subject: id,
            action,
            send: () => client.request(SERVICES[action], [interactionId]),
            confirmation: interactionChange(client, interactionId, ({ state }) => state),
          };
        }),
      () => false,
    );

  const isConsulting = (id: string): boolean => {
    const all = client.$interactions.get();
    const main = all.find((one) => one.interactionId === id);
    return !main || findConsultation(all, main) !== undefined;
  };

  return {
    $state,
    $availability: availabilitiesOf(client, SERVICES),
    setInteractionId: followed.setInteractionId,
    consult: bringIn('consult', (id) => ({
      $source: client.$interactions,
      isMet: () => isConsulting(id),
    })),
    singleStepTransfer: bringIn('singleStepTransfer', (id) =>
      interactionChange(client, id, ({ state }) => state),
    ),
    singleStepConference: bringIn('singleStepConference', (id) =>
      interactionChange(client, id, ({ parties }) => parties),
    ),
    completeTransfer: finish('completeTransfer'),
    completeConference: finish('completeConference'),
    cancel: finish('cancel'),
    reset: () => actions.reset(),
    close: () => {
      actions.close();
      followed.close();
    },
  };
}

const FIRST_STEPS = ['consult', 'singleStepTransfer', 'singleStepConference'] as const;

const consultationActions = (consultation: Interaction): readonly ConsultAction[] => [
  ...permittedActions(consultation, ['completeTransfer', 'completeConference']),
  ...(isPermitted(consultation, 'hangUp') ? (['cancel'] as const) : []),
];

/** The consultation of an interaction; of the same case where the desktop names no parent (inferred). */
const findConsultation = (
  all: readonly Interaction[],
  { interactionId, caseId }: Interaction,
): Interaction | undefined =>
  all.find(
    (one) =>
      one.isConsultation &&
      isLive(one) &&
      one.interactionId !== interactionId &&
      (one.parentInteractionId ?? (one.caseId === caseId && interactionId)) === interactionId,
  );
