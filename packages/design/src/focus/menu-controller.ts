import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rovingTarget } from './roving.js';

/**
 * Opens the menus of an element, one at a time, and gives them their keyboard: arrows, Home, End and
 * letters inside, Escape and Tab to close, the focus back on the button. A menu and its button stand
 * together in an element with its name as `data-menu`.
 */
export class MenuController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #open: string | undefined;
  #mustFocus = false;
  #leaving: readonly [menu: HTMLElement, anchor: HTMLElement] | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Name of the menu that is open. */
  get open(): string | undefined {
    return this.#open;
  }

  hostConnected(): void {
    this.#host.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusout', this.#onFocusOut);
    this.#open = undefined;
  }

  hostUpdated(): void {
    if (this.#leaving && !this.#leaving[0].isConnected) leave(...this.#leaving);
    this.#leaving = undefined;
    if (!this.#mustFocus) return;
    this.#mustFocus = false;
    const items = this.#items;
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
  }

  /** Opens the menu of this name, or closes it. */
  toggle(name: string): void {
    this.#set(name === this.#open ? undefined : name);
  }

  /** Closes the menu; the focus that is in it goes back to its button. */
  close(): void {
    if (this.#open === undefined) return;
    if (this.#items.some((item) => item.matches(':focus'))) {
      this.#anchor?.querySelector<HTMLElement>('button')?.focus();
    }
    this.#set(undefined);
  }

  /** For the elements that are named; it opens with the arrows only what `mayOpen`. */
  onKeydown(event: KeyboardEvent, name: string, mayOpen: boolean): void {
    const { key } = event;
    if (this.#open !== name) {
      if (!mayOpen || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
      event.preventDefault();
      this.toggle(name);
      return;
    }
    if (key === 'Tab') this.close();
    if (key === 'Escape') {
      // A dialog around the menu stays.
      event.stopPropagation();
      this.close();
    }
    const target = rovingTarget(event, this.#items, this.#host.shadowRoot?.activeElement ?? null);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== this.#host) this.#set(undefined);
  };

  #set(name: string | undefined): void {
    if (name === this.#open) return;
    const anchor = this.#anchor;
    const menu = anchor?.querySelector<HTMLElement>('.menu');
    this.#leaving = anchor && menu ? [menu, anchor] : undefined;
    this.#open = name;
    this.#mustFocus = name !== undefined;
    this.#host.requestUpdate();
  }

  get #anchor(): HTMLElement | undefined {
    const anchors = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-menu]') ?? [];
    return [...anchors].find(({ dataset }) => dataset['menu'] === this.#open);
  }

  get #items(): readonly HTMLElement[] {
    const items = this.#anchor?.querySelectorAll<HTMLElement>('[role="menu"] [role^="menuitem"]');
    return [...(items ?? [])];
  }
}

/** Lets a menu that is closed fade out where it was: nothing that could be used, and not read out. */
function leave(menu: HTMLElement, anchor: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  menu.inert = true;
  menu.role = 'presentation';
  anchor.append(menu);
  const { finished } = menu.animate({ opacity: [1, 0], translate: ['0 0', '0 -4px'] }, 140);
  const remove = (): void => {
    menu.remove();
  };
  void finished.then(remove, remove);
}
