import type { InteractionListAction } from '@scapi/client';
import { checkIcon, closeIcon, lockIcon } from '@scapi/design';
import type { SVGTemplateResult } from 'lit';
import type { interactionEntryTexts } from './interaction-list.texts.js';

/** Detail of the events of `<scapi-interaction-list>` and `<scapi-interaction>`. */
export interface InteractionDetail {
  readonly interactionId: string;
  /** When "mark done" is blocked: what the agent sees who tries. */
  readonly warningMessage?: string;
}

/** How an action of an interaction shows and reports itself. */
interface EntryActionLook {
  readonly text: keyof typeof interactionEntryTexts & `interaction${string}`;
  readonly icon: SVGTemplateResult;
  readonly before: string;
  readonly after: string;
}

export const ENTRY_ACTIONS = {
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
} as const satisfies Readonly<Record<InteractionListAction, EntryActionLook>>;

type EntryEvents = (typeof ENTRY_ACTIONS)[InteractionListAction];

/** The events around an action, and their detail. */
export const actionEvents = (
  action: InteractionListAction,
  interactionId: string,
  warningMessage: string,
): Pick<EntryEvents, 'before' | 'after'> & { readonly detail: InteractionDetail } => {
  const { before, after } = ENTRY_ACTIONS[action];
  const detail = action === 'blockMarkDone' ? { interactionId, warningMessage } : { interactionId };
  return { before, after, detail };
};
