import type { UserData } from '@scapi/protocol';
import { parseNameList, textOption, type DesktopOptions } from './options.js';

/** Option that lists the keys applications see. */
export const READ_ALLOWED = 'service-client-api.user-data.read-allowed';

/** Option that lists the keys applications may change. */
export const WRITE_ALLOWED = 'service-client-api.user-data.write-allowed';

/** Leaves out what applications may not read. @see Protocol reference, section 3.3. */
export function readableUserData(userData: UserData, options: DesktopOptions): UserData {
  const list = parseNameList(textOption(options, READ_ALLOWED));
  if (list.has('*')) return userData;
  return Object.fromEntries(Object.entries(userData).filter(([key]) => list.has(key)));
}

/** The keys among these that applications may not change. */
export function unwritableKeys(
  keys: readonly string[],
  options: DesktopOptions,
): readonly string[] {
  const list = parseNameList(textOption(options, WRITE_ALLOWED));
  return keys.filter((key) => !list.has(key));
}

/** Copies userData without one key. */
export const withoutKey = (userData: UserData, key: string): UserData =>
  Object.fromEntries(Object.entries(userData).filter(([each]) => each !== key));
