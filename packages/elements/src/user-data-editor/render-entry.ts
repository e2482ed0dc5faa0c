import { ScapiError, type Activity, type Availability, type UserDataEntry } from '@scapi/client';
import { alertIcon, checkIcon, lockIcon, trashIcon, undoIcon } from '@scapi/design';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { renderActionButton } from '../internal/action-button.js';
import { LARGEST_TEXT } from '../internal/cut-text.js';
import { renderError } from '../internal/notice.js';
import { renderFile, renderValue } from '../internal/render-value.js';
import { showValue, textOfValue } from '../internal/show-value.js';
import {
  describeProblem,
  describeValue,
  labelOf,
  whyReadonly,
  type UserDataFieldOptions,
  type UserDataTexts,
} from './describe-user-data.js';
import type { EntryAction } from './entry-action.js';
import { renderField } from './render-field.js';

/** How a key is shown, besides what the control knows of it. */
export interface EntryView {
  /** Of its field, unique in the element. */
  readonly id: string;
  readonly field: UserDataFieldOptions;
  /** May it be saved and deleted. */
  readonly save: Availability;
  readonly delete: Availability;
  /** The whole element is only read. */
  readonly isReadonly: boolean;
  /** It was saved last. */
  readonly isSaved: boolean;
  /** The agent wants to delete it, and is asked again. */
  readonly isConfirming: boolean;
  /** The agent asked for all of a long value. */
  readonly isInFull: boolean;
  readonly index: number;
  /** How many keys there are, where not all of them are rendered. */
  readonly count: number | undefined;
  /** Finds the action in `data-action`, and the key in `data-key` of an ancestor. */
  readonly onAction: (event: Event) => void;
}

type Rendered = TemplateResult | typeof nothing;

/** Renders one key: its name, its value or field, what can be done, and what is to be said. */
export function renderEntry(
  texts: UserDataTexts,
  entry: UserDataEntry,
  view: EntryView,
): TemplateResult {
  const { key, value, status } = entry;
  const { id, field } = view;
  const label = labelOf(key, field);
  const reason = whyReadonly(texts, entry, view.isReadonly || view.save.status === 'not-allowed');
  const note =
    reason === undefined ? renderNotes(texts, entry, view) : renderLost(texts, entry, view);
  const title = label === key ? nothing : textOfValue(key);

  return html`<li
    part="entry"
    class="entry"
    data-key=${key}
    data-status=${status}
    data-index=${view.index}
    aria-setsize=${view.count ?? nothing}
    aria-posinset=${view.count === undefined ? nothing : view.index + 1}
  >
    ${
      reason === undefined && !isTooLong(entry, view)
        ? html`<label class="name" for=${id} title=${title}><bdi>${label}</bdi></label>
            ${renderField(texts, entry, field, id, note !== nothing)}
            <span class="actions">${renderActions(texts, entry, view, label)}</span>`
        : html`<span class="name" title=${title}><bdi>${label}</bdi></span>
            <span
              part="value"
              class="value"
              dir="auto"
              title=${value === undefined ? texts.term('userDataAbsentHint') : nothing}
              >${
                reason === undefined
                  ? renderStart(texts, entry, view, label)
                  : value === undefined
                    ? texts.term('userDataAbsent')
                    : renderValue(texts, describeValue(texts, value, field), label)
              }</span
            >
            ${
              reason === undefined
                ? html`<span class="actions">${renderActions(texts, entry, view, label)}</span>`
                : html`<span class="actions lock" title=${reason}
                    >${lockIcon}<span class="visually-hidden">${reason}</span></span
                  >`
            }`
    }
    ${note === nothing ? nothing : html`<div class="notes" id="${id}-note">${note}</div>`}
  </li>`;
}

/** A field would have to hold all of it: until the agent asks for that, or where no page can, there is none. */
const isTooLong = (entry: UserDataEntry, { isInFull }: EntryView): boolean =>
  !('draft' in entry) && showValue(entry.value, isInFull ? LARGEST_TEXT : undefined).isCut;

const renderStart = (
  texts: UserDataTexts,
  entry: UserDataEntry,
  view: EntryView,
  label: string,
): TemplateResult =>
  html`<bdi>${textOfValue(entry.value)}</bdi> ${
      showValue(entry.value, LARGEST_TEXT).isCut
        ? html`${renderFile(texts, entry.value, label)}
          ${renderEntryButton(texts, entry, view, 'replace', texts.term('userDataReplace', label))}`
        : renderEntryButton(texts, entry, view, 'show-all', texts.term('userDataShowAll', label))
    }`;

function renderActions(
  texts: UserDataTexts,
  entry: UserDataEntry,
  view: EntryView,
  label: string,
): Rendered {
  const icon = (action: EntryAction, text: string, picture: SVGTemplateResult): TemplateResult =>
    renderEntryButton(texts, entry, view, action, text, { icon: picture, isIconOnly: true });

  switch (entry.status) {
    case 'draft':
    case 'failed':
      return html`${icon('save', texts.term('userDataSave', label), checkIcon)}
      ${icon('restore', texts.term('userDataRestore', label), undoIcon)}`;
    case 'saving':
      return icon('save', texts.term('userDataSave', label), checkIcon);
    case 'conflict':
      return nothing;
    default:
      if (entry.value === undefined) return nothing;
      return html`${view.isSaved ? html`<span class="saved">${checkIcon}</span>` : nothing}
      ${
        view.isConfirming
          ? renderEntryButton(texts, entry, view, 'delete', texts.term('userDataDeleteNow'))
          : icon(
              entry.status === 'deleting' ? 'delete' : 'ask-delete',
              texts.term('userDataDelete', label),
              trashIcon,
            )
      }`;
  }
}

/** What is to be said about a key that can be written. */
function renderNotes(texts: UserDataTexts, entry: UserDataEntry, view: EntryView): Rendered {
  switch (entry.status) {
    case 'draft':
      return entry.problem === undefined
        ? nothing
        : renderAlert(describeProblem(texts, entry.problem));
    case 'conflict':
      return html`<div part="conflict" class="conflict">
        ${renderAlert(
          entry.value === undefined
            ? texts.term('userDataGone')
            : texts.term('userDataChanged', textOfValue(entry.value)),
        )}
        <div class="row">
          ${renderEntryButton(texts, entry, view, 'keep-mine', texts.term('userDataKeepMine'))}
          ${renderEntryButton(texts, entry, view, 'restore', texts.term('userDataTakeTheirs'))}
        </div>
      </div>`;
    case 'failed':
    case 'delete-failed': {
      const { error } = entry;
      const isAboutKey =
        error instanceof ScapiError && (error.code === 'REFUSED' || error.code === 'TIMEOUT');
      return html`${renderError(texts, error, true)}
      ${
        isAboutKey
          ? html`<details>
              <summary class="hint">${texts.term('details')}</summary>
              <span class="hint">${texts.term('userDataHint')}</span>
            </details>`
          : nothing
      }`;
    }
    default:
      return nothing;
  }
}

/** A draft of a key that cannot be written any more. */
const renderLost = (texts: UserDataTexts, entry: UserDataEntry, view: EntryView): Rendered =>
  'draft' in entry
    ? html`<div class="conflict">
        ${renderAlert(texts.term('userDataUnsaved', textOfValue(entry.draft)))}
        ${renderEntryButton(texts, entry, view, 'restore', texts.term('userDataDiscard'))}
      </div>`
    : nothing;

const renderAlert = (text: string): TemplateResult =>
  html`<p part="message" class="message" role="alert">
    ${alertIcon}<span dir="auto">${text}</span>
  </p>`;

const renderEntryButton = (
  texts: UserDataTexts,
  { status }: UserDataEntry,
  view: EntryView,
  action: EntryAction,
  label: string,
  looks: { readonly icon?: SVGTemplateResult; readonly isIconOnly?: boolean } = {},
): TemplateResult =>
  renderActionButton(texts, {
    ...looks,
    action,
    label,
    kind:
      action === 'delete' && status !== 'deleting'
        ? 'danger'
        : looks.isIconOnly
          ? 'plain'
          : 'outline',
    isSmall: true,
    availability: availabilityFor(action, view),
    activity: activityOf(status),
    onClick: view.onAction,
  });

/** What asks nothing of the desktop is always possible. */
function availabilityFor(action: EntryAction, view: EntryView): Availability {
  if (action === 'save' || action === 'keep-mine') return view.save;
  return action === 'restore' || action === 'show-all' || action === 'replace'
    ? { status: 'available' }
    : view.delete;
}

function activityOf(status: UserDataEntry['status']): Activity {
  if (status === 'saving') return { status: 'busy', action: 'save' };
  return status === 'deleting' ? { status: 'busy', action: 'delete' } : { status: 'ready' };
}
