import type { Activity, AgentState, Availability, State } from '@scapi/client';
import { checkIcon, chevronDownIcon, type MenuController } from '@scapi/design';
import { html, nothing, type TemplateResult } from 'lit';
import {
  currentOption,
  describeState,
  groupStates,
  kindOf,
  nameOf,
  type StateGroup,
  type StateTexts,
} from './describe-state.js';
import { buttonParts } from './button-parts.js';
import { explainAvailability } from './notice.js';

/** Something with a state that an agent may change: the agent, or a channel. */
export interface StateMenu {
  /** Tells menus of one element apart. */
  readonly name: string;
  /** What the state is of. */
  readonly label: string;
  /** None while the desktop has not told it. */
  readonly state: AgentState | undefined;
  readonly options: readonly State[];
  readonly activity: Activity;
  readonly availability: Availability;
  readonly isDisabled: boolean;
}

/** Says why no state can be chosen now, or nothing when one can. */
export function whyNoChoice(
  texts: StateTexts,
  { options, activity, availability, isDisabled }: StateMenu,
): string | undefined {
  const notice = explainAvailability(texts, availability);
  if (notice) return notice.hint || notice.text;
  if (isDisabled) return texts.term('agentStateDisabled');
  if (activity.status === 'busy') return texts.term('askingDesktop');
  return options.length > 0 ? undefined : texts.term('agentStateNone');
}

/**
 * Renders the state as a button, and the menu below it while it is open.
 *
 * @param onChoose - called with another state than the one there is.
 */
export function renderStateMenu(
  texts: StateTexts,
  menu: MenuController,
  subject: StateMenu,
  onChoose: (option: State) => void,
): TemplateResult {
  const { name, label, state, options, activity, isDisabled } = subject;
  const reason = whyNoChoice(texts, subject);
  const isOpen = menu.open === name;
  const isBusy = activity.status === 'busy';
  const text = wordsFor(texts, subject);
  const current = state && currentOption(options, state);
  const choose = (option: State): void => {
    menu.close();
    // What the agent chose again is not asked for again.
    if (option !== current) onChoose(option);
  };

  return html`<div
      class="anchor"
      data-menu=${name}
      @keydown=${(event: KeyboardEvent) => {
        menu.onKeydown(event, name, reason === undefined);
      }}
    >
      <button
        part=${buttonParts('outline')}
        class="button"
        type="button"
        title=${reason ?? nothing}
        ?disabled=${isDisabled}
        data-kind=${kindOf(state?.state)}
        ?data-off=${reason !== undefined && !isBusy}
        aria-haspopup="menu"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-disabled=${reason === undefined ? nothing : 'true'}
        aria-busy=${isBusy ? 'true' : nothing}
        aria-description=${reason ?? nothing}
        @click=${() => {
          if (reason === undefined) menu.toggle(name);
        }}
      >
        <span class=${isBusy ? 'spinner' : `mark ${TONES[kindOf(state?.state)]}`}></span>
        <span class="label"><span class="visually-hidden">${label}: </span>${text}</span>
        ${chevronDownIcon}
      </button>
      ${
        isOpen
          ? html`<div part="menu" class="menu" role="menu" aria-label=${label}>
              ${groupStates(texts, options).map((group) => renderGroup(group, current, choose))}
            </div>`
          : nothing
      }
    </div>
    ${renderReason(texts, subject, reason)}
    <span class="visually-hidden" role="status">${text}</span>`;
}

/** The marks of the kinds differ by shape and color. */
const TONES = { ready: 'success', partly: 'warning', 'not-ready': 'danger', other: '' } as const;

/** Below the button, where its own words do not say it: a tooltip does not reach a finger or the keyboard. */
const renderReason = (
  texts: StateTexts,
  { activity, availability: { status } }: StateMenu,
  reason: string | undefined,
): TemplateResult | typeof nothing =>
  reason === undefined || activity.status === 'busy' || OBVIOUS.includes(status)
    ? nothing
    : html`<span part="reason" class="hint reason"
        >${status === 'not-allowed' ? texts.term('errorNotAllowed') : reason}</span
      >`;

const OBVIOUS: readonly Availability['status'][] = ['connecting', 'unavailable'];

const renderGroup = (
  { label, hasState, options }: StateGroup,
  current: State | undefined,
  choose: (option: State) => void,
): TemplateResult =>
  html`<div role="group" class="group" aria-label=${label ?? nothing}>
    ${
      label === undefined || hasState
        ? nothing
        : html`<div class="heading" aria-hidden="true">${label}</div>`
    }
    ${options.map(
      (option) =>
        html`<button
          class="item"
          type="button"
          role="menuitemradio"
          tabindex="-1"
          data-operation=${option.operationName}
          data-kind=${kindOf(nameOf(option))}
          ?data-reason=${option.reason !== undefined}
          aria-checked=${option === current ? 'true' : 'false'}
          @click=${() => {
            choose(option);
          }}
        >
          <span class="mark ${TONES[kindOf(nameOf(option))]}"></span
          ><span class="label">${option.displayName}</span>${
            option === current ? checkIcon : nothing
          }
        </button>`,
    )}
  </div>`;

function wordsFor(
  texts: StateTexts,
  { state, options, activity, availability: { status } }: StateMenu,
): string {
  if (status === 'unavailable') return texts.term('notConnected');
  if (status === 'connecting') return texts.term('connectingShort');
  if (!state) return texts.term(status === 'not-allowed' ? 'notAllowed' : 'stateUnknown');
  const now = describeState(texts, options, state);
  if (activity.status !== 'busy') return now;
  const { action } = activity;
  const asked = options.find(({ operationName }) => operationName === action);
  return texts.term('agentStateAsked', now, asked?.displayName ?? action);
}
