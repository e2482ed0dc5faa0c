/** Takes secrets out of what is logged or traced: values go, keys stay. */
import { isRecord, isString, signatureOf } from '@scapi/protocol';

/** Stands where a secret stood. */
export const REDACTED = '[redacted]';

/** Members that hold customers' data by key, wherever they are. */
export const CUSTOMER_DATA = /^(userData|keyValues|extensions|recordData)$/;
/** Members that hold a secret, wherever they are. */
export const SECRET = /token|jwt|password|passwd|secret|authorization|cookie|credential/i;
/** Tokens inside a text: JSON web tokens, and whatever follows the name of one. */
export const TOKEN_IN_TEXT = /eyJ[\w-]+\.[\w-]+\.?[\w-]*|(?<=\b(?:bearer\s|token=))[^\s&"',;]+/gi;
/** Characters of one text that are kept. */
const LONGEST_TEXT = 10_000;
const DEEPEST = 50;

/**
 * Copies a value without values of userData, tokens and other secrets. The copy is plain data that
 * fits into JSON, whatever the original holds. Never throws.
 *
 * @param value - a message, an error, or any part of one.
 */
export function redact(value: unknown): unknown {
  try {
    return copy(isRecord(value) ? redactParameters(value) : value, []);
  } catch {
    return '[unreadable]'; // A getter or proxy that throws.
  }
}

/** In a request, only the position tells what a parameter is. */
function redactParameters(message: Readonly<Record<string, unknown>>): unknown {
  const { request, parameters } = message;
  if (!isString(request) || !Array.isArray(parameters)) return message;
  const names = signatureOf(request)?.parameters ?? [];
  return {
    ...message,
    parameters: (parameters as readonly unknown[]).map((parameter, index) =>
      CUSTOMER_DATA.test(names[index]?.name ?? '') ? mask(parameter) : parameter,
    ),
  };
}

/** Keeps the keys of an object; anything else goes as a whole. */
export const mask = (value: unknown): unknown => {
  if (value == null) return value;
  if (Array.isArray(value)) return value.map(mask);
  return isRecord(value)
    ? Object.fromEntries(Object.keys(value).map((key) => [key, REDACTED]))
    : REDACTED;
};

function copy(value: unknown, above: readonly unknown[]): unknown {
  switch (typeof value) {
    case 'string': {
      const text = value.slice(0, LONGEST_TEXT).replace(TOKEN_IN_TEXT, REDACTED);
      return value.length > LONGEST_TEXT ? `${text}…` : text;
    }
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      break;
    default:
      return String(value);
  }
  if (value === null) return null;
  if (above.includes(value) || above.length > DEEPEST) return '[circular]';
  const path = [...above, value];
  if (Array.isArray(value)) return (value as readonly unknown[]).map((one) => copy(one, path));
  if (value instanceof Error) return copy(Object.assign({ message: value.message }, value), path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    return Object.prototype.toString.call(value);
  // fromEntries defines, never assigns: a key may be called __proto__.
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => {
      if (CUSTOMER_DATA.test(key)) return [key, mask(member)];
      return [key, SECRET.test(key) && member != null ? REDACTED : copy(member, path)];
    }),
  );
}
