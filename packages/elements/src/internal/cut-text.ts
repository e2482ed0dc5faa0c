/** Characters of a text that are shown until the agent asks for the rest. */
export const LONG_TEXT = 2_000;

/**
 * Characters of a text that are put into the page, or into a field of it, at most. A browser breaks a
 * text into lines all at once: with millions of characters it would answer to nothing meanwhile.
 */
export const LARGEST_TEXT = 100_000;

/** Characters of a name, such as that of a key, that are shown. */
export const LONG_NAME = 200;

/** A text as it is, or its first `limit` characters and `…`; never half a character. */
export const cutText = (text: string, limit: number = LONG_TEXT): string =>
  text.length > limit ? `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
