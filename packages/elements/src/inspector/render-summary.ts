import type { InspectorState } from '@scapi/client';
import { html, type TemplateResult } from 'lit';
import type { TextController } from '../internal/text-controller.js';
import type { inspectorTexts } from './inspector.texts.js';

/** How much there is, what waits for an answer, and what is subscribed. */
export function renderSummary(
  texts: TextController<typeof inspectorTexts>,
  { rows, total, requestsInLastMinute, pending, subscriptions, status }: InspectorState,
): TemplateResult {
  const number = (value: number): string => texts.number(value);
  return html`<div part="summary" class="summary">
    <span>${texts.term('inspectorShown', number(rows.length), number(total))}</span>
    <span>${texts.term('inspectorRate', number(requestsInLastMinute))}</span>
    ${status === 'paused' ? html`<strong>${texts.term('inspectorPaused')}</strong>` : ''}
    ${renderNames(
      texts.term('inspectorPending', number(pending.length)),
      pending.map(({ name }) => name),
    )}
    ${renderNames(texts.term('inspectorSubscriptions', number(subscriptions.length)), subscriptions)}
  </div>`;
}

const renderNames = (title: string, names: readonly string[]): TemplateResult =>
  names.length === 0
    ? html`<span>${title}</span>`
    : html`<details>
        <summary>${title}</summary>
        <ul>
          ${names.map((name) => html`<li><bdi>${name}</bdi></li>`)}
        </ul>
      </details>`;
