import type { WritableAtom } from 'nanostores';
import type { Core } from '../stores/core.js';
import type { Toast } from '../stores/toast.js';
import { createToastMethods } from '../stores/toasts.js';
import type { AgentNamespace } from './namespaces/agent.js';
import type { AuthNamespace } from './namespaces/auth.js';
import type { ConfigurationNamespace } from './namespaces/configuration.js';
import type { EmailNamespace } from './namespaces/email.js';
import type { InteractionNamespace } from './namespaces/interaction.js';
import type { MediaNamespace } from './namespaces/media.js';
import type { MessengerNamespace } from './namespaces/messenger.js';
import { createMethods } from './methods.js';
import { toWireDate, type OutboundNamespace } from './namespaces/outbound.js';
import type { SipEndpointNamespace } from './namespaces/sip-endpoint.js';
import type { SystemNamespace } from './namespaces/system.js';
import type { VoiceNamespace } from './namespaces/voice.js';

/** The requests of the protocol, by namespace. */
export interface Namespaces {
  readonly agent: AgentNamespace;
  readonly media: MediaNamespace;
  readonly interaction: InteractionNamespace;
  readonly voice: VoiceNamespace;
  readonly sipEndpoint: SipEndpointNamespace;
  readonly email: EmailNamespace;
  readonly outbound: OutboundNamespace;
  readonly system: SystemNamespace;
  readonly messenger: MessengerNamespace;
  readonly configuration: ConfigurationNamespace;
  readonly auth: AuthNamespace;
}

/** Makes the namespaces: a method for every request, and more comfort where it helps. */
export function createNamespaces(
  core: Pick<Core, 'request' | 'on'>,
  $toasts: WritableAtom<readonly Toast[]>,
): Namespaces {
  const methods = createMethods(core.request) as unknown as Namespaces;
  const { outbound, system } = methods;
  return {
    ...methods,
    outbound: {
      ...outbound,
      rescheduleRecord: (interactionId, recordHandle, date, ...rest) =>
        outbound.rescheduleRecord(interactionId, recordHandle, toWireDate(date), ...rest),
    },
    system: { ...system, ...createToastMethods(core, $toasts) },
  };
}
