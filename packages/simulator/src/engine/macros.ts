import { isString, type Agent, type Interaction } from '@scapi/protocol';

/** What macros can speak of. */
export interface MacroContext {
  readonly agent: Agent;
  readonly interaction?: Interaction | undefined;
  readonly dialogId?: string | undefined;
}

/**
 * Replaces macros such as `$Agent.FullName$`, `$Interaction.Id$` or `$Dialog.Id$`, and
 * `$Interaction.UserData.<key>$`. What is not known stays as it is written.
 *
 * @param encode - Applied to each value, for example `encodeURIComponent` in an address.
 * @see Protocol reference, sections 3.4 and 5 (the list of names is inferred).
 */
export function expandMacros(
  text: string,
  context: MacroContext,
  encode: (value: string) => string = (value) => value,
): string {
  const values = valuesOf(context);
  return text.replace(/\$([A-Z]\w*\.[\w.-]+)\$/g, (written, name: string) => {
    const value = values.get(name.toLowerCase()) ?? userDataValue(name, context.interaction);
    return value === undefined ? written : encode(value);
  });
}

function valuesOf({ agent, interaction, dialogId }: MacroContext): Map<string, string | undefined> {
  const { username, firstname, lastname, employeeId } = agent;
  return new Map([
    ['agent.username', username],
    ['agent.firstname', firstname],
    ['agent.lastname', lastname],
    ['agent.fullname', `${firstname} ${lastname}`],
    ['agent.employeeid', employeeId],
    ['interaction.id', interaction?.interactionId],
    ['interaction.caseid', interaction?.caseId],
    ['interaction.media', interaction?.media],
    ['interaction.ani', interaction?.ani],
    ['interaction.dnis', interaction?.dnis],
    ['interaction.calluuid', interaction?.callUuid],
    ['dialog.id', dialogId],
  ]);
}

function userDataValue(name: string, interaction: Interaction | undefined): string | undefined {
  const key = /^Interaction\.UserData\.(.+)$/i.exec(name)?.[1];
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
