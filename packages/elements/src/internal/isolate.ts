/**
 * Keeps a name or number that is put into a sentence from reordering the words around it, where one is
 * written from right to left and the other from left to right.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
