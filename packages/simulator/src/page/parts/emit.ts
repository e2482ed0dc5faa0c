/** Events that components of the page send to those around them, with what each carries. */
export interface PageEvents {
  /** The desktop refused what the agent asked; the reason. */
  'sim-refusal': string;
  /** The agent chose something; its identifier. */
  'sim-select': string;
  /** The agent chose how the page looks. */
  'sim-theme': Theme;
  /** The agent asked for something to go away. */
  'sim-close': undefined;
}

/** How the page looks; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

/** Dispatches an event of the page; it bubbles out of shadow trees. */
export function emit<Type extends keyof PageEvents>(
  target: EventTarget,
  type: Type,
  detail: PageEvents[Type],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'sim-refusal': CustomEvent<PageEvents['sim-refusal']>;
    'sim-select': CustomEvent<PageEvents['sim-select']>;
    'sim-theme': CustomEvent<PageEvents['sim-theme']>;
    'sim-close': CustomEvent<PageEvents['sim-close']>;
  }
}
