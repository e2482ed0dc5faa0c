import type { InspectorRow } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextController } from '../internal/text-controller.js';
import type { inspectorTexts } from './inspector.texts.js';

/** The words for the kinds of messages, in the order in which a filter offers them. */
export const KINDS = {
  request: 'inspectorRequest',
  reply: 'inspectorReply',
  error: 'inspectorError',
  event: 'inspectorEvent',
  subscribe: 'inspectorSubscribe',
  unsubscribe: 'inspectorUnsubscribe',
  other: 'inspectorOther',
} as const satisfies Readonly<Record<InspectorRow['kind'], keyof typeof inspectorTexts>>;

const TIME: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hour12: false,
};

/** The names of the columns; the rows name what is in them to assistive technology. */
export const renderHead = (texts: TextController<typeof inspectorTexts>): TemplateResult =>
  html`<div class="message-row head" aria-hidden="true">
    <span class="time">${texts.term('inspectorTime')}</span>
    <span></span>
    <span class="kind">${texts.term('inspectorKind')}</span>
    <span>${texts.term('inspectorName')}</span>
    <span>${texts.term('inspectorTook')}</span>
  </div>`;

/** One message in a line: when, which way, what, and how long an answer took. */
export function renderRow(
  texts: TextController<typeof inspectorTexts>,
  row: InspectorRow,
  { index, count, isSelected }: { index: number; count: number; isSelected: boolean },
): TemplateResult {
  const { at, direction, kind, name, duration } = row;
  return html`<div
    part="row"
    class="message-row"
    role="option"
    id=${`row-${index}`}
    data-index=${index}
    data-kind=${kind}
    aria-selected=${isSelected ? 'true' : 'false'}
    aria-setsize=${count}
    aria-posinset=${index + 1}
  >
    <span class="time">${texts.date(performance.timeOrigin + at, TIME)}</span>
    <span class=${direction} aria-hidden="true">${direction === 'out' ? '↑' : '↓'}</span>
    <span class="visually-hidden"
      >${texts.term(direction === 'out' ? 'inspectorOut' : 'inspectorIn')}</span
    >
    <span class="kind">${texts.term(KINDS[kind])}</span>
    <bdi class="label">${name}</bdi>
    <span class="time"
      >${
        duration === undefined
          ? nothing
          : texts.number(duration, { style: 'unit', unit: 'millisecond' })
      }</span
    >
  </div>`;
}
