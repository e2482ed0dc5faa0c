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
 * Runs an action of the desktop; a refusal then begins with its name, such as `voice.hold: `.
 *
 * @throws What the action throws; of a refusal the one that is named.
 */
export function named<T>(action: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DesktopRefusal)) throw error;
    throw new DesktopRefusal(`${action}: ${error.message}`, { cause: error });
  }
}
