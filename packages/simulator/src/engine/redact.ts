import { isString } from '@scapi/protocol';

const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

const withoutTokens = (text: string): string => text.replace(TOKEN, '[redacted]');

type Container =
  | readonly unknown[]
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | Readonly<Record<string, unknown>>;

/**
 * Replaces what looks like a JSON Web Token in every text of a value. What structured clone carries
 * may be nested deeply or hold itself, so the value is walked without recursion.
 *
 * @returns The value itself when it holds no token, else a copy; Dates and the like are shared.
 */
export function redact(value: unknown): unknown {
  if (isString(value)) return withoutTokens(value);
  return holdsToken(value) ? copyWithoutTokens(value) : value;
}

function holdsToken(root: unknown): boolean {
  if (!isContainer(root)) return false;
  // What is added while it is walked is walked too.
  const containers = new Set([root]);
  for (const container of containers) {
    for (const value of membersOf(container)) {
      if (isString(value)) {
        if (value.includes('eyJ') && withoutTokens(value) !== value) return true;
      } else if (isContainer(value)) containers.add(value);
    }
  }
  return false;
}

function copyWithoutTokens(root: unknown): unknown {
  const copies = new Map<Container, Container>();
  const pending: Container[] = [];

  const copyOf = (value: unknown): unknown => {
    if (isString(value)) return withoutTokens(value);
    if (!isContainer(value)) return value;
    const known = copies.get(value);
    if (known) return known;
    const fresh = emptyLike(value);
    copies.set(value, fresh);
    pending.push(value);
    return fresh;
  };

  const result = copyOf(root);
  for (let source = pending.pop(); source !== undefined; source = pending.pop()) {
    fill(copies.get(source), source, copyOf);
  }
  return result;
}

function emptyLike(value: Container): Container {
  if (Array.isArray(value)) return Array.from({ length: value.length });
  if (value instanceof Map) return new Map();
  return value instanceof Set ? new Set() : {};
}

function fill(
  target: Container | undefined,
  source: Container,
  copyOf: (value: unknown) => unknown,
): void {
  if (target instanceof Map && source instanceof Map) {
    for (const [key, member] of source) target.set(copyOf(key), copyOf(member));
  } else if (target instanceof Set && source instanceof Set) {
    for (const member of source) target.add(copyOf(member));
  } else if (target) {
    for (const [key, member] of Object.entries(source)) {
      // Assigning to `__proto__` would change the prototype; as a key it is data.
      const value = copyOf(member);
      Object.defineProperty(target, key, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
  }
}

function membersOf(value: Container): Iterable<unknown> {
  const members: Iterable<unknown> = value instanceof Set ? value : Object.values(value);
  return value instanceof Map ? [...value.keys(), ...value.values()] : members;
}

function isContainer(value: unknown): value is Container {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
