import type { InteractionListAction } from '@scapi/client';
import { checkIcon, closeIcon, lockIcon } from '@scapi/design';
import type { SVGTemplateResult } from 'lit';
import type { ElementAction } from '../internal/run-action.js';
import type { interactionEntryTexts } from './interaction-list.texts.js';

/** Detail of the events of `<scapi-interaction-list>` and `<scapi-interaction>`. */
export interface InteractionDetail {
  readonly interactionId: string;
  /** When "mark done" is blocked: what the agent is told who tries. */
  readonly warningMessage?: string;
}

/** How an action of an interaction shows and reports itself. */
interface EntryActionLook {
  readonly text: keyof typeof interactionEntryTexts & `interaction${string}`;
  readonly icon: SVGTemplateResult;
  readonly before: string;
  readonly after: string;
}

export const ENTRY_ACTIONS: Readonly<Record<InteractionListAction, EntryActionLook>> = {
  accept: {
    text: 'interactionAccept',
    icon: checkIcon,
    before: 'scapi-accept',
    after: 'scapi-accepted',
  },
  reject: {
    text: 'interactionReject',
    icon: closeIcon,
    before: 'scapi-reject',
    after: 'scapi-rejected',
  },
  markDone: {
    text: 'interactionMarkDone',
    icon: checkIcon,
    before: 'scapi-mark-done',
    after: 'scapi-marked-done',
  },
  blockMarkDone: {
    text: 'interactionBlock',
    icon: lockIcon,
    before: 'scapi-block',
    after: 'scapi-blocked',
  },
  unblockMarkDone: {
    // Of a pressed toggle the name stays.
    text: 'interactionBlock',
    icon: lockIcon,
    before: 'scapi-unblock',
    after: 'scapi-unblocked',
  },
};

/** The events and their detail around an action. */
export const actionOf = <C>(
  action: InteractionListAction,
  interactionId: string,
  warningMessage: string,
  run: (control: C) => Promise<unknown>,
): ElementAction<C, InteractionDetail> => {
  const { before, after } = ENTRY_ACTIONS[action];
  const detail = action === 'blockMarkDone' ? { interactionId, warningMessage } : { interactionId };
  return { before, after, detail, run };
};
