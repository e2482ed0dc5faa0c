/** What `<scapi-dial-links>` says. */
export const dialLinksTexts = {
  dialCall: 'Call',
} as const;
