import type { Core } from './core.js';
import type { Interactions } from './interactions.js';
import type { Notices } from './notices.js';
import { numberOption } from './options.js';
import { DesktopRefusal } from './refusal.js';
import { wireInteraction } from './wire-interaction.js';
import type { Caller } from './caller.js';

/** Marking done, and the blocks against it. @see Protocol reference, section 11, item 21. */
export interface Markdone {
  markdone(caller: Caller, interactionId: string): void;
  block(caller: Caller, interactionId: string, warningMessage: string): void;
  unblock(caller: Caller, interactionId: string): void;
  /** An application went away. */
  dropOwner(frameId: string): void;
}

interface Block {
  readonly interactionId: string;
  readonly owner: string;
  readonly warningMessage: string;
  readonly cancel: () => void;
}

const TIMEOUT = 'service-client-api.block-markdone-timeout';

/** Makes marking done. */
export function createMarkdone(core: Core, interactions: Interactions, notices: Notices): Markdone {
  let blocks: readonly Block[] = [];

  function setBlocks(next: readonly Block[]): void {
    const touched = new Set([...blocks, ...next].map(({ interactionId }) => interactionId));
    blocks = next;
    for (const id of touched) show(id);
  }

  /** Shows the newest block of an interaction on it. */
  function show(id: string): void {
    const interaction = interactions.find(id);
    if (!interaction) return;
    const warningMessage = newest(id)?.warningMessage;
    if (interaction.markdoneBlock?.warningMessage === warningMessage) return;
    interactions.update(id, {
      markdoneBlock: warningMessage === undefined ? undefined : { warningMessage },
    });
  }

  const newest = (id: string) => blocks.findLast(({ interactionId }) => interactionId === id);

  function remove(goes: (block: Block) => boolean): void {
    const gone = blocks.filter(goes);
    for (const { cancel } of gone) cancel();
    if (gone.length > 0) setBlocks(blocks.filter((block) => !gone.includes(block)));
  }

  /** One block for all applications, or one for each. */
  const ownerOf = ({ frameId }: Caller): string =>
    core.dialect.markdoneBlocks === 'perFrame' ? frameId : '';

  interactions.onRemoved((id) => {
    remove(({ interactionId }) => interactionId === id);
  });

  return {
    markdone(caller, id) {
      interactions.check('interaction.markdone', id);
      const block = newest(id);
      if (block && (caller.isAgent || core.dialect.markdoneByApi === 'refuse')) {
        notices.add(block.warningMessage);
        throw new DesktopRefusal(
          `mark done of interaction ${id} is blocked: ${block.warningMessage}`,
        );
      }
      const done = interactions.step('interaction.markdone', id);
      if (core.dialect.markdoneEvents === 'none') return;
      const interaction = wireInteraction({ ...done, capabilities: [] }, core);
      core.emit('markdone', { eventType: 'MARKDONE', interaction });
    },
    block(caller, id, warningMessage) {
      interactions.get(id);
      const owner = ownerOf(caller);
      const timeout = numberOption(core.options, TIMEOUT);
      remove((block) => block.interactionId === id && block.owner === owner);
      const block: Block = {
        interactionId: id,
        owner,
        warningMessage,
        cancel:
          timeout === 0
            ? () => undefined
            : core.timers.after(timeout, () => {
                remove((each) => each === block);
              }),
      };
      setBlocks([...blocks, block]);
    },
    unblock(caller, id) {
      interactions.get(id);
      const owner = ownerOf(caller);
      remove((block) => block.interactionId === id && (caller.isAgent || block.owner === owner));
    },
    dropOwner(frameId) {
      if (core.dialect.blockOnFrameClose === 'keep') return;
      remove(({ owner }) => owner === frameId || owner === '');
    },
  };
}
