/** The parts of a `tel:` link, or of a number that is written like one. @see RFC 3966, section 3. */
export interface TelLink {
  /** The number, as it is written. */
  readonly subscriber: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads `tel:863-1234;phone-context=+1-914-555`; of other text all is the number. */
export function readTelLink(text: string): TelLink {
  const address = text.replace(SCHEME, '');
  const [subscriber = '', ...parameters] = (address === text ? text : decoded(address)).split(
    /[;?]/,
  );
  return { subscriber, parameters: new Map(parameters.map(readParameter)) };
}

/** Also where it is written twice, or as in a web address. */
const SCHEME = /^\s*(?:(?:tel|callto):[/\s]*)+/i;

function readParameter(parameter: string): readonly [string, string] {
  const [name = '', value = ''] = parameter.split('=');
  return [name.trim().toLowerCase(), value];
}

/** What is not encoded properly stays, and is refused as no part of a number. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
