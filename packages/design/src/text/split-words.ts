/**
 * Writes a name that is made of words without spaces as people do: `PushPreview` becomes `Push preview`.
 * Abbreviations, and names that have spaces already, stay as they are.
 */
export const splitWords = (name: string): string =>
  name.replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu, (letter) => ` ${letter.toLowerCase()}`);
