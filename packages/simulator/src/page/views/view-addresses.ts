import type { DesktopState } from '../../engine/contract.js';
import type { Dialect } from '../../engine/dialect.js';
import { expandMacros } from '../../engine/macros.js';
import type { ViewInstance } from './view-instances.js';

/** A view whose address is known. */
export interface AddressedView extends ViewInstance {
  /** Counts the views in the order in which they appeared. */
  readonly order: number;
  /** It was not there when the page began. */
  readonly isNew: boolean;
}

/** What was found out about a view when it appeared. */
type Appearance = Pick<AddressedView, 'url' | 'order' | 'isNew'>;

/**
 * Expands the macros of each view's address once, when the view appears: a later change of the
 * interaction must not load the application again.
 */
export class ViewAddresses {
  #appeared: ReadonlyMap<string, Appearance> = new Map();
  #count = 0;

  /** Returns the same instances, in the same order, with their addresses expanded. */
  expand(
    instances: readonly ViewInstance[],
    state: Pick<DesktopState, 'agent' | 'interactions'>,
    unknownMacros?: Dialect['unknownMacros'],
  ): readonly AddressedView[] {
    const isFirst = this.#count === 0;
    const appear = ({ url, interactionId }: ViewInstance): Appearance => {
      const { agent, interactions } = state;
      const interaction = interactions.find((each) => each.interactionId === interactionId);
      return {
        url: expandMacros(url, { agent, interaction }, encodeURIComponent, unknownMacros),
        order: (this.#count += 1),
        isNew: !isFirst,
      };
    };
    const views = instances.map((instance) => ({
      ...instance,
      ...(this.#appeared.get(instance.key) ?? appear(instance)),
    }));
    this.#count = Math.max(this.#count, 1);
    this.#appeared = new Map(views.map((view) => [view.key, view]));
    return views;
  }
}
