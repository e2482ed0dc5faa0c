import type { ScapiClickToDial } from '../click-to-dial/click-to-dial.js';

/** Milliseconds for which an ended call is shown beside its link. */
const ENDED = 5_000;

interface LinkCall {
  readonly shown: ScapiClickToDial;
  status: 'none' | 'on' | 'failed';
  ending?: ReturnType<typeof setTimeout>;
}

/** Calls the numbers of `tel:` links, and shows the call beside the link while there is one. */
export class LinkDialer {
  readonly #create: (number: string) => ScapiClickToDial;
  readonly #calls = new Map<Element, LinkCall>();

  constructor(create: (number: string) => ScapiClickToDial) {
    this.#create = create;
  }

  /** What is shown beside links now. */
  get elements(): readonly ScapiClickToDial[] {
    return [...this.#calls.values()].map(({ shown }) => shown);
  }

  /** Dials; while a call of the link is on, or tried, it does nothing. */
  async dial(link: Element, number: string): Promise<void> {
    const known = this.#calls.get(link);
    if (known?.shown.isConnected && known.status !== 'failed') return;
    const call = known?.shown.isConnected ? known : this.#show(link, number);
    await call.shown.updateComplete;
    await call.shown.dial();
    // Cancelled, by the page or the agent.
    if (call.status === 'none') this.#remove(link);
  }

  /** Takes everything away that it has shown. */
  stop(): void {
    for (const link of [...this.#calls.keys()]) this.#remove(link);
  }

  #show(link: Element, number: string): LinkCall {
    const shown = this.#create(number);
    const call: LinkCall = { shown, status: 'none' };
    shown.addEventListener('scapi-dial', () => {
      call.status = 'none';
      clearTimeout(call.ending);
    });
    shown.addEventListener('scapi-dialed', () => (call.status = 'on'));
    // It can be read, and tried again.
    shown.addEventListener('scapi-error', () => (call.status = 'failed'));
    shown.addEventListener('scapi-ended', () => {
      call.ending = setTimeout(() => {
        this.#remove(link);
      }, ENDED);
    });
    this.#calls.set(link, call);
    shown.style.marginInlineStart = '0.4em';
    link.after(shown);
    return call;
  }

  #remove(link: Element): void {
    const call = this.#calls.get(link);
    clearTimeout(call?.ending);
    this.#calls.delete(link);
    const hadFocus = call?.shown.matches(':focus-within');
    call?.shown.remove();
    if (hadFocus && link instanceof HTMLElement) link.focus();
  }
}

/** The number of a `tel:` link: without what only makes it easier to read, and without parameters. */
export function numberOf(href: string): string {
  const [number = ''] = href.replace(/^tel:/i, '').split(/[;?]/);
  try {
    return decodeURIComponent(number).replace(/[\s().-]/g, '');
  } catch {
    return number;
  }
}
