/**
 * Puts buttons in place of the numbers in texts that a framework of the page manages. The framework
 * does not know of the buttons: it changes and removes its nodes as if they were not there.
 *
 * So no node of the page is removed or split. A text keeps its place and what stands before its first
 * number; the rest follows as nodes of ours:
 *
 *     "Call 1234567 now"   →   "Call " <button>1234567</button> " now"
 *
 * - The framework writes new text: our nodes are removed, and the new text is scanned.
 * - It removes or moves the text: our nodes are removed, and the text is restored.
 * - The page removes our nodes, or writes the same text again: the text is left without buttons from
 *   then on. Otherwise the page and this class could undo each other's changes without end.
 */
import { isLinkable, LINKABLE_ATTRIBUTES, linkableTexts } from './linkable.js';

/** A number in a text. */
export interface FoundNumber {
  readonly startsAt: number;
  readonly endsAt: number;
  /** As it is dialed: `+12133734253`. */
  readonly number: string;
  readonly extension?: string | undefined;
}

/** What finds numbers, and what is shown for one. */
export interface LinkerOptions<Shown extends Element> {
  readonly find: (text: string) => readonly FoundNumber[];
  readonly create: (number: FoundNumber, label: string) => Shown;
}

interface Linked<Shown extends Element> {
  readonly data: string;
  /** What is left in the text. */
  readonly rest: string;
  /** Ours, right after the text: what is shown for numbers, and what stands between. */
  readonly pieces: readonly (Shown | Text)[];
}

/** Links the numbers in the texts under an element, now and later. */
export class TextLinker<Shown extends Element> {
  readonly #root: Element;
  readonly #options: LinkerOptions<Shown>;
  readonly #linked = new Map<Text, Linked<Shown>>();
  readonly #ours = new WeakSet<Node>();
  /** Texts that the page has put back, with their content: they get no buttons. */
  readonly #leftAlone = new WeakMap<Text, string>();
  readonly #observer = new MutationObserver((records) => {
    this.#onChange(records);
  });

  constructor(root: Element, options: LinkerOptions<Shown>) {
    this.#root = root;
    this.#options = options;
  }

  /** What is shown for the numbers now. */
  get elements(): readonly Shown[] {
    const pieces = [...this.#linked.values()].flatMap((linked) => linked.pieces);
    return pieces.filter((piece) => !(piece instanceof Text)) as Shown[];
  }

  /** Links what is there, and from now on what comes. */
  start(): void {
    this.#observer.observe(this.#root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: LINKABLE_ATTRIBUTES,
    });
    this.#scan(this.#root);
    this.#forgetOurs();
  }

  /** Makes every text what it was. */
  stop(): void {
    this.#onChange(this.#observer.takeRecords());
    this.#observer.disconnect();
    for (const text of [...this.#linked.keys()]) this.#restore(text);
  }

  #onChange(records: readonly MutationRecord[]): void {
    const changed = new Set<Text>();
    const looked = new Set<Node>();
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData' && target instanceof Text) changed.add(target);
      if (type === 'attributes') looked.add(target);
      for (const node of addedNodes) looked.add(node);
    }
    for (const text of changed) this.#onText(text);
    if (records.some(({ type }) => type !== 'characterData')) this.#mend();
    for (const node of looked) this.#scan(node);
    this.#forgetOurs();
  }

  /** Handles a text whose content the page has written. */
  #onText(text: Text): void {
    const linked = this.#linked.get(text);
    this.#drop(text);
    if (text.data === linked?.data) this.#leftAlone.set(text, text.data);
    this.#link(text);
  }

  /** Texts that are no longer as we left them, or where they may be linked, become what they were. */
  #mend(): void {
    for (const [text, { data, pieces }] of [...this.#linked]) {
      const isAllowed = isLinkable(text, this.#root);
      if (isAllowed && isRow([text, ...pieces])) continue;
      const isTorn = pieces.some(({ isConnected }) => !isConnected);
      this.#restore(text);
      if (isAllowed && isTorn) this.#leftAlone.set(text, data);
      this.#link(text);
    }
  }

  #scan(node: Node): void {
    for (const text of linkableTexts(node, this.#root)) this.#link(text);
  }

  #link(text: Text): void {
    const { data } = text;
    if (this.#ours.has(text) || this.#linked.has(text) || !hasDigits.test(data)) return;
    if (this.#leftAlone.get(text) === data || !isLinkable(text, this.#root)) return;
    const numbers = this.#options.find(data);
    const [first] = numbers;
    if (!first) return;
    const pieces = numbers.flatMap((number, index) => {
      const { startsAt, endsAt } = number;
      const element = this.#options.create(number, data.slice(startsAt, endsAt));
      const following = data.slice(endsAt, numbers[index + 1]?.startsAt);
      return following === '' ? [element] : [element, new Text(following)];
    });
    for (const piece of pieces) this.#ours.add(piece);
    const rest = data.slice(0, first.startsAt);
    text.data = rest;
    text.after(...pieces);
    this.#linked.set(text, { data, rest, pieces });
  }

  #restore(text: Text): void {
    const linked = this.#linked.get(text);
    this.#drop(text);
    if (text.data === linked?.rest) text.data = linked.data;
  }

  #drop(text: Text): void {
    for (const piece of this.#linked.get(text)?.pieces ?? []) piece.remove();
    this.#linked.delete(text);
  }

  /** What we did ourselves is no news. */
  #forgetOurs(): void {
    this.#observer.takeRecords();
  }
}

/** Most texts have no number: the least it takes, to be asked first. */
const hasDigits = /\p{Nd}(?:.*?\p{Nd}){4}/su;

/** True while nodes stand side by side in this order. */
const isRow = (nodes: readonly Node[]): boolean =>
  nodes.every((node, index) => index === 0 || node.previousSibling === nodes[index - 1]);
