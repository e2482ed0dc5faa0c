/**
 * Dispatches an event of an element: bubbling and composed, so that one listener on the page hears
 * all elements.
 *
 * @returns False when the event was cancelable and a listener canceled it.
 */
export function emit(
  element: HTMLElement,
  name: string,
  detail: unknown,
  { cancelable = false }: { readonly cancelable?: boolean } = {},
): boolean {
  return element.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
  );
}
