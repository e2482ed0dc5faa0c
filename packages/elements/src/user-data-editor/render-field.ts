import type { UserDataEntry } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LONG_TEXT } from '../internal/cut-text.js';
import {
  describeChoice,
  isDay,
  textOf,
  type UserDataFieldOptions,
  type UserDataTexts,
} from './describe-user-data.js';

/** Renders what the agent edits a value with: the draft, else what the desktop has. */
export function renderField(
  texts: UserDataTexts,
  entry: UserDataEntry,
  { type = 'text', required = false, options = [] }: UserDataFieldOptions,
  id: string,
  isDescribed: boolean,
): TemplateResult {
  const isDraft = 'draft' in entry;
  const text = isDraft ? entry.draft : textOf(entry.value);
  const isInvalid = 'problem' in entry && entry.problem !== undefined ? 'true' : nothing;
  const isRequired = required ? 'true' : nothing;
  const describedBy = isDescribed ? `${id}-note` : nothing;
  const isAbsent = entry.value === undefined && !isDraft;
  const title = isAbsent ? texts.term('userDataAbsentHint') : nothing;

  if (type === 'select' || type === 'boolean') {
    const known: readonly string[] = Array.isArray(options) ? (options as readonly string[]) : [];
    const choices = new Set(['', ...(type === 'boolean' ? ['true', 'false'] : known), text]);
    return html`<select
      part="field"
      class="field"
      id=${id}
      title=${title}
      aria-invalid=${isInvalid}
      aria-required=${isRequired}
      aria-describedby=${describedBy}
    >
      ${[...choices].map(
        (choice) =>
          html`<option value=${choice} .selected=${live(choice === text)}>
            ${type === 'boolean' ? describeChoice(texts, choice) : choice}
          </option>`,
      )}
    </select>`;
  }
  // An input of one line drops line breaks, and shows only the beginning of a long value.
  const isLong = text.length > LONG_TEXT;
  if (isLong || /[\n\r]/.test(text) || /[\n\r]/.test(textOf(entry.value))) {
    return html`<textarea
      part="field"
      class="field"
      id=${id}
      rows="3"
      dir="auto"
      aria-invalid=${isInvalid}
      aria-required=${isRequired}
      aria-describedby=${describedBy}
      .value=${live(text)}
    ></textarea>`;
  }
  // A date input shows nothing of what is no date.
  const isDate = type === 'date' && (text === '' || isDay(text));
  return html`<input
    part="field"
    class="field"
    id=${id}
    type=${isDate ? 'date' : 'text'}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    dir=${isDate ? nothing : 'auto'}
    autocomplete="off"
    title=${title}
    placeholder=${isAbsent ? texts.term('userDataAbsent') : nothing}
    aria-invalid=${isInvalid}
    aria-required=${isRequired}
    aria-describedby=${describedBy}
    .value=${live(text)}
  />`;
}
