/**
 * What the desktop needs of the platform, also where a test environment hides it, as jsdom in Jest does: there
 * Node's own takes its place.
 */
interface NodeModules {
  readonly 'node:worker_threads': { readonly MessageChannel: typeof MessageChannel };
  readonly 'node:v8': {
    readonly serialize: (value: unknown) => Uint8Array;
    readonly deserialize: (bytes: Uint8Array) => unknown;
  };
}

function nodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: <N extends keyof NodeModules>(name: N) => NodeModules[N] };
  };
  const found = process?.getBuiltinModule?.(name);
  if (found) return found;
  throw new Error(
    'Neither MessageChannel nor structuredClone: run this in Node 20.19 or later, or in a browser.',
  );
}

/** Two connected ports. */
export function createPorts(): MessageChannel {
  const Channel =
    typeof MessageChannel === 'function'
      ? MessageChannel
      : nodeModule('node:worker_threads').MessageChannel;
  return new Channel();
}

const PRIMITIVES: readonly string[] = ['undefined', 'string', 'number', 'boolean', 'bigint'];

/**
 * Copies a value as `postMessage` does.
 *
 * @throws DataCloneError for what cannot be copied, a function for example.
 */
export function clone<T>(value: T): T {
  // What cannot be changed needs no copy. Functions and symbols cannot be copied, either.
  if (value === null || PRIMITIVES.includes(typeof value)) return value;
  if (typeof structuredClone === 'function') return structuredClone(value);
  const { serialize, deserialize } = nodeModule('node:v8');
  return deserialize(serialize(value)) as T;
}
