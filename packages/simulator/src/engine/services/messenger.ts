import type { Engine, Handlers } from './service.js';

/** Namespace `messenger`: messages between the applications of one desktop. @see Protocol reference, section 4.9. */
export const messengerService = ({ core }: Engine): Handlers<'messenger'> => ({
  'messenger.broadcastMessage': ({ frameId }, channel, message) => {
    core.emit(`messenger:${channel}`, message, ({ id }) => id !== frameId);
  },
});
