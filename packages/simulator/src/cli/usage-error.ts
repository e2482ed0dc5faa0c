/** A mistake in the arguments or in a file they name: reported in words, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command; a {@link UsageError} is printed and sets exit code 2. */
export async function orUsage<T>(command: () => Promise<T>): Promise<T | undefined> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
    return undefined;
  }
}
