import type { Core } from './core.js';
import type { DesktopInteraction } from './contract.js';
import { mergeOptions, textOption } from './options.js';
import { DesktopRefusal } from './refusal.js';
import type { Engine } from './services/service.js';

/** Milliseconds that an interaction is offered before the desktop takes it. (inferred) */
const AFTER = 500;

/**
 * Makes what answers a call, or accepts a chat or an e-mail, in the agent's place where the option
 * `voice.auto-answer`, `chat.auto-answer` or `email.auto-answer` is `true`: what a leading tab does. While
 * no tab leads, the interaction waits for one. A call that would need a line that is busy goes on ringing.
 *
 * @see Protocol reference, section 9, several tabs.
 */
export function createAutoAnswer({
  core,
  calls,
  interactions,
  mediaItems,
}: Pick<Engine, 'core' | 'calls' | 'interactions' | 'mediaItems'>): (id: string) => void {
  const answer = (id: string): void => {
    const offered = interactions.find(id);
    if (!offered || !isWanted(offered, core)) return;
    const isLed = core.store.state.tabs.some(({ frameState }) => frameState === 'LEADING');
    if (!isLed) return later(id);
    try {
      if (offered.media === 'voice') calls.answer(id);
      else mediaItems.accept(id);
    } catch (error) {
      if (!(error instanceof DesktopRefusal)) throw error;
    }
  };

  const later = (id: string): void => {
    core.timers.after(AFTER, () => {
      answer(id);
    });
  };

  return (id) => {
    const offered = interactions.find(id);
    if (offered && isWanted(offered, core)) later(id);
  };
}

/** Is it offered, and does the option of its channel say so, for it or for all? */
function isWanted(
  { media, state, optionOverrides }: DesktopInteraction,
  { options }: Core,
): boolean {
  const its = optionOverrides ? mergeOptions(options, optionOverrides) : options;
  const option = textOption(its, `${media}.auto-answer`);
  return ['RINGING', 'INVITED'].includes(state) && option === 'true';
}
