import { EVENT_NAMES } from '@scapi/protocol';
import type { FramePeer } from './contract.js';
import type { Core } from './core.js';
import { ACCEPTED_ORIGINS, textOption } from './options.js';
import { allowedServices, allowsService, parseOriginList, servicesOf } from './origin-list.js';

/** All that a page in a tab may call, by the manual of the first release. */
const DIAL = 'voice.dial';

/** Who may call what. @see Protocol reference, section 3.1. */
export interface Gate {
  /** What an application may call, or `undefined` when its origin is not accepted. */
  servicesOf(peer: Pick<FramePeer, 'origin' | 'placement'>): readonly string[] | undefined;
  /** Why a request may not be made, if it may not. */
  refusesService(services: readonly string[], service: string): string | undefined;
  /** Why an event may not be subscribed to, if it may not. */
  refusesEvent(services: readonly string[], event: string): string | undefined;
  originRefusal(origin: string): string;
  serviceRefusal(service: string): string;
}

/** Makes the gate of a desktop. */
export function createGate(core: Core): Gate {
  const serviceRefusal = (service: string): string =>
    `${service}: this origin may not call it; add it to the origin's entry in option ${ACCEPTED_ORIGINS}`;

  return {
    serviceRefusal,
    originRefusal: (origin) =>
      `origin ${origin} is not accepted; add it to option ${ACCEPTED_ORIGINS}`,
    servicesOf({ origin, placement }) {
      const services = servicesOf(
        parseOriginList(textOption(core.options, ACCEPTED_ORIGINS)),
        origin,
      );
      const isLimited = core.dialect.tabServices === 'dial' && placement === 'tab';
      if (!services || !isLimited) return services;
      return allowsService(services, DIAL) ? [DIAL] : [];
    },
    refusesService: (services, service) =>
      allowsService(services, service) ? undefined : serviceRefusal(service),
    refusesEvent(services, event) {
      const { unknownEventName, subscribeNeedsService } = core.dialect;
      if (unknownEventName === 'refuse' && !isKnownEvent(event)) {
        return `subscribe: unknown event "${event}"`;
      }
      if (!subscribeNeedsService) return undefined;
      const namespace = namespaceOf(event);
      const granted = allowedServices(services).some((name) => name.startsWith(`${namespace}.`));
      return granted ? undefined : serviceRefusal(`${namespace}.*`);
    },
  };
}

const isKnownEvent = (event: string): boolean =>
  /^messenger:./.test(event) || (EVENT_NAMES as readonly string[]).includes(event);

/** The namespace that an event belongs to. */
function namespaceOf(event: string): string {
  const [name = ''] = event.split(':');
  return name === 'markdone' ? 'interaction' : name;
}
