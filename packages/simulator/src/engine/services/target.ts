import { isRecord, TARGET_TYPES, type TargetQuery, type TargetType } from '@scapi/protocol';
import { DesktopRefusal } from '../refusal.js';

/**
 * Reads the target of a transfer, conference or consultation: a string means a custom contact, and
 * the member for its type may be called `type` or, as in the manual, `target`.
 *
 * @throws DesktopRefusal when the type is unknown.
 * @see Protocol reference, section 5, `TargetQuery`.
 */
export function readTarget(action: string, target: TargetQuery | string): TargetQuery {
  if (typeof target === 'string') return { type: 'CUSTOM_CONTACT', destination: target };
  const read: unknown = target;
  const type: unknown = isRecord(read) ? (read['type'] ?? read['target']) : undefined;
  if (!isTargetType(type)) {
    throw new DesktopRefusal(
      `${action}: unknown target type "${String(type)}"; known: ${TARGET_TYPES.join(', ')}`,
    );
  }
  return { ...target, type };
}

const isTargetType = (value: unknown): value is TargetType =>
  (TARGET_TYPES as readonly unknown[]).includes(value);
