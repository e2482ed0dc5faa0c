/** Calling codes of one and two digits, as ITU-T E.164 assigns them; all others have three. */
const CALLING_CODE =
  /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\d{4})/;

/** Three digits each, four at the end; what would be a digit alone stays with those before it. */
const GROUP = /\d{3}(?=\d{2,}$)|\d+$/g;

/**
 * Writes an international phone number in groups, as people do: `+15550142` becomes `+1 555 0142`.
 * Everything else stays as it is. The groups are no country's own: those take a table for each country.
 */
export function formatNumber(text: string): string {
  const code = /^\+\d{7,15}$/.test(text) && CALLING_CODE.exec(text)?.[0];
  if (!code) return text;
  const rest = text.slice(code.length);
  return [code, ...(rest.slice(0, -4).match(GROUP) ?? []), rest.slice(-4)].join(' ');
}
