import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-toast>` says. */
export const toastTexts = {
  ...sharedTexts,
  toastShow: 'Show the message',
  toastDismiss: 'Take the message off',
  toastOn: 'Shown',
  toastShown: 'The message is on the desktop.',
  toastGone: 'The message is off the desktop.',
} as const;
