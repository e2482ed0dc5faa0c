import { agentService } from './agent.js';
import { authService } from './auth.js';
import { configurationService } from './configuration.js';
import { emailService } from './email.js';
import { interactionService } from './interaction.js';
import { mediaService } from './media.js';
import { messengerService } from './messenger.js';
import { outboundService } from './outbound.js';
import type { Engine, Handlers } from './service.js';
import { sipEndpointService } from './sip-endpoint.js';
import { systemService } from './system.js';
import { voiceService } from './voice.js';

/** A handler for every request of the protocol: a missing one does not compile. */
export const createHandlers = (engine: Engine): Handlers => ({
  ...agentService(engine),
  ...mediaService(engine),
  ...interactionService(engine),
  ...voiceService(engine),
  ...sipEndpointService(engine),
  ...emailService(engine),
  ...outboundService(engine),
  ...systemService(engine),
  ...messengerService(engine),
  ...configurationService(engine),
  ...authService(engine),
});
