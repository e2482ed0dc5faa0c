import type { RequestName } from '@scapi/protocol';
import type { Caller } from '../caller.js';
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

type Namespace = RequestName extends infer Name
  ? Name extends `${infer First}.${string}`
    ? First
    : never
  : never;

/** A handler for every request of the protocol: a missing one does not compile. */
const SERVICES: { readonly [Name in Namespace]: (engine: Engine) => Handlers<Name> } = {
  agent: agentService,
  media: mediaService,
  interaction: interactionService,
  voice: voiceService,
  sipEndpoint: sipEndpointService,
  email: emailService,
  outbound: outboundService,
  system: systemService,
  messenger: messengerService,
  configuration: configurationService,
  auth: authService,
};

/** Does what a request asks, with parameters that have been checked. */
export type HandlerOf = (
  request: RequestName,
) => (caller: Caller, ...parameters: readonly unknown[]) => unknown;

/** Finds the handler of a request. A service is made for the first request to its namespace. */
export function createHandlers(engine: Engine): HandlerOf {
  const services = new Map<string, Readonly<Record<string, unknown>>>();
  return (request) => {
    const namespace = request.slice(0, request.indexOf('.')) as Namespace;
    const service: Readonly<Record<string, unknown>> =
      services.get(namespace) ?? SERVICES[namespace](engine);
    services.set(namespace, service);
    // The check of the parameters says that they are those of this request; types cannot follow it.
    return service[request] as ReturnType<HandlerOf>;
  };
}
