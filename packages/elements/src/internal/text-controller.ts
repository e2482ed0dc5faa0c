import { LocalizeController } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import { formatDuration } from './duration.js';

/** The English words of something: plain, or made from values. */
export type Texts = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** What the text of a key is made from. */
export type TextValues<T> = T extends (...values: infer Values) => string ? Values : [];

/** Keys of ours in the library's table, which other elements on the page may share. */
export const textKey = (key: string): string => `scapi.${key}`;

/**
 * Says the words of an element in the language of the page: that of `lang` on the element, else on
 * `<html>`. English is built into each element; translations, and single texts of an application,
 * come by `registerTexts`. The element renders again when either changes.
 */
export class TextController<T extends Texts> {
  readonly #localize: LocalizeController;
  readonly #english: T;

  constructor(host: ReactiveControllerHost & HTMLElement, english: T) {
    this.#localize = new LocalizeController(host);
    this.#english = english;
  }

  /** The language, as a BCP 47 tag. */
  get lang(): string {
    return this.#localize.lang();
  }

  /** The text of a key, in the language of the page if it is known there, else in English. */
  term<K extends keyof T & string>(key: K, ...values: TextValues<T[K]>): string {
    const name = textKey(key);
    if (this.#localize.exists(name, {})) return this.#localize.term(name, ...values);
    const text = this.#english[key] as string | ((...all: typeof values) => string);
    return typeof text === 'function' ? text(...values) : text;
  }

  /** A number, as the language writes it. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return this.#localize.number(value, options);
  }

  /** A date or time, as the language writes it. */
  date(value: Date, options?: Intl.DateTimeFormatOptions): string {
    return this.#localize.date(value, options);
  }

  /** A duration in milliseconds, as people read a call timer. */
  duration(milliseconds: number): string {
    return formatDuration(milliseconds, this.lang);
  }
}
