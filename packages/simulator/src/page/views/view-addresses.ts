import type { DesktopState } from '../../engine/contract.js';
import { expandMacros } from '../../engine/macros.js';
import type { ViewInstance } from './view-instances.js';

/**
 * Expands the macros of each view's address once, when the view appears: a later change of the
 * interaction must not load the application again.
 */
export class ViewAddresses {
  #expanded: ReadonlyMap<string, ViewInstance> = new Map();

  /** Returns the same instances with their addresses expanded, the same objects for the same keys. */
  expand(
    instances: readonly ViewInstance[],
    { agent, interactions }: DesktopState,
  ): readonly ViewInstance[] {
    this.#expanded = new Map(
      instances.map((instance) => {
        const known = this.#expanded.get(instance.key);
        if (known) return [instance.key, known];
        const interaction = interactions.find(
          ({ interactionId }) => interactionId === instance.interactionId,
        );
        const url = expandMacros(instance.url, { agent, interaction }, encodeURIComponent);
        return [instance.key, { ...instance, url }];
      }),
    );
    return [...this.#expanded.values()];
  }
}
