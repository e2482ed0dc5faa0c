import type { Engine, Handlers } from './service.js';

/** Namespace `email`. @see Protocol reference, section 4.6. */
export const emailService = ({ mediaItems }: Engine): Handlers<'email'> => ({
  'email.create': (_caller, destination, userData) => {
    mediaItems.createEmail(destination, userData);
  },
});
