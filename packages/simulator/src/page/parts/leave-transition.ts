import type { LitElement, ReactiveController } from 'lit';

const DURATION = 150;

/**
 * Lets what goes fade out where it was, while the rest moves on. What leaves can no longer be used, and
 * is not read out. An agent who wants no motion sees it go at once.
 */
export class LeaveTransition implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  #places: readonly (readonly [HTMLElement, DOMRect])[] = [];

  /** @param selector - the elements in the host's shadow root that come and go. */
  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = `:is(${selector}):not([inert])`;
    host.addController(this);
  }

  hostUpdate(): void {
    const shown = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(this.#selector) ?? [];
    this.#places = [...shown].map((element) => [element, element.getBoundingClientRect()]);
  }

  hostUpdated(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [element, place] of this.#places) {
      if (!element.isConnected && place.width > 0) this.#leave(element, place);
    }
  }

  #leave(element: HTMLElement, { left, top, width, height }: DOMRect): void {
    element.inert = true;
    // An application that is closed is not loaded again to be seen leaving.
    for (const frame of element.querySelectorAll('sim-view-frame')) frame.remove();
    Object.assign(element.style, {
      position: 'fixed',
      left: `${String(left)}px`,
      top: `${String(top)}px`,
      width: `${String(width)}px`,
      height: `${String(height)}px`,
    });
    this.#host.renderRoot.append(element);
    const leaving = element.animate(
      { opacity: [1, 0], translate: ['0 0', '0 8px'] },
      { duration: DURATION, easing: 'ease-in', fill: 'forwards' },
    );
    leaving.addEventListener('finish', () => {
      element.remove();
    });
  }
}
