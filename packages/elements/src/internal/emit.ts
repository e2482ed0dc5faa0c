import { ScapiError } from '@scapi/client';
import { toError } from '@scapi/client/bindings';

/**
 * The events of an element, by name: `tools/element-types.mjs` adds this member to each class, from what its
 * documentation says. It exists for the compiler alone.
 */
export declare const eventsOf: unique symbol;

/** An element whose events the compiler knows. */
export interface EventSource<Events> extends HTMLElement {
  readonly [eventsOf]?: Events;
}

/** What every element fires when something went wrong. */
export interface ErrorEvents {
  readonly 'scapi-error': CustomEvent<Error>;
}

type NameOf<Events> = keyof Events & `scapi-${string}`;

/** The detail of an event; of several, what fits each of them. */
type DetailOf<Events, Name extends keyof Events> = (
  Name extends unknown ? (event: Events[Name]) => void : never
) extends (event: CustomEvent<infer Detail>) => void
  ? Detail
  : never;

/** The names of the events that have the detail of one. */
type NameLike<Events, Name extends keyof Events> = {
  [Other in NameOf<Events>]: Events[Other] extends Events[Name] ? Other : never;
}[NameOf<Events>];

interface EmitOptions {
  readonly cancelable?: boolean;
}

/** An action of a control that the agent or the page starts through an element, with the events around it. */
export interface ElementAction<Events, Name extends NameOf<Events>> {
  /** Event before the desktop is asked; a listener that cancels it prevents the request. */
  readonly before: Name;
  /** Event when the desktop has confirmed; left out where the control reports it. */
  readonly after?: NameLike<Events, NoInfer<Name>>;
  /** Detail of both. */
  readonly detail: DetailOf<Events, NoInfer<Name>>;
  readonly run: () => Promise<unknown>;
}

/**
 * Dispatches an event of an element: bubbling and composed, so that one listener on the page hears
 * all elements.
 *
 * @returns False when the event was cancelable and a listener canceled it.
 */
export const emit = <Events, Name extends NameOf<Events>>(
  element: EventSource<Events>,
  name: Name,
  detail: DetailOf<Events, NoInfer<Name>>,
  options?: EmitOptions,
): boolean => dispatch(element, name, detail, options);

/** Reports what went wrong. What the agent canceled, or asked for a second time meanwhile, did not. */
export function emitError(element: HTMLElement, error: unknown): void {
  if (error instanceof ScapiError && error.code === 'ABORTED') return;
  dispatch(element, 'scapi-error' satisfies keyof ErrorEvents, toError(error));
}

/**
 * Runs an action, with the events around it. Never rejects: what goes wrong is dispatched as `scapi-error`,
 * and the control's state shows it.
 *
 * @returns True when the desktop has confirmed.
 */
export async function runAction<Events, Name extends NameOf<Events>>(
  element: EventSource<Events>,
  { before, after, detail, run }: ElementAction<NoInfer<Events>, Name>,
): Promise<boolean> {
  if (!dispatch(element, before, detail, { cancelable: true })) return false;
  try {
    await run();
    if (after) dispatch(element, after, detail);
    return true;
  } catch (error) {
    emitError(element, error);
    return false;
  }
}

const dispatch = (
  element: HTMLElement,
  name: string,
  detail: unknown,
  { cancelable = false }: EmitOptions = {},
): boolean =>
  element.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
  );
