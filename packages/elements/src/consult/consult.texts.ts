import { interactionTexts, sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-consult>` says. */
export const consultTexts = {
  ...sharedTexts,
  ...interactionTexts,
  consultTarget: 'Number or name',
  consultMissing: 'Enter a number or a name first.',
  consultNotNow: 'Only during a call.',
  consultStart: 'Consult',
  consultTransfer: 'Transfer',
  consultConference: 'Conference',
  consultCompleteTransfer: 'Complete transfer',
  consultCompleteConference: 'Complete conference',
  consultCancel: 'Cancel',
  consultLegs: 'Who is on the line',
  consultNone: 'Nothing to transfer',
} as const;
