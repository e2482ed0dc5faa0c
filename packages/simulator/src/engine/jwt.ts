import type { Agent } from '@scapi/protocol';

const HOUR = 3600;

/**
 * Makes a token in the form of a JSON Web Token that cannot be mistaken for a real one: no algorithm,
 * no signature, and a payload that says so.
 *
 * @param now - Milliseconds since 1970.
 */
export function makeFakeJwt({ username }: Agent, now: number): string {
  const issued = Math.floor(now / 1000);
  const header = { alg: 'none', typ: 'JWT' };
  const payload = {
    iss: 'scapi-simulator',
    sub: username,
    iat: issued,
    exp: issued + HOUR,
    note: 'FAKE: made by a simulated Agent Desktop, grants nothing',
  };
  return [header, payload].map((part) => base64Url(JSON.stringify(part))).join('.') + '.fake';
}

function base64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
