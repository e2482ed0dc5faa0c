import type { OrphanedDraft, UserDataControl, UserDataState } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import { renderValue } from '../internal/render-value.js';
import type { UserDataTexts } from './describe-user-data.js';

/** Offers the drafts of interactions that are gone, in a box for each of them. */
export function renderOrphans(
  texts: UserDataTexts,
  state: UserDataState,
  { edit, discardOrphans }: UserDataControl,
  labelOf: (key: string) => string,
): TemplateResult[] {
  const ids = new Set(state.orphans.map(({ interactionId }) => interactionId));
  return [...ids].map((id) => {
    const own = state.orphans.filter(({ interactionId }) => interactionId === id);
    const discard = (): void => {
      discardOrphans(id);
    };
    const use = (): void => {
      for (const { key, draft } of own) edit(key, draft);
      discard();
    };
    const button = (text: string, onClick: () => void): TemplateResult =>
      html`<button
        part="button button-outline"
        class="button small"
        type="button"
        @click=${onClick}
      >
        ${text}
      </button>`;

    return html`<div part="orphans" class="callout warning orphans" role="alert">
      ${texts.term('userDataOrphans')}
      <dl>
        ${own.map(
          ({ key, draft }) =>
            html`<dt><bdi>${labelOf(key)}</bdi></dt>
              <dd>${renderValue(texts, draft, labelOf(key))}</dd>`,
        )}
      </dl>
      <div class="row">
        ${canTake(state, own) ? button(texts.term('userDataUseHere'), use) : nothing}
        ${button(texts.term('userDataDiscard'), discard)}
      </div>
    </div>`;
  });
}

/** Tells of drafts in interactions that are not shown now. */
export const renderElsewhere = (
  texts: UserDataTexts,
  { draftsElsewhere: { length } }: UserDataState,
): TemplateResult | typeof nothing =>
  length === 0
    ? nothing
    : html`<p class="hint below">${texts.term('userDataElsewhere', texts.number(length))}</p>`;

/** Can the interaction that is shown take these drafts, all of them and over no other draft? */
const canTake = (state: UserDataState, orphans: readonly OrphanedDraft[]): boolean =>
  state.status === 'listed' &&
  orphans.every(({ key }) => {
    const entry = state.entries.find((one) => one.key === key);
    return entry?.status === 'clean' && entry.access === 'writable';
  });
