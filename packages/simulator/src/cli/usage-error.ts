/** A mistake in the arguments or in a file they name: told to the user in words, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
