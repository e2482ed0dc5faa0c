import { interactionEntryTexts } from '../interaction-list/interaction-list.texts.js';

/** What `<scapi-interaction>` says. */
export const singleInteractionTexts = {
  ...interactionEntryTexts,
  interactionNone: 'No interaction',
  interactionFrom: 'From',
  interactionTo: 'To',
  interactionStarted: 'Started',
  interactionParties: 'Participants',
} as const;
