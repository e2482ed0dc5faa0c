import { html, nothing, type TemplateResult } from 'lit';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { isPreview } from '../parts/describe.js';
import './call-details.js';
import './chat.js';
import './mail.js';
import './preview-record.js';

/** What the work area shows of an interaction, by its medium. */
export function interactionDetails(
  desktop: Desktop,
  interaction: DesktopInteraction,
): TemplateResult {
  if (interaction.preview) {
    return html`
      ${
        isPreview(interaction)
          ? nothing
          : html`<sim-call-details .interaction=${interaction}></sim-call-details>`
      }
      <sim-preview-record .desktop=${desktop} .interaction=${interaction}></sim-preview-record>
    `;
  }
  switch (interaction.media) {
    case 'voice':
      return html`<sim-call-details .interaction=${interaction}></sim-call-details>`;
    case 'chat':
      return html`<sim-chat .desktop=${desktop} .interaction=${interaction}></sim-chat>`;
    default:
      return html`<sim-mail .desktop=${desktop} .interaction=${interaction}></sim-mail>`;
  }
}
