import type { Case } from '@scapi/client';
import { checkIcon, chevronDownIcon } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import { describeInteraction } from '../internal/describe-interaction.js';
import type { TextController } from '../internal/text-controller.js';
import type { caseSelectorTexts } from './case-selector.texts.js';
import { titleOf } from './describe-case.js';

/**
 * Renders a case as an option; one that is expanded with its interactions.
 *
 * @param isAsked - the desktop has been asked to select it.
 * @param isStop - the Tab key comes to it.
 */
export function renderCase(
  texts: TextController<typeof caseSelectorTexts>,
  one: Case,
  { isSelected, isAsked, isStop }: { isSelected: boolean; isAsked: boolean; isStop: boolean },
): TemplateResult {
  const { caseId, interactions, isExpanded } = one;
  const fold = texts.term(isExpanded ? 'expanded' : 'collapsed');
  return html`<li
    part="case"
    class="case"
    role="option"
    tabindex=${isStop ? '0' : '-1'}
    data-case=${caseId}
    ?data-expanded=${isExpanded}
    aria-selected=${isSelected ? 'true' : 'false'}
  >
    <span class="label title"><bdi>${titleOf(one)}</bdi></span>
    ${isAsked ? html`<span class="spinner"></span>` : isSelected ? checkIcon : nothing}
    <span class="fold" title=${fold}>
      ${chevronDownIcon}
      <span class="visually-hidden">${fold}</span>
    </span>
    ${
      isExpanded
        ? interactions.map(
            (interaction) =>
              html`<span class="label interaction"
                >${describeInteraction(texts, interaction)}</span
              >`,
          )
        : nothing
    }
  </li>`;
}

/** The case that an option stands for. */
export const caseIdOf = (option: EventTarget | null | undefined): string | undefined =>
  // A server, which knows no elements, has no focus either.
  option && option instanceof HTMLElement ? option.dataset['case'] : undefined;
