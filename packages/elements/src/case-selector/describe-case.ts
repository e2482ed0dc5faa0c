import { msg } from '@lit/localize';
import type { Case, Interaction } from '@scapi/client';

/** The name of a case: who it is about, by its main interaction. */
export function titleOf({ caseId, interactions }: Case): string {
  const main = interactions.find((one) => one.isMainCaseInteraction) ?? interactions[0];
  const names = main?.parties.map(({ name }) => name).filter(Boolean) ?? [];
  return names.join(', ') || caseId;
}

/** What kind of interaction it is and what it is doing, in words. */
export const describeInteraction = (interaction: Interaction): string =>
  `${wordsForMedia(interaction)} · ${wordsForState(interaction)}`;

function wordsForMedia({ media, isConsultation }: Interaction): string {
  if (isConsultation) return msg('Consultation');
  switch (media) {
    case 'voice':
      return msg('Call');
    case 'chat':
      return msg('Chat');
    case 'email':
      return msg('E-mail');
    case 'workitem':
      return msg('Work item');
    case undefined:
      return msg('Interaction');
    default:
      return media;
  }
}

function wordsForState({ state }: Interaction): string {
  switch (state) {
    case 'UNKNOWN':
      return msg('Unknown state');
    case 'DIALING':
      return msg('Dialing');
    case 'TALKING':
      return msg('Talking');
    case 'IDLE':
      return msg('Ended');
    case 'PREVIEWING':
      return msg('Preview');
    case 'INVITED':
      return msg('Waiting');
    case 'REJECTED':
      return msg('Rejected');
    case 'CANCELED':
      return msg('Canceled');
    case 'RINGING':
      return msg('Ringing');
    case 'HELD':
      return msg('On hold');
    case 'ACCEPTED':
      return msg('Accepted');
    case 'COMPOSING':
      return msg('Composing');
    case 'COMPLETED':
      return msg('Completed');
    case 'IN_WORKBIN':
      return msg('In workbin');
    case 'REVOKED':
      return msg('Revoked');
    default:
      return state;
  }
}
