import type { OutboundRecord, RecordDetails } from '@scapi/client';
import { formatNumber } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import { renderError } from '../internal/notice.js';
import { renderValue } from '../internal/render-value.js';
import { LONG_NAME } from '../internal/cut-text.js';
import { textOfValue } from '../internal/show-value.js';
import type { OutboundView } from './outbound-view.js';

/**
 * What is on file about a record, as text; or that it is being read, or cannot be.
 *
 * @param wanted - the fields to show, in this order; left out, those of the site and the few of the
 *   dialer that tell an agent something, 200 at most.
 */
export function renderDetails(
  view: OutboundView,
  details: RecordDetails,
  wanted: readonly string[] | undefined,
): TemplateResult | typeof nothing {
  const { texts, refresh } = view;
  switch (details.status) {
    case 'unread':
      return nothing;
    case 'reading':
      return html`<p class="row filed">
        <span class="spinner"></span>${texts.term('outboundReading')}
      </p>`;
    case 'failed':
      return html`<div class="row">
        ${renderError(texts, details.error, true)}
        <button
          part="button button-outline button-refresh"
          class="button small"
          type="button"
          data-action="refresh"
          @click=${refresh}
        >
          <span class="label">${texts.term('tryAgain')}</span>
        </button>
      </div>`;
    case 'read':
      return renderFields(view, details.fields, wanted);
  }
}

/** Fields that have a name of ours; others keep theirs. */
const LABELS: Readonly<Record<string, 'outboundPhone' | 'outboundCampaign' | 'outboundList'>> = {
  GSW_PHONE: 'outboundPhone',
  GSW_CAMPAIGN_NAME: 'outboundCampaign',
  GSW_CALLING_LIST: 'outboundList',
};

/** A number as people write it, everything else as it is. */
const toShown = (key: string, value: unknown): unknown =>
  key === 'GSW_PHONE' && typeof value === 'string' ? formatNumber(value) : value;

/** Fields to show where the page does not say which. */
const MOST_FIELDS = 200;

function renderFields(
  { texts }: OutboundView,
  fields: OutboundRecord,
  wanted?: readonly string[],
): TemplateResult {
  const isKnown = (key: string): boolean => Object.hasOwn(LABELS, key);
  const keys =
    wanted?.filter((key) => Object.hasOwn(fields, key)) ??
    Object.keys(fields).filter((key) => isKnown(key) || !key.startsWith('GSW_'));
  const shown = wanted ? keys : keys.slice(0, MOST_FIELDS);
  const left = keys.length - shown.length;
  return html`<dl part="fields" class="fields">
      ${shown.map((key) => {
        const label = isKnown(key) ? LABELS[key] : undefined;
        return html`<div>
          <dt>${label ? texts.term(label) : textOfValue(key, LONG_NAME)}</dt>
          <dd>${renderValue(texts, toShown(key, fields[key]), key)}</dd>
        </div>`;
      })}
    </dl>
    ${
      left === 0
        ? nothing
        : html`<p class="hint">${texts.term('outboundMoreFields', texts.number(left))}</p>`
    }`;
}
