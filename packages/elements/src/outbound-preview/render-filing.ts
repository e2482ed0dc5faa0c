import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CallResult } from '@scapi/client';
import { renderOutboundButton, type OutboundView, type ShownRecord } from './outbound-view.js';
import { parseFuture, toLocalValue } from './reschedule-date.js';

/** What the agent files about a record: the result of the call, whether and when to call again. */
export function renderFiling(view: OutboundView, shown: ShownRecord): TemplateResult {
  const { texts, draft, edit } = view;
  const { activity, actions, filing } = shown;
  const { isDoNotCall, rescheduledFor } = filing;
  const doNotCall = isDoNotCall ? 'removeDoNotCall' : 'setDoNotCall';
  if (!actions.includes('setCallResult')) return html``;
  return html`<div part="filing" class="filing divided">
    ${renderResults(view, shown)}
    <div class="row">
      ${renderOutboundButton(
        view,
        activity,
        doNotCall,
        isDoNotCall ? 'outboundMayCall' : 'outboundDoNotCall',
      )}
      ${
        draft.when === undefined
          ? renderOutboundButton(view, activity, 'reschedule', 'outboundReschedule', {
              onClick: () => {
                edit({ ...draft, when: '' });
              },
            })
          : nothing
      }
      ${
        rescheduledFor === undefined
          ? nothing
          : renderOutboundButton(view, activity, 'cancelReschedule', 'outboundCancelReschedule')
      }
    </div>
    ${draft.when === undefined ? nothing : renderForm(view, shown, draft.when)}
    ${isDoNotCall ? html`<p class="filed">${texts.term('outboundIsDoNotCall')}</p>` : nothing}
    ${
      rescheduledFor === undefined
        ? nothing
        : html`<p class="filed">
            ${texts.term('outboundRescheduled', wordsForDate(view, rescheduledFor))}
          </p>`
    }
  </div>`;
}

const wordsForDate = ({ texts }: OutboundView, date: Date | string): string =>
  typeof date === 'string' ? date : texts.date(date, { dateStyle: 'full', timeStyle: 'short' });

function renderResults(
  { texts, draft, edit, act, availabilityOf }: OutboundView,
  { details, activity }: ShownRecord,
): TemplateResult | typeof nothing {
  if (details.status !== 'read') return nothing;
  const { callResult, callResults } = details;
  const shown = draft.callResult ?? callResult;
  const isKnown = callResults.some(({ code }) => code === callResult);
  const all = isKnown
    ? callResults
    : [{ code: callResult, name: String(callResult) }, ...callResults];
  const isBusy = activity.status === 'busy';
  const isOff = isBusy || availabilityOf('setCallResult').status !== 'available';
  return html`<label class="named"
    ><span class="caption">${texts.term('outboundResult')}</span>
    <span class="row">
      <select
        class="field choice"
        data-action="setCallResult"
        aria-disabled=${isOff ? 'true' : nothing}
        aria-busy=${isBusy && activity.action === 'setCallResult' ? 'true' : nothing}
        @change=${({ target }: Event) => {
          const code = Number((target as HTMLSelectElement).value) as CallResult;
          // A select cannot be off and keep the focus: it jumps back instead.
          if (isOff) edit({ ...draft });
          else act('setCallResult', { callResult: code });
        }}
      >
        ${all.map(
          ({ code, name }) =>
            html`<option value=${String(code)} .selected=${live(code === shown)}>${name}</option>`,
        )}
      </select>
      ${isBusy && activity.action === 'setCallResult' ? html`<span class="spinner"></span>` : nothing}
    </span>
  </label>`;
}

function renderForm(view: OutboundView, { activity }: ShownRecord, when: string): TemplateResult {
  const { texts, draft, edit, act } = view;
  const date = parseFuture(when);
  const { isInvalid = false, isPersonal = false } = draft;
  const submit = (): void => {
    edit({ ...draft, isInvalid: !date });
    if (date) act('reschedule', { date, callbackType: isPersonal ? 'PERSONAL' : 'CAMPAIGN' });
  };
  const close = (): void => {
    const { when: _, isInvalid: __, ...rest } = draft;
    edit(rest);
  };
  return html`<fieldset
    part="reschedule"
    class="form"
    @keydown=${({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    }}
  >
    <legend>${texts.term('outboundReschedule')}</legend>
    <label class="named"
      ><span class="caption">${texts.term('outboundWhen')}</span>
      <input
        class="field"
        type="datetime-local"
        min=${toLocalValue(new Date())}
        .value=${live(when)}
        aria-required="true"
        aria-invalid=${isInvalid && !date ? 'true' : nothing}
        aria-describedby="when"
        @input=${({ target }: Event) => {
          edit({ ...draft, when: (target as HTMLInputElement).value });
        }}
        @keydown=${({ key }: KeyboardEvent) => {
          if (key === 'Enter') submit();
        }}
    /></label>
    <label class="named"
      ><span class="caption">${texts.term('outboundWho')}</span>
      <select
        class="field"
        @change=${({ target }: Event) => {
          edit({ ...draft, isPersonal: (target as HTMLSelectElement).value !== '' });
        }}
      >
        <option value="" .selected=${live(!isPersonal)}>${texts.term('outboundAnyone')}</option>
        <option value="me" .selected=${live(isPersonal)}>${texts.term('outboundMe')}</option>
      </select></label
    >
    <p id="when" class=${isInvalid && !date ? 'invalid' : 'hint'} aria-live="polite">
      ${date ? wordsForDate(view, date) : isInvalid ? texts.term('outboundWhenInvalid') : nothing}
    </p>
    <div class="row">
      ${renderOutboundButton(view, activity, 'reschedule', 'outboundConfirm', {
        kind: 'tonal',
        onClick: submit,
      })}
      <button
        part="button button-plain button-close"
        class="button plain"
        type="button"
        data-action="close"
        @click=${close}
      >
        <span class="label">${texts.term('outboundClose')}</span>
      </button>
    </div>
  </fieldset>`;
}
