import { interactionTexts, sharedTexts } from '../internal/shared-texts.js';

/** What an interaction says with its actions, in a list or alone. */
export const interactionEntryTexts = {
  ...sharedTexts,
  ...interactionTexts,
  callAnswer: 'Answer',
  interactionAccept: 'Accept',
  interactionReject: 'Reject',
  interactionMarkDone: 'Mark done',
  interactionBlock: 'Block “mark done”',
  interactionBlocked: (reason: string): string => `“Mark done” is blocked: ${reason}`,
} as const;

/** What `<scapi-interaction-list>` says. */
export const interactionListTexts = {
  ...interactionEntryTexts,
  interactions: 'Interactions',
  interactionsNone: 'No interactions',
} as const;
