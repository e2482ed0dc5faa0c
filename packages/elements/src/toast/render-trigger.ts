import type { Availability, ToastState } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import { explainAvailability } from '../internal/notice.js';
import type { TextController } from '../internal/text-controller.js';
import type { toastTexts } from './toast.texts.js';

/** Renders the button that opens the toast; it keeps the focus when it is off. */
export function renderTrigger(
  texts: TextController<typeof toastTexts>,
  state: ToastState | undefined,
  availability: Availability,
  onShow: () => void,
): TemplateResult {
  const isOpen = state?.status === 'open';
  const isBusy = state?.activity.status === 'busy';
  const isAsked = state?.activity.status === 'busy' && state.activity.action === 'open';
  const reason = explainAvailability(texts, availability);
  const isOff = isOpen || isBusy || reason !== undefined;
  const why = reason && (reason.hint || reason.text);
  const mark = isOpen ? html`<span class="mark"></span>` : nothing;

  return html`<button
    part="button"
    class="button"
    type="button"
    ?data-off=${isOff && !isAsked}
    title=${why ?? nothing}
    aria-disabled=${isOff ? 'true' : nothing}
    aria-busy=${isAsked ? 'true' : nothing}
    aria-description=${why ?? nothing}
    @click=${isOff ? nothing : onShow}
  >
    ${isAsked ? html`<span class="spinner"></span>` : mark}
    <span class="label"><slot>${texts.term('toastShow')}</slot></span>
  </button>`;
}
