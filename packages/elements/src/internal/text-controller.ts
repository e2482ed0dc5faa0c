import { LocalizeController, registerTranslation } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import { formatDuration } from './duration.js';
import { afterHydration, isHydrating } from './hydration.js';

/** The English words of something: plain, or made from values. */
export type Texts = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** What the text of a key is made from. */
export type TextValues<T> = T extends (...values: infer Values) => string ? Values : [];

/** The keys that have a text in any language; all others need no looking up. */
const registered = new Set<string>();

/** Keys of ours in the library's table, which other elements on the page may share. */
const nameOf = (key: string): string => `scapi.${key}`;

/** Texts whose function has thrown. */
const broken = new Set<string>();

/** Says once that the function of a text throws: it is called with every rendering. */
function reportText(name: string, error: unknown): void {
  if (broken.has(name)) return;
  broken.add(name);
  console.error(`The text "${name}" of registerTexts() throws, so it is said in English.`, error);
}

const register = (language: string, texts: Readonly<Record<string, unknown>>): void => {
  registerTranslation({
    $code: language,
    $name: language,
    // The library demands it; direction comes from the page.
    $dir: 'ltr',
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [nameOf(key), text])),
  });
};

/** Adds texts of a language to those that are known; see `registerTexts`. */
export function addTexts(language: string, texts: Readonly<Record<string, unknown>>): void {
  // A page whose language is none, such as `C`, gets what is registered first: that must not be German.
  if (registered.size === 0) register('en', {});
  for (const key of Object.keys(texts)) registered.add(key);
  register(language, texts);
}

/**
 * Says the words of an element in the language of the page: that of `lang` on the element, else on
 * `<html>`. English is built into each element; translations, and single texts of an application,
 * come by `registerTexts`. The element renders again when either changes.
 */
export class TextController<T extends Texts> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #localize: LocalizeController;
  readonly #english: T;

  constructor(host: ReactiveControllerHost & HTMLElement, english: T) {
    this.#host = host;
    this.#localize = new LocalizeController(host);
    this.#english = english;
    afterHydration(host, () => host.requestUpdate());
  }

  /** The language, as a BCP 47 tag. */
  get lang(): string {
    return isHydrating(this.#host) ? 'en' : this.#localize.lang();
  }

  /** The text of a key, in the language of the page if it is known there, else in English. */
  term<K extends keyof T & string>(key: K, ...values: TextValues<T[K]>): string {
    const name = nameOf(key);
    if (registered.has(key) && this.#localize.exists(name, { lang: this.lang })) {
      try {
        return this.#localize.term(name, ...values);
      } catch (error) {
        reportText(`${key} (${this.lang})`, error);
      }
    }
    const text = this.#english[key] as string | ((...all: typeof values) => string);
    return typeof text === 'function' ? text(...values) : text;
  }

  /** A number, as the language writes it. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.lang, options).format(value);
  }

  /**
   * A date or time, as the language writes it. What no calendar has is written as the number that it
   * is: an element shows what it was given, and never fails on it.
   *
   * @param value - a date, or milliseconds since 1970.
   */
  date(value: Date | number, options?: Intl.DateTimeFormatOptions): string {
    const isDate = !Number.isNaN(new Date(value).getTime());
    return isDate
      ? new Intl.DateTimeFormat(this.lang, options).format(value)
      : this.number(Number(value));
  }

  /** A duration in milliseconds, as people read a call timer; a dash for what is none. */
  duration(milliseconds: number): string {
    return formatDuration(milliseconds, this.lang);
  }
}
