/** Where a number is no text to be read, or already does something when it is clicked. */
const EXCLUDED = [
  'a',
  'area',
  'button',
  'code',
  'input',
  'kbd',
  'label',
  'math',
  'noscript',
  'option',
  'pre',
  'samp',
  'scapi-click-to-dial',
  'scapi-dial-links',
  'script',
  'select',
  'style',
  'summary',
  'svg',
  'template',
  'textarea',
  'title',
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="button"]',
  '[role="link"]',
  '[role="textbox"]',
  '[data-no-dial]',
].join();

/** Attributes that change what {@link isLinkable} says. */
export const LINKABLE_ATTRIBUTES = ['contenteditable', 'role', 'data-no-dial'];

/** May the numbers of a text become buttons? Asks all that is around it. */
export function isLinkable(text: Text, root: Element): boolean {
  const parent = text.parentElement;
  if (!parent || !root.contains(parent)) return false;
  if (parent instanceof HTMLElement && parent.isContentEditable) return false;
  // `root` itself is one of those that keep others out.
  const excluded = parent.closest(EXCLUDED);
  return excluded === root && !root.parentElement?.closest(EXCLUDED);
}

/** The texts under a node that {@link isLinkable} lets through. */
export function linkableTexts(node: Node, root: Element): Text[] {
  if (node instanceof Text) return isLinkable(node, root) ? [node] : [];
  if (node !== root && node instanceof Element && node.matches(EXCLUDED)) return [];
  const walker = document.createTreeWalker(
    node,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (one) => {
      if (one instanceof Text) return NodeFilter.FILTER_ACCEPT;
      return (one as Element).matches(EXCLUDED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (isLinkable(text, root)) texts.push(text);
  }
  return texts;
}
