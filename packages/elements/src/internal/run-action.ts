import { ScapiError } from '@scapi/client';
import { toError } from '@scapi/client/bindings';
import type { Control, ControlController } from './control-controller.js';
import { emit } from './emit.js';

/** An action of a control that the agent starts through an element, with the events around it. */
export interface ElementAction<C, Detail> {
  /** Event before the desktop is asked; a listener that cancels it prevents the request. */
  readonly before: string;
  /** Event when the desktop has confirmed. */
  readonly after: string;
  /** Detail of both. */
  readonly detail: Detail;
  readonly run: (control: C) => Promise<unknown>;
}

/**
 * Runs an action, with the events around it. Never rejects: what goes wrong is dispatched as `scapi-error`,
 * and the control's state shows it.
 *
 * @returns True when the desktop has confirmed.
 */
export async function runAction<C extends Control<unknown>, Detail>(
  element: HTMLElement,
  controller: ControlController<unknown, C>,
  { before, after, detail, run }: ElementAction<C, Detail>,
): Promise<boolean> {
  if (!emit(element, before, detail, { cancelable: true })) return false;
  try {
    await run(controller.require());
    emit(element, after, detail);
    return true;
  } catch (error) {
    emitError(element, error);
    return false;
  }
}

/** Reports what went wrong. What the agent canceled, or asked for a second time meanwhile, did not. */
export function emitError(element: HTMLElement, error: unknown): void {
  if (error instanceof ScapiError && error.code === 'ABORTED') return;
  emit(element, 'scapi-error', toError(error));
}
