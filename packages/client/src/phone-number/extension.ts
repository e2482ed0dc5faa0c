/** A number, a word for an extension, and the extension. */
const EXTENSION =
  /^(.*?\d.*?)[\s,(]*(?:(?<![a-z])(?:ext|extn|extension|x|local|int|interno|anexo|ramal|poste|dw|durchwahl|nst|доб|内線|分机|分機)[\s.:]*|\s#)(\d{1,15})[\s)#]*$/i;

/** `(530) 583-6985 ext. 302` is the number and `302`; without an extension all is the number. */
export function splitExtension(text: string): readonly [number: string, extension: string] {
  const [, number = text, extension = ''] = EXTENSION.exec(text) ?? [];
  return [number, extension];
}
