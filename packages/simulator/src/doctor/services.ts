import { REQUEST_NAMES, isRecord, isString } from '@scapi/protocol';
import { allowsService } from '../engine/origin-list.js';

/** The texts in an answer to `system.getAllowedServices`, whichever shape it has; `undefined` for none. */
export function listedServices(data: unknown): readonly string[] | undefined {
  if (isString(data)) return data.split(/\s*,\s*/).filter(Boolean);
  if (Array.isArray(data)) return data.filter(isString);
  if (!isRecord(data)) return undefined;
  const lists = Object.values(data).filter(Array.isArray);
  return lists.length === 1 ? lists.flat().filter(isString) : undefined;
}

/** The requests that a list of names and patterns allows; all, where there is no list. */
export const allowedRequests = (listed: readonly string[] | undefined): readonly string[] =>
  listed ? REQUEST_NAMES.filter((name) => allowsService(listed, name)) : REQUEST_NAMES;

/** Is any request of a namespace allowed? */
export const allowsNamespace = (
  listed: readonly string[] | undefined,
  namespace: string,
): boolean => allowedRequests(listed).some((name) => name.startsWith(`${namespace}.`));
