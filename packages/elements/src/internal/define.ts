/**
 * Registers an element, unless the name is taken already: a page may load this package twice, and
 * the first copy stays.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
