import type { Interaction } from '@scapi/client';
import { html, type TemplateResult } from 'lit';
import {
  describeInteraction,
  renderStatePill,
  wordsForMedia,
  wordsForParties,
} from '../internal/describe-interaction.js';
import type { TextController } from '../internal/text-controller.js';
import type { consultTexts } from './consult.texts.js';

/** Who it is and what they do, as it is said. */
export const describeLeg = (texts: TextController<typeof consultTexts>, leg: Interaction): string =>
  `${wordsForParties(leg)} ${describeInteraction(texts, leg)}`.trim();

/** The caller and the one who is consulted. It takes the focus of the field that it replaces. */
export const renderLegs = (
  texts: TextController<typeof consultTexts>,
  legs: readonly Interaction[],
): TemplateResult =>
  html`<ul part="legs" class="list legs" tabindex="-1" aria-label=${texts.term('consultLegs')}>
    ${legs.map(
      (leg) =>
        html`<li class="leg" data-state=${leg.state}>
          <bdi class="party label">${wordsForParties(leg) || wordsForMedia(texts, leg)}</bdi>
          ${renderStatePill(texts, leg)}
          <span>${wordsForMedia(texts, leg)}</span>
        </li>`,
    )}
  </ul>`;
