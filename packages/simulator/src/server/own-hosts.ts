import { hostname, networkInterfaces } from 'node:os';

/** Names of this computer that no name server is asked for. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Addresses to listen on that mean every network interface. */
const EVERY_INTERFACE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** An address as it stands in a URL: IPv6 in brackets. */
export const urlHost = (address: string): string =>
  address.includes(':') ? `[${address}]` : address.toLowerCase();

/**
 * The values of the `Host` header that name a server of this computer.
 *
 * A page of `http://evil.example` can make its own name resolve to 127.0.0.1 (DNS rebinding). The
 * browser then lets it read what a local server sends, but says `Host: evil.example`. A server that
 * refuses every other name is out of its reach.
 *
 * @param host - The address that the server listens on.
 * @param port - The port that it listens on.
 */
export function ownHosts(host: string, port: number): ReadonlySet<string> {
  const names = EVERY_INTERFACE.has(host) ? [hostname(), ...interfaceAddresses()] : [host];
  return new Set(
    [...LOOPBACK_NAMES, ...names.map(urlHost)].flatMap((name) => [
      `${name}:${String(port)}`,
      // Browsers leave out the default port.
      ...(port === 80 ? [name] : []),
    ]),
  );
}

/**
 * Whether a request is meant for one of these hosts.
 *
 * @param values - Every `Host` header of the request: none or two are as wrong as a foreign one.
 */
export const isOwnHost = (
  values: readonly string[] | undefined,
  hosts: ReadonlySet<string>,
): boolean => values?.length === 1 && hosts.has(values[0]?.toLowerCase() ?? '');

const interfaceAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
