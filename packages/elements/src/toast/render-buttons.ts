import type { ToastControl, ToastState } from '@scapi/client';
import { closeIcon } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import { renderActionButton } from '../internal/action-button.js';
import { buttonParts } from '../internal/button-parts.js';
import type { ControlController } from '../internal/control-controller.js';
import { explainAvailability } from '../internal/notice.js';
import type { TextController } from '../internal/text-controller.js';
import type { toastTexts } from './toast.texts.js';

/** Renders the button that opens the toast, which keeps the focus when it is off, and the one that takes it off. */
export function renderButtons(
  texts: TextController<typeof toastTexts>,
  toast: ControlController<ToastState, ToastControl>,
  onShow: () => void,
  onDismiss: () => void,
): TemplateResult {
  const { state } = toast;
  const activity = state?.activity ?? { status: 'ready' };
  const isOpen = state?.status === 'open';
  const isBusy = activity.status === 'busy';
  const isAsked = isBusy && activity.action === 'open';
  const availability = toast.availabilityOf('open');
  const reason = explainAvailability(texts, availability);
  const isOff = isOpen || isBusy || reason !== undefined;
  const why = reason && (reason.hint || reason.text);

  return html`<span class="row">
      <button
        part=${buttonParts('outline')}
        class="button"
        type="button"
        ?data-off=${isOff && !isAsked}
        title=${why ?? nothing}
        aria-disabled=${isOff ? 'true' : nothing}
        aria-busy=${isAsked ? 'true' : nothing}
        aria-description=${why ?? nothing}
        @click=${isOff ? nothing : onShow}
      >
        ${isAsked ? html`<span class="spinner over"></span>` : nothing}
        <span class="label"><slot>${texts.term('toastShow')}</slot></span>
      </button>
      ${
        isOpen
          ? html`<span part="state" class="pill success">${texts.term('toastOn')}</span>
              ${renderDismiss(texts, toast, activity, onDismiss)}`
          : nothing
      }
    </span>
    ${
      availability.status === 'not-allowed'
        ? html`<span part="reason" class="hint reason">${texts.term('errorNotAllowed')}</span>`
        : nothing
    }`;
}

const renderDismiss = (
  texts: TextController<typeof toastTexts>,
  toast: ControlController<ToastState, ToastControl>,
  activity: ToastState['activity'],
  onDismiss: () => void,
): TemplateResult =>
  renderActionButton(texts, {
    action: 'dismiss',
    label: texts.term('toastDismiss'),
    icon: closeIcon,
    kind: 'plain',
    isIconOnly: true,
    availability: toast.availabilityOf('dismiss'),
    activity,
    onClick: onDismiss,
  });
