/**
 * Makes an identifier that no other call makes.
 *
 * Not `crypto.randomUUID`, which browsers keep from pages without TLS: a desktop at an address of the
 * network, or embedded by a page without TLS.
 */
export const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
