/**
 * The desktop's "no": its message is the `errorMessage` that an application receives, and the error
 * that code which uses the desktop directly catches.
 *
 * @see Protocol reference, section 2.2 (error reply; the texts are not documented, section 11, item 2).
 */
export class DesktopRefusal extends Error {
  override readonly name = 'DesktopRefusal';
}

/**
 * Throws what an action of the desktop threw; a refusal then begins with the name of the action, such as
 * `voice.hold: `.
 */
export function rethrowNamed(action: string, error: unknown): never {
  if (!(error instanceof DesktopRefusal)) throw error;
  throw new DesktopRefusal(`${action}: ${error.message}`, { cause: error });
}
