import { isString, type Agent, type Interaction } from '@scapi/protocol';
import type { Dialect } from './dialect.js';

/** What macros can contain. */
export interface MacroContext {
  readonly agent: Agent;
  readonly interaction?: Interaction | undefined;
  readonly dialogId?: string | undefined;
}

const MACRO = /\$([A-Z]\w*\.[\w.-]+)\$/g;

/** A macro in a text. */
export interface WrittenMacro {
  /** As it stands there, for example `$Agent.UserName$`. */
  readonly written: string;
  readonly isKnown: boolean;
  readonly needsInteraction: boolean;
}

/** Lists the macros of a text. */
export const macrosIn = (text: string): readonly WrittenMacro[] =>
  [...text.matchAll(MACRO)].map(([written, name = '']) => ({
    written,
    isKnown: VALUES.has(name.toLowerCase()) || keyOf(name) !== undefined,
    needsInteraction: /^interaction\./i.test(name) || keyOf(name) !== undefined,
  }));

/**
 * Replaces macros such as `$Agent.FullName$`, `$Interaction.Id$` or `$Dialog.Id$`, and of attached data
 * `$Interaction.UserData.<key>$` or `$AttachedData.<key>$`.
 *
 * @param encode - Applied to each value, for example `encodeURIComponent` in an address.
 * @param unknown - What becomes of a macro without a value: it stays as written, or becomes empty.
 * @see Protocol reference, sections 3.4 and 5 (the list of names is inferred).
 */
export function expandMacros(
  text: string,
  context: MacroContext,
  encode: (value: string) => string = (value) => value,
  unknown: Dialect['unknownMacros'] = 'keep',
): string {
  return text.replace(MACRO, (written, name: string) => {
    const value = VALUES.get(name.toLowerCase())?.(context) ?? userDataValue(name, context);
    if (value === undefined) return unknown === 'keep' ? written : '';
    return encode(value);
  });
}

/** The macros by their names in lower case. */
const VALUES: ReadonlyMap<string, (context: MacroContext) => string | undefined> = new Map<
  string,
  (context: MacroContext) => string | undefined
>([
  ['agent.username', ({ agent }) => agent.username],
  ['agent.firstname', ({ agent }) => agent.firstname],
  ['agent.lastname', ({ agent }) => agent.lastname],
  ['agent.fullname', ({ agent }) => `${agent.firstname} ${agent.lastname}`],
  ['agent.employeeid', ({ agent }) => agent.employeeId],
  ['interaction.id', ({ interaction }) => interaction?.interactionId],
  ['interaction.caseid', ({ interaction }) => interaction?.caseId],
  ['interaction.media', ({ interaction }) => interaction?.media],
  ['interaction.ani', ({ interaction }) => interaction?.ani],
  ['interaction.dnis', ({ interaction }) => interaction?.dnis],
  ['interaction.calluuid', ({ interaction }) => interaction?.callUuid],
  ['dialog.id', ({ dialogId }) => dialogId],
]);

/** The key of attached data that a macro names. */
const keyOf = (name: string): string | undefined =>
  /^(?:Interaction\.UserData|AttachedData)\.(.+)$/i.exec(name)?.[1];

function userDataValue(name: string, { interaction }: MacroContext): string | undefined {
  const key = keyOf(name);
  if (key === undefined || !interaction || !Object.hasOwn(interaction.userData, key))
    return undefined;
  return textOf(interaction.userData[key]);
}

/** Writes a value as text; `undefined` for what neither is one nor can be written as JSON. */
function textOf(value: unknown): string | undefined {
  if (isString(value) || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
