import type { ConsultAction } from '@scapi/client';
import { hangUpIcon, peopleIcon, phoneIcon, transferIcon } from '@scapi/design';
import { actionLook, type ActionLook, type PlacedAction } from '../internal/action-row.js';
import type { consultTexts } from './consult.texts.js';

type Key = Extract<keyof typeof consultTexts, `consult${string}`>;

export const ACTIONS = {
  consult: actionLook('consultStart', phoneIcon, 'scapi-consult', 'scapi-consulted', 'primary'),
  singleStepTransfer: actionLook(
    'consultTransfer',
    transferIcon,
    'scapi-transfer',
    'scapi-transferred',
  ),
  singleStepConference: actionLook(
    'consultConference',
    peopleIcon,
    'scapi-conference',
    'scapi-conferenced',
  ),
  completeTransfer: actionLook(
    'consultCompleteTransfer',
    transferIcon,
    'scapi-complete-transfer',
    'scapi-transfer-completed',
    'primary',
  ),
  completeConference: actionLook(
    'consultCompleteConference',
    peopleIcon,
    'scapi-complete-conference',
    'scapi-conference-completed',
  ),
  cancel: actionLook(
    'consultCancel',
    hangUpIcon,
    'scapi-cancel-consult',
    'scapi-consult-canceled',
    'danger',
  ),
} as const satisfies Readonly<Record<ConsultAction, ActionLook<Key>>>;

/** The actions that bring another party into the call, in the order of the buttons. */
export const FIRST_STEPS = [
  ['consult', 'consult'],
  ['transfer', 'singleStepTransfer'],
  ['conference', 'singleStepConference'],
] as const satisfies readonly PlacedAction<ConsultAction>[];

/** What ends a consultation, in the order of the buttons. */
export const SECOND_STEPS = [
  ['transfer', 'completeTransfer'],
  ['conference', 'completeConference'],
  ['cancel', 'cancel'],
] as const satisfies readonly PlacedAction<ConsultAction>[];
