import type { Activity, Availability } from '@scapi/client';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderActionButton } from './action-button.js';
import type { ButtonKind } from './button-parts.js';
import type { sharedTexts } from './shared-texts.js';
import type { TextController } from './text-controller.js';

/** How an action shows and reports itself. */
export interface ActionLook<Key extends string> {
  /** Key of the text on its button. */
  readonly text: Key;
  readonly icon: SVGTemplateResult;
  /** Event before the desktop is asked. */
  readonly before: string;
  /** Event when the desktop has confirmed. */
  readonly after: string;
  readonly kind?: ButtonKind | undefined;
}

/** Writes one down; the names of its events stay what they are, so that the compiler checks them. */
export const actionLook = <Key extends string, Before extends string, After extends string>(
  text: Key,
  icon: SVGTemplateResult,
  before: Before,
  after: After,
  kind?: ButtonKind,
): ActionLook<Key> & { readonly before: Before; readonly after: After } => ({
  text,
  icon,
  before,
  after,
  kind,
});

/** An action, and its place in the row: what takes over a place takes over the focus that is there. */
export type PlacedAction<Action extends string> = readonly [place: string, action: Action];

/** Buttons for what can be asked about one thing. */
export interface ActionRow<Action extends string> {
  /** What it is about, for assistive technology. */
  readonly label: string;
  readonly places: readonly PlacedAction<Action>[];
  readonly looks: Readonly<Record<Action, Pick<ActionLook<string>, 'icon' | 'kind'>>>;
  readonly labelOf: (action: Action) => string;
  readonly availabilityOf: (action: Action) => Availability;
  /** What the thing permits now. */
  readonly permitted: readonly Action[];
  readonly activity: Activity<Action>;
  readonly isCompact?: boolean | undefined;
  readonly onAction: (action: Action) => unknown;
}

/**
 * Renders it, and below it in a sentence which of the buttons the desktop does not allow.
 * `actionRowStyles` sets the buttons side by side where there is little room.
 */
export const renderActionRow = <Action extends string>(
  texts: TextController<typeof sharedTexts>,
  row: ActionRow<Action>,
): TemplateResult =>
  html`<div
      part="actions"
      class="row actions"
      ?data-compact=${row.isCompact}
      role="group"
      aria-label=${row.label || nothing}
    >
      ${repeat(
        row.places,
        ([place]) => place,
        ([, action]) =>
          renderActionButton(texts, {
            ...row.looks[action],
            action,
            label: row.labelOf(action),
            isIconOnly: row.isCompact,
            availability: row.availabilityOf(action),
            activity: row.activity,
            isOff: !row.permitted.includes(action),
            onClick: () => row.onAction(action),
          }),
      )}
    </div>
    ${renderNotAllowed(
      texts,
      row.places.map(([, action]) => [row.labelOf(action), row.availabilityOf(action)]),
    )}`;

/**
 * Says which actions the desktop does not allow: a tooltip does not reach a finger or the keyboard.
 *
 * @param actions - the label and the availability of each.
 */
export function renderNotAllowed(
  texts: TextController<typeof sharedTexts>,
  actions: readonly (readonly [label: string, availability: Availability])[],
): TemplateResult | typeof nothing {
  const labels = actions
    .filter(([, { status }]) => status === 'not-allowed')
    .map(([label]) => label);
  return labels.length === 0
    ? nothing
    : html`<p part="reason" class="hint reason">
        ${texts.term('actionsNotAllowed', labels.join(', '))}
      </p>`;
}
