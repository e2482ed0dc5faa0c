import { DesktopRefusal } from '../../engine/refusal.js';
import { emit } from './emit.js';

/**
 * Does what the agent asked; where the desktop refuses, its reason becomes a notice on the page.
 *
 * @returns Whether it was done.
 */
export function attempt(host: HTMLElement, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (!(error instanceof DesktopRefusal)) throw error;
    emit(host, 'sim-refusal', error.message);
    return false;
  }
}
