import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { LARGEST_TEXT } from './cut-text.js';
import { download } from './download.js';
import type { sharedTexts } from './shared-texts.js';
import { showValue, textOfValue } from './show-value.js';
import type { TextController } from './text-controller.js';

type Texts = TextController<typeof sharedTexts>;

/**
 * Renders any value as text. A long one is cut, and the agent unfolds the rest; of one that a page
 * cannot hold the rest is a file.
 *
 * @param name - of the file, without its ending.
 */
export function renderValue(texts: Texts, value: unknown, name: string): TemplateResult {
  const { text, isCut } = showValue(value);
  if (!isCut) return html`<bdi>${text}</bdi>`;
  // Made once, as much may be in it.
  const rest = guard([value, name, texts.lang, texts.term('showAll')], () => {
    const most = showValue(value, LARGEST_TEXT);
    if (most.isCut) return renderFile(texts, value, name);
    // Folded away, the text costs no layout.
    return html`<details>
      <summary>${texts.term('showAll')}</summary>
      <bdi>${most.text}</bdi>
    </details>`;
  });
  return html`<bdi>${text}</bdi> ${rest}`;
}

/** Offers all of a value as a file, and says why. */
export const renderFile = (texts: Texts, value: unknown, name: string): TemplateResult =>
  html`<span class="hint">${texts.term('tooLarge')}</span>
    <button
      part="button button-outline button-download"
      class="button small"
      type="button"
      data-action="download"
      @click=${() => {
        download(`${name}.txt`, textOfValue(value, Infinity));
      }}
    >
      ${texts.term('download')}
    </button>`;
