/** Lets the browser save a value as a JSON file. */
export function downloadJson(name: string, value: unknown): void {
  downloadText(name, JSON.stringify(value, undefined, 2), 'application/json');
}

/** Lets the browser save a text as a file. */
export function downloadText(name: string, text: string, type = 'text/plain'): void {
  const blob = new Blob([text], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
