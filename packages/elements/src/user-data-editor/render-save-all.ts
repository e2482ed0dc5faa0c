import { html, type TemplateResult } from 'lit';
import type { UserDataTexts } from './describe-user-data.js';

/** @param count - drafts that can be saved. */
export const renderSaveAll = (
  texts: UserDataTexts,
  count: number,
  onClick: () => void,
): TemplateResult =>
  html`<button
    part="button button-primary button-save-all"
    class="button primary below"
    type="button"
    @click=${onClick}
  >
    ${texts.term('userDataSaveAll', texts.number(count))}
  </button>`;
