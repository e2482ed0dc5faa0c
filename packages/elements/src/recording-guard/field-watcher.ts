import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closeField } from './close-field.js';

/** What a guard wants to know of the fields inside it, and to decide about them. */
export interface FieldRules {
  /** Selector of the sensitive fields; empty for all that can be typed into. */
  readonly selector: () => string;
  /** May nothing be entered now? */
  readonly isLocked: () => boolean;
  /** A field got the focus, or the last one lost it. */
  readonly onChange: () => void;
  /** Something that the agent entered was kept out. */
  readonly onBlocked: () => void;
}

const TYPED_INTO =
  'input:not([type=button],[type=submit],[type=reset],[type=image],[type=checkbox],[type=radio]), textarea, [contenteditable]:not([contenteditable=false])';

/** Milliseconds for which a field counts after it lost the focus: the next one may be near. */
export const LINGER = 250;

/** Those of the page whose field has the focus, and those that wait for these to let go. */
const live = new Set<FieldWatcher>();
const waiting = new Set<FieldWatcher>();

/**
 * Follows the focus among the sensitive fields inside an element, and keeps out what is entered while
 * that is locked: also in open shadow roots, and in frames of the page's own origin. Other frames
 * cannot be seen into.
 */
export class FieldWatcher implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #rules: FieldRules;
  readonly #mutations: MutationObserver | undefined;
  #field: HTMLElement | undefined;
  #closed: HTMLElement | undefined;
  #open = (): void => undefined;
  #stop = new AbortController();
  #documents = new WeakSet<Document>();
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, rules: FieldRules) {
    this.#host = host;
    this.#rules = rules;
    // A server has none.
    if (typeof MutationObserver === 'function') {
      this.#mutations = new MutationObserver(this.#onMutation);
    }
    host.addController(this);
  }

  /** The sensitive field that has the focus, or had it a moment ago. */
  get field(): HTMLElement | undefined {
    return this.#field;
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    this.#documents = new WeakSet();
    this.#mutations?.observe(this.#host, { childList: true, subtree: true });
    this.#watch(this.#host);
  }

  hostDisconnected(): void {
    this.#stop.abort();
    this.#mutations?.disconnect();
    this.#leave();
    waiting.delete(this);
    this.#set(undefined);
  }

  /** Closes the field while it is locked, and opens it when it is not any more. */
  hold(): void {
    const field = this.#rules.isLocked() ? this.#field : undefined;
    if (field === this.#closed) return;
    this.#open();
    this.#closed = field;
    this.#open = field ? closeField(field) : () => undefined;
  }

  #watch(root: HTMLElement | Document): void {
    const options = { capture: true, signal: this.#stop.signal };
    root.addEventListener('focusin', this.#onFocusIn, options);
    root.addEventListener('focusout', this.#onFocusOut, options);
    for (const name of ['keydown', 'beforeinput', 'paste', 'drop']) {
      root.addEventListener(name, this.#onInput, options);
    }
    root.addEventListener(
      'load',
      () => {
        this.#watchFrames(root);
      },
      options,
    );
    this.#watchFrames(root);
    this.#enter(activePath(root));
  }

  #watchFrames(root: HTMLElement | Document): void {
    for (const { contentDocument: inner } of root.querySelectorAll('iframe')) {
      if (!inner || this.#documents.has(inner)) continue;
      this.#documents.add(inner);
      this.#watch(inner);
    }
  }

  readonly #onFocusIn = (event: Event): void => {
    const path = event.composedPath();
    const isOwn = (path[0] as Node).getRootNode() === this.#host.shadowRoot;
    if (!this.#enter(path) && !isOwn) this.#leaveSoon();
  };

  readonly #onFocusOut = (event: Event): void => {
    // To a button of the guard's own: the field is not done with.
    if ((event as FocusEvent).relatedTarget !== this.#host) this.#leaveSoon();
  };

  readonly #onInput = (event: Event): void => {
    const field = this.#find(event.composedPath());
    if (!field || !this.#rules.isLocked()) return;
    if (event.type === 'keydown' && !isTyping(event as KeyboardEvent)) return;
    event.preventDefault();
    // What the page itself makes of keys is kept out as well.
    event.stopImmediatePropagation();
    if (event.type === 'drop') field.focus();
    this.#rules.onBlocked();
  };

  readonly #onMutation = (): void => {
    this.#watchFrames(this.#host);
    // Nothing tells of the focus of a field that was removed.
    if (this.#field && !isThere(this.#field)) this.#leave();
  };

  #enter(path: readonly EventTarget[]): boolean {
    const field = this.#find(path);
    if (!field) return false;
    live.add(this);
    waiting.delete(this);
    const root = field.getRootNode();
    if (root !== this.#host.getRootNode()) {
      this.#mutations?.observe(root, { childList: true, subtree: true });
    }
    this.#set(field);
    return true;
  }

  #leaveSoon(): void {
    clearTimeout(this.#leaving);
    if (!this.#field) return;
    this.#leaving = setTimeout(() => {
      this.#leave();
    }, LINGER);
  }

  #leave(): void {
    live.delete(this);
    waiting.add(this);
    if ([...live].some((one) => one.#field && isThere(one.#field))) return;
    for (const one of waiting) one.#set(undefined);
    waiting.clear();
  }

  #set(field: HTMLElement | undefined): void {
    clearTimeout(this.#leaving);
    if (field === this.#field) return;
    this.#field = field;
    this.#rules.onChange();
  }

  #find(path: readonly EventTarget[]): HTMLElement | undefined {
    const end = path.indexOf(this.#host);
    return path
      .slice(0, end < 0 ? path.length : end)
      .find((one): one is HTMLElement => isElement(one) && this.#isSensitive(one));
  }

  #isSensitive(element: Element): boolean {
    try {
      return element.matches(this.#rules.selector() || TYPED_INTO);
    } catch {
      // A selector that is none must not leave the fields without a guard.
      return element.matches(TYPED_INTO);
    }
  }
}

/** Elements of a frame are of another realm, where `instanceof` says no. */
const isElement = (one: EventTarget): one is Element => 'nodeType' in one && one.nodeType === 1;

/** Is a field in the page, or in a frame that is? */
const isThere = (field: HTMLElement): boolean =>
  field.isConnected && field.ownerDocument.defaultView !== null;

/** Would this key change a field? Navigation, shortcuts and Enter pass; an AltGr character does not. */
const isTyping = (event: KeyboardEvent): boolean =>
  event.key === 'Backspace' ||
  event.key === 'Delete' ||
  (event.key.length === 1 &&
    ((!event.ctrlKey && !event.metaKey) || event.getModifierState('AltGraph')));

/** Where the focus is, inside out, if it is inside: a field may have it before it is guarded. */
function activePath(root: HTMLElement | Document): EventTarget[] {
  const top = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const path: EventTarget[] = [];
  let active = top?.activeElement;
  if (!active || !root.contains(active) || active === root) return path;
  while (active) {
    path.unshift(active);
    active = active.shadowRoot?.activeElement;
  }
  return path;
}
