/**
 * Lets only addresses of web pages through: what an application, a toast or a configuration names
 * must never run as a script of the desktop.
 *
 * @returns The absolute address, or `undefined` when it is none of a web page.
 */
export function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url, document.baseURI);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

/** The origin an address belongs to; empty when it is none of a web page. */
export function originOf(url: string): string {
  const address = webAddress(url);
  return address ? new URL(address).origin : '';
}

/** Lets addresses of images through: those of the web, and images written into the address. */
export const imageAddress = (url: string | undefined): string | undefined =>
  url === undefined || /^data:image\//i.test(url) ? url : webAddress(url);
