import type { Interaction, RecordAction } from '@scapi/client';
import { checkIcon, closeIcon, formatNumber, phoneIcon } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  renderStatePill,
  wordsForInteractionState,
  wordsForParties,
} from '../internal/describe-interaction.js';
import { renderFailure } from '../internal/notice.js';
import { LONG_NAME } from '../internal/cut-text.js';
import { textOfValue } from '../internal/show-value.js';
import { renderDetails } from './render-details.js';
import { renderFiling } from './render-filing.js';
import { renderOutboundButton, type OutboundView, type ShownRecord } from './outbound-view.js';

/** Whom the record is about: a name, else the number. */
export const titleOfRecord = ({ record, call, details }: ShownRecord): string => {
  const { GSW_PHONE: phone = '' } = details.status === 'read' ? details.fields : record.userData;
  return wordsForParties(call ?? record) || formatNumber(textOfValue(phone, LONG_NAME));
};

/** What is going on with it, in the words of its call once there is one. */
export const stateOfRecord = (
  { texts }: OutboundView,
  { record, call }: { readonly record: Interaction; readonly call: Interaction | undefined },
): string => wordsForInteractionState(texts, call ?? record);

/**
 * Renders a record: whom it is about, what is on file, what the agent can do with it and file.
 *
 * @param elapsed - milliseconds that it has lasted; left out once it is over.
 * @param fields - those to show, in this order.
 */
export function renderRecord(
  view: OutboundView,
  shown: ShownRecord,
  elapsed: number | undefined,
  fields: readonly string[] | undefined,
): TemplateResult {
  return html`<div part="box" class="box card" data-status=${shown.status}>
    <div part="record" class="row head" tabindex="-1">
      <bdi class="party">${titleOfRecord(shown)}</bdi>
      ${renderStatePill(view.texts, shown.call ?? shown.record)}
      ${
        elapsed === undefined
          ? nothing
          : html`<span class="time" role="timer">${view.texts.duration(elapsed)}</span>`
      }
    </div>
    ${renderDetails(view, shown.details, fields)} ${renderRecordActions(view, shown)}
    ${renderFiling(view, shown)}
  </div>`;
}

const BUTTONS = [
  ['accept', 'interactionAccept', { kind: 'success', icon: checkIcon }],
  ['call', 'outboundCall', { kind: 'primary', icon: phoneIcon }],
  ['markDone', 'interactionMarkDone', { icon: checkIcon }],
  ['reject', 'interactionReject', { icon: closeIcon }],
  ['cancel', 'outboundCancel', { kind: 'plain' }],
] as const satisfies readonly (readonly [RecordAction, string, object])[];

/** Two buttons that sound alike and differ in what becomes of the record. */
const EXPLAINED = [
  ['reject', 'outboundRejectHint'],
  ['cancel', 'outboundCancelHint'],
] as const satisfies readonly (readonly [RecordAction, string])[];

/** What the agent may do with the record itself. */
function renderRecordActions(view: OutboundView, shown: ShownRecord): TemplateResult {
  const { texts, act } = view;
  const { actions, activity } = shown;
  return html`<div part="actions" class="row" role="group" aria-label=${titleOfRecord(shown)}>
    ${actions.includes('call') ? renderNumbers(view, shown) : nothing}
    ${repeat(
      BUTTONS.filter(([action]) => actions.includes(action)),
      ([action]) => action,
      ([action, label, look]) =>
        renderOutboundButton(view, activity, action, label, {
          ...look,
          ...(action === 'call'
            ? {
                onClick: () => {
                  act('call', { recordHandle: shown.draft.recordHandle });
                },
              }
            : {}),
        }),
    )}
    ${renderFailure(texts, activity, true)}
    ${EXPLAINED.filter(([action]) => actions.includes(action)).map(
      ([, text]) => html`<p class="hint">${texts.term(text)}</p>`,
    )}
  </div>`;
}

/** The numbers of the customer, where there are several. */
function renderNumbers(
  { texts, edit }: OutboundView,
  { details, draft }: ShownRecord,
): TemplateResult | typeof nothing {
  if (details.status !== 'read' || details.chain.length < 2) return nothing;
  const chosen = draft.recordHandle ?? details.fields.GSW_RECORD_HANDLE;
  return html`<select
    class="field choice"
    aria-label=${texts.term('outboundNumber')}
    @change=${({ target }: Event) => {
      edit({ recordHandle: Number((target as HTMLSelectElement).value) });
    }}
  >
    ${details.chain.map(
      ({ GSW_RECORD_HANDLE: handle, GSW_PHONE: phone }) =>
        html`<option dir="ltr" value=${String(handle)} .selected=${live(handle === chosen)}>
          ${phone === undefined ? handle : formatNumber(phone)}
        </option>`,
    )}
  </select>`;
}
