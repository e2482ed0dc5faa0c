import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/**
 * A live region that is rendered with its first text: ten thousand empty regions would slow down the
 * scrolling of a page, because each is clipped on its own. A screen reader reads a region only when it
 * exists before it is filled; so the first text follows one moment after the region.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stage: 'none' | 'empty' | 'ready' = 'none';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#stage !== 'empty') return;
    this.#stage = 'ready';
    this.#timer = setTimeout(() => {
      this.#host.requestUpdate();
    }, 100);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Renders the region with these words; nothing as long as there were none. */
  render(words: string): TemplateResult | typeof nothing {
    if (this.#stage === 'none') {
      if (words === '') return nothing;
      this.#stage = 'empty';
    }
    const said = this.#stage === 'ready' ? words : '';
    return html`<span class="visually-hidden" role="status">${said}</span>`;
  }
}
