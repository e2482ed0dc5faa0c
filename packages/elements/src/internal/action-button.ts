import type { Activity, Availability } from '@scapi/client';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { buttonParts, type ButtonKind } from './button-parts.js';
import { explainAvailability } from './notice.js';
import type { sharedTexts } from './shared-texts.js';
import type { TextController } from './text-controller.js';

/** A button for one action of a control. */
export interface ActionButton<Action extends string> {
  readonly action: Action;
  readonly label: string;
  readonly icon?: SVGTemplateResult;
  /** `primary` for what the agent most likely wants, `success` for taking a call, `danger` for ending something. */
  readonly kind?: ButtonKind | undefined;
  /** Shows the icon alone; the label names the button, and is its tooltip, all the same. */
  readonly isIconOnly?: boolean | undefined;
  readonly isSmall?: boolean | undefined;
  /** For a toggle: does it hold now. */
  readonly isPressed?: boolean | undefined;
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
 * While its own action is under way it keeps its width.
 */
export function renderActionButton<Action extends string>(
  texts: TextController<typeof sharedTexts>,
  button: ActionButton<Action>,
): TemplateResult {
  const { action, label, icon, kind = 'outline', isIconOnly, availability, activity } = button;
  const reason = explainAvailability(texts, availability);
  const why = reason && (reason.hint || reason.text);
  const isBusy = activity.status === 'busy';
  const isAsked = isBusy && activity.action === action;
  const cannot = button.isOff === true || isBusy || reason !== undefined;
  const spinner = html`<span class=${icon ? 'spinner' : 'spinner over'}></span>`;
  const sizes = `${isIconOnly ? ' icon-only' : ''}${button.isSmall ? ' small' : ''}`;

  return html`<button
    part=${buttonParts(kind, action)}
    class="button ${kind}${sizes}"
    type="button"
    data-action=${action}
    ?data-off=${cannot && !isAsked}
    title=${why ?? (icon ? label : nothing)}
    aria-label=${isIconOnly ? label : nothing}
    aria-pressed=${button.isPressed === undefined ? nothing : String(button.isPressed)}
    aria-disabled=${cannot ? 'true' : nothing}
    aria-busy=${isAsked ? 'true' : nothing}
    aria-description=${why ?? nothing}
    @click=${cannot ? nothing : button.onClick}
  >
    ${isAsked ? spinner : (icon ?? nothing)}
    ${isIconOnly ? nothing : html`<span class="label">${label}</span>`}
  </button>`;
}
