import {
  checkParameters,
  isRequestName,
  type IncomingClientMessage,
  type RequestName,
} from '@scapi/protocol';
import type { Core } from './core.js';
import type { Gate } from './gate.js';
import { DesktopRefusal, rethrowNamed } from './refusal.js';
import type { Caller } from './caller.js';
import { shapeResult } from './result-shapes.js';
import type { HandlerOf } from './services/index.js';
import type { Subscriptions } from './subscriptions.js';

/** What an application gets for a message. */
export type Answer =
  | { readonly data?: unknown }
  | { readonly subscriptionId: string | number }
  | { readonly errorMessage: string };

/** A refusal that is logged but not sent to the application. */
export class SilentRefusal extends DesktopRefusal {}

/** What answering needs of the desktop. */
export interface AnswerDependencies {
  readonly core: Core;
  readonly gate: Gate;
  readonly handlerOf: HandlerOf;
}

/** A message, its sender, and what decides how it is answered. */
export interface AnswerContext {
  readonly message: IncomingClientMessage;
  readonly caller: Caller;
  readonly subscriptions: Subscriptions;
  /** A fault denies the service. */
  readonly denied: boolean;
}

/**
 * Does what a message asks.
 *
 * @returns The answer, or `undefined` for a message that gets none.
 * @throws DesktopRefusal when it may not or cannot be done.
 */
export function answerTo(
  { message, caller, subscriptions, denied }: AnswerContext,
  dependencies: AnswerDependencies,
): Answer | undefined {
  const { core, gate } = dependencies;
  switch (message.kind) {
    case 'malformed':
      throw new DesktopRefusal(message.problem);
    case 'subscribe':
      for (const event of message.events) throwIf(gate.refusesEvent(caller.services, event));
      return { subscriptionId: subscriptions.add(message.events) };
    case 'unsubscribe':
      subscriptions.remove(message.subscriptionId);
      return core.dialect.acknowledgeUnsubscribe ? {} : undefined;
    case 'request': {
      const { request, parameters } = message;
      const problem = denied
        ? gate.serviceRefusal(request)
        : gate.refusesService(caller.services, request);
      if (problem !== undefined && core.dialect.refusedService === 'silence') {
        throw new SilentRefusal(problem);
      }
      throwIf(problem);
      if (!isRequestName(request)) throw new DesktopRefusal(`${request}: unknown request`);
      const result = callHandler(dependencies.handlerOf, request, caller, parameters);
      const data = shapeResult(request, result, core.dialect);
      return data === undefined ? {} : { data };
    }
  }
}

/**
 * Calls the handler of a request.
 *
 * @throws DesktopRefusal also when the parameters are not those of the reference.
 */
export function callHandler(
  handlerOf: HandlerOf,
  name: RequestName,
  caller: Caller,
  parameters: readonly unknown[],
): unknown {
  throwIf(checkParameters(name, parameters));
  try {
    return handlerOf(name)(caller, ...parameters);
  } catch (error) {
    rethrowNamed(name, error);
  }
}

function throwIf(problem: string | undefined): void {
  if (problem !== undefined) throw new DesktopRefusal(problem);
}
