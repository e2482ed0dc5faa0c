/**
 * `genesys.wwe.service` over a link of the new client. What was wrong with the vendor's script, and
 * what becomes of it here, is told in the guide "Moving from the vendor's script" (Q1 to Q24).
 */
import { announceLink, quietLogger, ScapiError, type Link, type Tap } from '@scapi/client/link.js';
import { callBack } from './call-back.js';
import { logMessage } from './log-message.js';
import { createNamespaceFunctions } from './namespace-functions.js';
import { createRequests } from './requests.js';
import type { Envelope, ServiceClientApi } from './service-client-api.js';
import { createSubscriptions } from './subscriptions.js';

/** How a service is made. */
export interface ServiceParts<Client> {
  /**
   * Opens a connection with this window, or with the opener or parent.
   *
   * @throws ScapiError when the origin of the desktop is not known.
   */
  readonly open: (target: Window | undefined) => Link;
  readonly createClient: (link: Link) => Client;
  readonly strict: boolean;
  readonly debug: boolean;
}

export function createService<Client>({
  open,
  createClient,
  strict,
  debug,
}: ServiceParts<Client>): ServiceClientApi<Client> {
  const requests = createRequests(strict);
  const subscriptions = createSubscriptions(strict);
  let link: Link | undefined;
  let client: Client | undefined;
  let ignore = (): void => undefined;
  let problem = new ScapiError('CLOSED', 'The service was unloaded.');

  const receive: Tap = (direction, message) => {
    if (direction === 'out') return;
    if (debug) logMessage(message);
    if (typeof message === 'string') {
      callBack(service.onMessage, service, message);
      return;
    }
    const { event, referenceId } = message as Envelope; // The link lets nothing else in.
    if (!event) requests.settle(String(referenceId), message as Envelope);
  };

  /** Moves to another connection, or to none. */
  const moveTo = (next: Link | undefined): void => {
    ignore();
    link?.close();
    link = next;
    client = undefined;
    if (link) ignore = link.tap(receive);
    link?.$status.listen((state) => {
      if (state.status === 'unavailable') quietLogger('warn', `No desktop. ${state.hint}`);
    });
    subscriptions.moveTo(link);
    announceLink(link);
  };

  const connect = (target?: Window): void => {
    try {
      moveTo(open(target));
    } catch (error) {
      if (!(error instanceof ScapiError)) throw error;
      problem = error;
      moveTo(undefined);
      console.error(`ServiceClientAPI: ${error.message}`, error.hint);
    }
  };

  /** The link, or why nothing can be sent over it. */
  const findLink = (): Link | ScapiError => {
    if (!link) return problem;
    link.start();
    const state = link.$status.get();
    if (state.status === 'closed') return new ScapiError('CLOSED', 'The connection was closed.');
    return state.status === 'unavailable' && state.reason !== 'no-answer'
      ? new ScapiError('UNAVAILABLE', 'There is no desktop to talk to.', { hint: state.hint })
      : link;
  };

  const service: ServiceClientApi<Client> = {
    // The page may have put its own function in place of sendMessage, so it is looked up every time.
    ...createNamespaceFunctions((...message) => service.sendMessage(...message)),
    sendMessage: (message, done, fail) =>
      requests.send(findLink(), message, { done, fail, context: service }),
    subscribe: (event, handler, context) => {
      subscriptions.add([event].flat(), handler, context);
      return service;
    },
    unsubscribe: (handler) => {
      subscriptions.remove(handler);
      return service;
    },
    unload: () => {
      problem = new ScapiError('CLOSED', 'The service was unloaded.');
      subscriptions.clear();
      // First the connection: a handler that tries again finds none.
      moveTo(undefined);
      requests.failAll(problem);
    },
    targetWWEWindow: (target) => connect(target ?? undefined),
    get client() {
      if (!link) throw problem;
      return (client ??= createClient(link));
    },
  };
  connect();
  return service;
}
