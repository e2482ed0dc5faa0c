import type { ConsultAction } from '@scapi/client';
import { hangUpIcon, peopleIcon, phoneIcon, transferIcon } from '@scapi/design';
import type { SVGTemplateResult } from 'lit';
import type { ActionLook, PlacedAction } from '../internal/action-row.js';
import type { ButtonKind } from '../internal/button-parts.js';
import type { consultTexts } from './consult.texts.js';

type Key = Extract<keyof typeof consultTexts, `consult${string}`>;

const look = (
  text: Key,
  icon: SVGTemplateResult,
  before: string,
  after: string,
  kind?: ButtonKind,
): ActionLook<Key> => ({ text, icon, before: `scapi-${before}`, after: `scapi-${after}`, kind });

export const ACTIONS: Readonly<Record<ConsultAction, ActionLook<Key>>> = {
  consult: look('consultStart', phoneIcon, 'consult', 'consulted', 'primary'),
  singleStepTransfer: look('consultTransfer', transferIcon, 'transfer', 'transferred'),
  singleStepConference: look('consultConference', peopleIcon, 'conference', 'conferenced'),
  completeTransfer: look(
    'consultCompleteTransfer',
    transferIcon,
    'complete-transfer',
    'transfer-completed',
    'primary',
  ),
  completeConference: look(
    'consultCompleteConference',
    peopleIcon,
    'complete-conference',
    'conference-completed',
  ),
  cancel: look('consultCancel', hangUpIcon, 'cancel-consult', 'consult-canceled', 'danger'),
};

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
