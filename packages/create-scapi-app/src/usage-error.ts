/** A mistake of the user: told in words, with what to do next, and without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
