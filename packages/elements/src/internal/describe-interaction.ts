import type { Interaction } from '@scapi/client';
import { formatNumber } from '@scapi/design';
import { html, type TemplateResult } from 'lit';
import { cutText, LONG_NAME } from './cut-text.js';
import type { interactionTexts } from './shared-texts.js';
import type { TextController } from './text-controller.js';

type InteractionWords = TextController<typeof interactionTexts>;

/** What kind of interaction it is and what it is doing, in words. */
export const describeInteraction = (texts: InteractionWords, interaction: Interaction): string =>
  `${wordsForMedia(texts, interaction)} · ${wordsForInteractionState(texts, interaction)}`;

/** Who is at the other end: names, else the number; empty when nothing is known. */
export const wordsForParties = (interaction: Interaction): string =>
  namesOf(interaction) || numberOf(interaction);

/** The names of the parties, as one text; empty when none has a name. */
export const namesOf = ({ parties }: Interaction): string =>
  cutText(
    parties
      .map(({ name }) => formatNumber(name))
      .filter(Boolean)
      .join(', '),
    LONG_NAME,
  );

/** The number at the other end, as people write it; empty when it is not known. */
export const numberOf = ({ direction, ani, dnis }: Interaction): string =>
  cutText(formatNumber((direction === 'OUT' ? dnis : ani) ?? ''), LONG_NAME);

/** What kind of interaction it is. */
export function wordsForMedia(
  texts: InteractionWords,
  { media, isConsultation }: Interaction,
): string {
  if (isConsultation) return texts.term('consultation');
  switch (media) {
    case 'voice':
      return texts.term('call');
    case 'chat':
      return texts.term('chat');
    case 'email':
      return texts.term('email');
    case 'workitem':
      return texts.term('workItem');
    case undefined:
      return texts.term('interaction');
    default:
      return media;
  }
}

/** What it is doing. */
export function wordsForInteractionState(texts: InteractionWords, { state }: Interaction): string {
  switch (state) {
    case 'UNKNOWN':
      return texts.term('stateUnknown');
    case 'DIALING':
      return texts.term('stateDialing');
    case 'TALKING':
      return texts.term('stateTalking');
    case 'IDLE':
      return texts.term('stateEnded');
    case 'PREVIEWING':
      return texts.term('statePreview');
    case 'INVITED':
      return texts.term('stateWaiting');
    case 'REJECTED':
      return texts.term('stateRejected');
    case 'CANCELED':
      return texts.term('stateCanceled');
    case 'RINGING':
      return texts.term('stateRinging');
    case 'HELD':
      return texts.term('stateOnHold');
    case 'ACCEPTED':
      return texts.term('stateAccepted');
    case 'COMPOSING':
      return texts.term('stateComposing');
    case 'COMPLETED':
      return texts.term('stateCompleted');
    case 'IN_WORKBIN':
      return texts.term('stateInWorkbin');
    case 'REVOKED':
      return texts.term('stateRevoked');
    default:
      return state;
  }
}

/** What the state of an interaction means, as a class of its pill. */
export function toneOfInteraction({
  state,
}: Interaction): 'accent' | 'success' | 'warning' | 'danger' | '' {
  switch (state) {
    case 'RINGING':
    case 'INVITED':
    case 'DIALING':
    case 'COMPOSING':
    case 'PREVIEWING':
      return 'accent';
    case 'TALKING':
    case 'ACCEPTED':
      return 'success';
    case 'HELD':
      return 'warning';
    case 'REJECTED':
    case 'REVOKED':
      return 'danger';
    default:
      return '';
  }
}

/** The state as a pill; one that waits for the agent stands out. */
export const renderStatePill = (
  texts: InteractionWords,
  interaction: Interaction,
): TemplateResult =>
  html`<span part="state" class="pill ${toneOfInteraction(interaction)}"
    >${wordsForInteractionState(texts, interaction)}</span
  >`;
