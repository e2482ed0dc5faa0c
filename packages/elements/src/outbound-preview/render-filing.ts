import type { CallResult } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderActionButton } from '../internal/action-button.js';
import type { OutboundView, ShownRecord } from './outbound-view.js';
import { toLocalValue } from './to-local-value.js';

/** What the agent files about a record in one form: the result of the call, whether and when to call again. */
export function renderFiling(view: OutboundView, shown: ShownRecord): TemplateResult {
  const { texts, availabilityOf, save } = view;
  const { activity, actions, filing, draft, changes } = shown;
  if (!actions.includes('setCallResult')) return html``;
  const isBusy = activity.status === 'busy';
  const isSaving = isBusy && changes.some(({ action }) => action === activity.action);
  // Nothing of the form can be changed meanwhile.
  const off = isBusy || availabilityOf('setCallResult').status !== 'available';
  const isCallback = draft.isCallback ?? filing.rescheduledFor !== undefined;
  return html`<div
    part="filing"
    class="filing divided"
    @keydown=${({ key, target }: KeyboardEvent) => {
      if (key === 'Enter' && (target as Element).localName === 'input') save();
    }}
  >
    ${renderResults(view, off, shown)}
    <div class="row checks">
      ${renderCheck(
        view,
        off,
        'isDoNotCall',
        'outboundDoNotCall',
        draft.isDoNotCall ?? filing.isDoNotCall ?? false,
      )}
      ${renderCheck(view, off, 'isCallback', 'outboundReschedule', isCallback)}
    </div>
    ${isCallback ? renderCallback(view, shown) : nothing}
    <div class="row">
      ${renderActionButton<string>(texts, {
        action: 'save',
        label: texts.term('outboundSave'),
        kind: 'tonal',
        availability: availabilityOf(changes[0]?.action ?? 'setCallResult'),
        activity: isSaving ? { status: 'busy', action: 'save' } : activity,
        isOff: changes.length === 0,
        onClick: save,
      })}
    </div>
  </div>`;
}

function renderResults(
  { texts, edit }: OutboundView,
  off: boolean,
  { details, draft }: ShownRecord,
): TemplateResult | typeof nothing {
  if (details.status !== 'read') return nothing;
  const { callResult, callResults } = details;
  const chosen = draft.callResult ?? callResult;
  const isKnown = callResults.some(({ code }) => code === callResult);
  const all = isKnown
    ? callResults
    : [{ code: callResult, name: String(callResult) }, ...callResults];
  return html`<label class="named"
    ><span class="caption">${texts.term('outboundResult')}</span>
    <select
      class="field choice"
      data-action="setCallResult"
      aria-disabled=${off ? 'true' : nothing}
      @change=${({ target }: Event) => {
        const code = Number((target as HTMLSelectElement).value) as CallResult;
        // A select cannot be off and keep the focus: it jumps back instead.
        edit(off ? {} : { callResult: code });
      }}
    >
      ${all.map(
        ({ code, name }) =>
          html`<option value=${String(code)} .selected=${live(code === chosen)}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function renderCheck(
  view: OutboundView,
  off: boolean,
  key: 'isDoNotCall' | 'isCallback',
  label: 'outboundDoNotCall' | 'outboundReschedule',
  isChecked: boolean,
): TemplateResult {
  const { texts, edit } = view;
  return html`<label class="check"
    ><input
      class="tick"
      type="checkbox"
      data-action=${key}
      .checked=${live(isChecked)}
      aria-disabled=${off ? 'true' : nothing}
      @change=${({ target }: Event) => {
        edit(off ? {} : { [key]: (target as HTMLInputElement).checked });
      }}
    />${texts.term(label)}</label
  >`;
}

function renderCallback(view: OutboundView, { draft, filing }: ShownRecord): TemplateResult {
  const { texts, callback, edit } = view;
  const { when = '', isPersonal = false } = draft;
  const { rescheduledFor } = filing;
  const words = (day: Date | string): string =>
    typeof day === 'string' ? day : texts.date(day, { dateStyle: 'full', timeStyle: 'short' });
  const isWrong = callback === 'invalid';
  const hint = isWrong
    ? texts.term('outboundWhenInvalid')
    : callback
      ? words(callback)
      : rescheduledFor === undefined
        ? nothing
        : texts.term('outboundRescheduled', words(rescheduledFor));
  return html`<div part="reschedule" class="form">
    <label class="named"
      ><span class="caption">${texts.term('outboundWhen')}</span>
      <input
        class="field"
        type="datetime-local"
        min=${toLocalValue(new Date())}
        .value=${live(when)}
        aria-required="true"
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="when"
        @input=${({ target }: Event) => {
          edit({ when: (target as HTMLInputElement).value });
        }}
    /></label>
    <label class="named"
      ><span class="caption">${texts.term('outboundWho')}</span>
      <select
        class="field"
        @change=${({ target }: Event) => {
          edit({ isPersonal: (target as HTMLSelectElement).value !== '' });
        }}
      >
        <option value="" .selected=${live(!isPersonal)}>${texts.term('outboundAnyone')}</option>
        <option value="me" .selected=${live(isPersonal)}>${texts.term('outboundMe')}</option>
      </select></label
    >
    <p id="when" class=${isWrong ? 'invalid' : 'hint'} aria-live="polite">${hint}</p>
  </div>`;
}
