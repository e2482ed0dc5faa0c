import type {
  Availability,
  Interaction,
  InteractionEntry,
  InteractionListAction,
} from '@scapi/client';
import { isCall } from '@scapi/client/bindings';
import { chatIcon, lockIcon, mailIcon, phoneIcon, taskIcon } from '@scapi/design';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderActionButton } from '../internal/action-button.js';
import type { ButtonKind } from '../internal/button-parts.js';
import { renderNotAllowed } from '../internal/action-row.js';
import {
  describeInteraction,
  renderStatePill,
  wordsForMedia,
  wordsForParties,
} from '../internal/describe-interaction.js';
import { renderFailure } from '../internal/notice.js';
import type { TextController } from '../internal/text-controller.js';
import { ENTRY_ACTIONS } from './entry-actions.js';
import type { interactionEntryTexts } from './interaction-list.texts.js';

/** What an interaction needs to be shown with its actions. */
export interface EntryView {
  readonly texts: TextController<typeof interactionEntryTexts>;
  /** Offers to block "mark done". */
  readonly isBlockable: boolean;
  /** It stands alone, not in a list. */
  readonly isAlone?: boolean;
  readonly availabilityOf: (action: string) => Availability;
  readonly onAction: (action: InteractionListAction, interactionId: string) => void;
}

const OVER = ['IDLE', 'COMPLETED', 'REJECTED', 'CANCELED', 'REVOKED'];

const ICONS: Readonly<Record<string, SVGTemplateResult>> = {
  voice: phoneIcon,
  chat: chatIcon,
  email: mailIcon,
};

/** The channel; a call's also where the desktop leaves it out. */
export const channelOf = (interaction: Interaction): string =>
  interaction.media ?? (isCall(interaction) ? 'voice' : '');

/** Does the clock of an interaction run. */
export const isTimed = ({ state, startDate }: Interaction): boolean =>
  startDate !== undefined && !OVER.includes(state);

/** Who and what, as one text. */
export const titleOfEntry = (
  texts: TextController<typeof interactionEntryTexts>,
  interaction: Interaction,
): string => `${wordsForParties(interaction)} ${describeInteraction(texts, interaction)}`.trim();

/** In a list only the call that rings is filled, so that it stands out. */
function kindOf(action: InteractionListAction, isFilled: boolean): ButtonKind {
  if (action === 'accept') return isFilled ? 'success' : 'tonal';
  return action.endsWith('lockMarkDone') ? 'plain' : 'outline';
}

const labelOf = (
  texts: TextController<typeof interactionEntryTexts>,
  action: InteractionListAction,
  isAnswer: boolean,
): string => texts.term(isAnswer ? 'callAnswer' : ENTRY_ACTIONS[action].text);

/** Renders what is in a row: who, what, since when, what can be done, and what went wrong. */
export function renderEntry(view: EntryView, entry: InteractionEntry): TemplateResult {
  const { texts, availabilityOf, isBlockable } = view;
  const { interaction, actions, activity, blockedWith } = entry;
  const { interactionId, startDate } = interaction;
  const who = wordsForParties(interaction);
  const media = wordsForMedia(texts, interaction);
  const elapsed = isTimed(interaction)
    ? texts.duration(Math.max(0, Date.now() - (startDate ?? 0)))
    : undefined;
  const offered = actions.filter((action) => isBlockable || !action.endsWith('lockMarkDone'));
  const isOfVoice = isCall(interaction);

  return html`
    <span class="media">${ICONS[channelOf(interaction)] ?? taskIcon}</span>
    <span class="who">
      <span class="title">
        <bdi class="party label">${who || media}</bdi>
        ${renderStatePill(texts, interaction)}
      </span>
      <span class="what">
        ${who === '' ? nothing : html`<span>${media}</span>`}
        ${elapsed === undefined ? nothing : html`<span class="time" role="timer">${elapsed}</span>`}
      </span>
    </span>
    ${
      offered.length === 0
        ? nothing
        : html`<span class="row actions" role="group" aria-label=${who || nothing}>
            ${repeat(
              offered,
              // Blocking and allowing are one toggle.
              (action) => (action.endsWith('lockMarkDone') ? 'lockMarkDone' : action),
              (action) => {
                const isAnswer = isOfVoice && action === 'accept';
                const isBlocking = action.endsWith('lockMarkDone');
                return renderActionButton(texts, {
                  action,
                  label: labelOf(texts, action, isAnswer),
                  isPressed: isBlocking ? action === 'unblockMarkDone' : undefined,
                  icon: isAnswer ? phoneIcon : ENTRY_ACTIONS[action].icon,
                  kind: kindOf(action, isAnswer || view.isAlone === true),
                  isSmall: true,
                  isIconOnly: isBlocking,
                  availability: availabilityOf(isAnswer ? 'answer' : action),
                  activity,
                  onClick: () => {
                    view.onAction(action, interactionId);
                  },
                });
              },
            )}
          </span>`
    }
    ${
      blockedWith === undefined
        ? nothing
        : html`<span class="blocked"
            >${lockIcon}<span>${texts.term('interactionBlocked', blockedWith)}</span></span
          >`
    }
    ${renderNotAllowed(
      texts,
      offered.map((action) => {
        const isAnswer = isOfVoice && action === 'accept';
        return [labelOf(texts, action, isAnswer), availabilityOf(isAnswer ? 'answer' : action)];
      }),
    )}
    ${renderFailure(texts, activity, true)}
  `;
}
