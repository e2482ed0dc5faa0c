import { isString, parseClientMessage } from '@scapi/protocol';

/** What an application asked for in a trace, and what of it has not shown yet. */
export class Asked {
  /** As `voice.hold 7`. */
  readonly #open: string[] = [];

  /** The application sent something. */
  add(message: unknown): void {
    const parsed = parseClientMessage(message);
    if (parsed?.kind !== 'request') return;
    const [id] = parsed.parameters;
    this.#open.push(`${parsed.request} ${isString(id) ? id : ''}`);
  }

  has(request: string, id: string): boolean {
    return this.#open.includes(`${request} ${id}`);
  }

  /** Was this asked for and has not shown yet? It shows now. */
  take(request: string, id: string): boolean {
    const index = this.#open.indexOf(`${request} ${id}`);
    if (index >= 0) this.#open.splice(index, 1);
    return index >= 0;
  }

  /** The same of any interaction. */
  takeAny(request: string): boolean {
    const asked = this.#open.find((each) => each.startsWith(`${request} `));
    return asked !== undefined && this.take(request, asked.slice(request.length + 1));
  }
}
