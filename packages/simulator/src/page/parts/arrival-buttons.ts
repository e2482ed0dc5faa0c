import { html, type TemplateResult } from 'lit';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from './attempt.js';
import { can } from './describe.js';
import { icon } from './icons.js';
import { titleOf } from './titles.js';

/**
 * Buttons that take or reject an arriving interaction where it is announced.
 *
 * @param kind - In a list only the call that rings is filled.
 */
export function arrivalButtons(
  host: HTMLElement,
  desktop: Desktop,
  interaction: DesktopInteraction,
  kind: 'success' | 'tonal' = 'success',
): TemplateResult {
  const { interactionId } = interaction;
  const isCall = can(interaction, 'ANSWER');
  const take = isCall ? 'Answer' : 'Accept';
  const title = titleOf(interaction);
  const perform = (request: 'voice.answer' | 'interaction.accept' | 'interaction.reject') => () => {
    attempt(host, () => {
      desktop.perform(request, interactionId);
    });
  };
  return html`
    <div class="row">
      ${
        isCall || can(interaction, 'ACCEPT')
          ? html`<button
              type="button"
              class="button small ${kind}"
              aria-label=${`${take} ${title}`}
              @click=${perform(isCall ? 'voice.answer' : 'interaction.accept')}
            >
              ${icon(isCall ? 'answer' : 'done')}${take}
            </button>`
          : ''
      }
      ${
        can(interaction, 'REJECT')
          ? html`<button
              type="button"
              class="button small"
              aria-label=${`Reject ${title}`}
              @click=${perform('interaction.reject')}
            >
              Reject
            </button>`
          : ''
      }
    </div>
  `;
}
