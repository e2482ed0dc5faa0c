import type { ScapiClickToDial } from '../click-to-dial/click-to-dial.js';
import { placeBeside, type TelLink } from './clicked-link.js';

/** Milliseconds for which an ended call is shown beside its link. */
const ENDED = 5_000;

interface LinkCall {
  readonly shown: ScapiClickToDial;
  status: 'none' | 'on' | 'failed';
  ending?: ReturnType<typeof setTimeout>;
}

/** Calls the numbers of `tel:` links, and shows the call beside the link while there is one. */
export class LinkDialer {
  readonly #create: (href: string) => ScapiClickToDial;
  readonly #calls = new Map<Element, LinkCall>();

  constructor(create: (href: string) => ScapiClickToDial) {
    this.#create = create;
  }

  /** What is shown beside links now. */
  get elements(): readonly ScapiClickToDial[] {
    return [...this.#calls.values()].map(({ shown }) => shown);
  }

  /** Dials; while a call of the link is on, or tried, it does nothing. */
  async dial(link: TelLink): Promise<void> {
    const known = this.#calls.get(link.element);
    if (known?.shown.isConnected && known.status !== 'failed') return;
    const call = known?.shown.isConnected ? known : this.#show(link);
    await call.shown.updateComplete;
    await call.shown.dial();
    // Canceled, by the page or the agent.
    if (call.status === 'none') this.#remove(link.element);
  }

  /** Takes everything away that it has shown. */
  stop(): void {
    for (const link of [...this.#calls.keys()]) this.#remove(link);
  }

  #show({ element, href }: TelLink): LinkCall {
    const shown = this.#create(href);
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
        this.#remove(element);
      }, ENDED);
    });
    this.#calls.set(element, call);
    shown.style.marginInlineStart = '0.4em';
    placeBeside(element, shown);
    return call;
  }

  #remove(link: Element): void {
    const call = this.#calls.get(link);
    clearTimeout(call?.ending);
    this.#calls.delete(link);
    const hadFocus = call?.shown.matches(':focus-within');
    call?.shown.remove();
    if (hadFocus && (link instanceof HTMLElement || link instanceof SVGElement)) link.focus();
  }
}
