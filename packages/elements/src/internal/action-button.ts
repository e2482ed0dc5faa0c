import type { Activity, Availability } from '@scapi/client';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { explainAvailability } from './notice.js';
import type { sharedTexts } from './shared-texts.js';
import type { TextController } from './text-controller.js';

/** A button for one action of a control. */
export interface ActionButton<Action extends string> {
  readonly action: Action;
  readonly label: string;
  readonly icon?: SVGTemplateResult;
  /** `primary` for what the agent most likely wants, `danger` for what ends something. */
  readonly kind?: 'primary' | 'danger' | 'good' | undefined;
  /** Shows the icon alone; the label names the button, and is its tooltip, all the same. */
  readonly isIconOnly?: boolean | undefined;
  /** May the service be called: says why not where it may not. */
  readonly availability: Availability;
  /** What the control is doing about the thing. */
  readonly activity: Activity;
  /** Turned off by the page, or by what the interaction permits. */
  readonly isOff?: boolean | undefined;
  readonly onClick: (event: Event) => void;
}

/**
 * Renders it, in the shared style. It keeps the focus when it is off, so that the keyboard does not
 * fall out of the element at every answer; while any action is under way no button does anything.
 */
export function renderActionButton<Action extends string>(
  texts: TextController<typeof sharedTexts>,
  button: ActionButton<Action>,
): TemplateResult {
  const { action, label, icon, kind, isIconOnly, availability, activity, isOff, onClick } = button;
  const reason = explainAvailability(texts, availability);
  const isBusy = activity.status === 'busy';
  const isAsked = isBusy && activity.action === action;
  const cannot = isOff === true || isBusy || reason !== undefined;
  const why = reason && (reason.hint || reason.text);

  return html`<button
    part="button"
    class="button"
    type="button"
    data-action=${action}
    data-kind=${kind ?? nothing}
    ?data-icon=${isIconOnly}
    ?data-off=${cannot && !isAsked}
    title=${why ?? (icon ? label : nothing)}
    aria-label=${isIconOnly ? label : nothing}
    aria-disabled=${cannot ? 'true' : nothing}
    aria-busy=${isAsked ? 'true' : nothing}
    aria-description=${why ?? nothing}
    @click=${cannot ? nothing : onClick}
  >
    ${isAsked ? html`<span class="spinner"></span>` : (icon ?? nothing)}
    ${isIconOnly ? nothing : html`<span class="label">${label}</span>`}
  </button>`;
}
