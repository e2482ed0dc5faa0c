/**
 * The `tel:` link in `root` that a click was on: `<a>` or `<area>` of HTML, `<a>` of SVG, in an open shadow root
 * too. Undefined where there is none, where it is edited, and in an element with `data-no-dial`.
 */
export function clickedLink(event: Event, root: Element): TelLink | undefined {
  const around = event.composedPath();
  const path = around.slice(0, around.indexOf(root)).filter((node) => node instanceof Element);
  const element = path.find((node) => node.matches('a, area'));
  const href = element && hrefOf(element);
  if (!element || !href || !/^\s*tel:/i.test(href)) return undefined;
  const isLeftAlone = [...path, root].some(
    (node) =>
      (node instanceof HTMLElement && node.isContentEditable) || node.matches('[data-no-dial]'),
  );
  return isLeftAlone ? undefined : { element, href };
}

/** A link to a phone number. */
export interface TelLink {
  readonly element: Element;
  readonly href: string;
}

/** Shows an element beside a link: in a drawing and an image map there is no place for it. */
export function placeBeside(link: Element, shown: Element): void {
  const map = link.closest('map');
  const root = link.getRootNode() as Document | ShadowRoot;
  const image = map && root.querySelector(`img[usemap="#${CSS.escape(map.name)}"]`);
  (image ?? map ?? drawingOf(link) ?? link).after(shown);
}

const XLINK = 'http://www.w3.org/1999/xlink';

const hrefOf = (element: Element): string | null =>
  element.getAttribute('href') ?? element.getAttributeNS(XLINK, 'href');

/** The outermost drawing that a link of SVG is in. */
function drawingOf(link: Element): Element | undefined {
  let drawing: Element | undefined;
  for (let one: Element | null = link; one instanceof SVGElement; one = one.parentElement)
    drawing = one;
  return drawing;
}
