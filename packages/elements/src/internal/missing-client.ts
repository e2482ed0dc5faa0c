const told = new WeakSet<Document>();

/** Says in the console, once for each page, that an element has no client and what to do. */
export function reportMissingClient(element: HTMLElement, hint: string): void {
  if (told.has(element.ownerDocument)) return;
  told.add(element.ownerDocument);
  console.warn(`<${element.localName}>: ${hint}`, element);
}
