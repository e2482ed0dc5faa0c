import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { sharedTexts } from './shared-texts.js';
import { showValue, textOfValue } from './show-value.js';
import type { TextController } from './text-controller.js';

/** Renders any value as text; a long one is cut, and the agent unfolds the rest. */
export function renderValue(
  texts: TextController<typeof sharedTexts>,
  value: unknown,
): TemplateResult {
  const { text, isCut } = showValue(value);
  if (!isCut) return html`<bdi>${text}</bdi>`;
  // Folded away, the text costs no layout; made once, as megabytes may be in it.
  const all = guard([value], () => textOfValue(value, Infinity));
  return html`<bdi>${text}</bdi>
    <details>
      <summary>${texts.term('showAll')}</summary>
      <bdi>${all}</bdi>
    </details>`;
}
