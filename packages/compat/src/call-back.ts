/** Calls a function of the page, if it is one; what it throws goes to the console, as it always did. */
export function callBack(callback: unknown, context: unknown, value: unknown): void {
  if (typeof callback !== 'function') return;
  try {
    Reflect.apply(callback, context, [value]);
  } catch (error) {
    console.error('ServiceClientAPI: a callback failed.', error);
  }
}
