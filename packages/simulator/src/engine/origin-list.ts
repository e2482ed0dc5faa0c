import { REQUEST_NAMES, type RequestName } from '@scapi/protocol';

/** What one entry of the origin list grants. */
export interface OriginGrant {
  /** `*`, or an origin such as `https://crm.example`. */
  readonly origin: string;
  /** Exact names, `<namespace>.*`, or `*`. */
  readonly services: readonly string[];
}

/**
 * Reads `service-client-api.accepted-web-content-origins`: entries separated by commas, each `*` or
 * a URL, each optionally followed by its services in parentheses. Commas inside parentheses belong
 * to the entry; blanks do not matter; no list, or `(*)`, grants every service.
 *
 * Of a URL only the origin counts; a path is ignored.
 *
 * @see Protocol reference, section 3.1.
 */
export function parseOriginList(text: string): readonly OriginGrant[] {
  return [...text.matchAll(/([^,()]+)(?:\(([^)]*)\))?/g)]
    .map(([, name = '', services]) => ({
      origin: originOf(name.trim()),
      services: services === undefined ? ['*'] : split(services),
    }))
    .filter(({ origin }) => origin !== '');
}

const split = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Cuts a URL down to scheme, host and port; what is no URL stays as it is. */
function originOf(text: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(text);
  return (
    match?.[1]?.toLowerCase().replace(/^(http:\/\/.+):80$|^(https:\/\/.+):443$/, '$1$2') ?? text
  );
}

/** The service patterns that an origin has, or `undefined` when the list does not name it. */
export function servicesOf(
  grants: readonly OriginGrant[],
  origin: string,
): readonly string[] | undefined {
  const wanted = originOf(origin);
  const mine = grants.filter((grant) => grant.origin === '*' || grant.origin === wanted);
  return mine.length > 0 ? mine.flatMap(({ services }) => services) : undefined;
}

/**
 * Adds origins to a list that does not name them, with every service.
 *
 * @returns The list as the option holds it.
 */
export function addOrigins(list: string, origins: readonly string[]): string {
  const grants = parseOriginList(list);
  const missing = origins.filter((origin) => servicesOf(grants, origin) === undefined);
  return [...(grants.length > 0 ? [list] : []), ...new Set(missing)].join(', ');
}

/** Does a list of exact names and `<namespace>.*` hold this service? */
export const allowsService = (patterns: readonly string[], service: string): boolean =>
  patterns.some(
    (pattern) =>
      pattern === '*' ||
      pattern === service ||
      (pattern.endsWith('.*') && service.startsWith(pattern.slice(0, -1))),
  );

/** Every request that a list of patterns allows. */
export const allowedServices = (patterns: readonly string[]): readonly RequestName[] =>
  REQUEST_NAMES.filter((name) => allowsService(patterns, name));
