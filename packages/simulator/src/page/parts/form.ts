/** Reads a text field, select or checkbox of a form; what is missing reads as the empty text. */
export function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}
