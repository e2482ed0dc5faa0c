import {
  ScapiError,
  type DialTarget,
  type Interaction,
  type ScapiClient,
  type ToDestination,
  type UserData,
} from '@scapi/client';
import { toError } from '@scapi/client/bindings';
import {
  effectScope,
  shallowRef,
  watchEffect,
  type ComponentInternalInstance,
  type ComponentPublicInstance,
  type DirectiveBinding,
  type EffectScope,
  type ObjectDirective,
  type ShallowRef,
  type VNode,
} from 'vue';
import { useDial, type UseDialReturn } from './use-dial.js';

/** What `v-click-to-dial` is given: a number, or a number and what belongs to the call. */
export type ClickToDialValue =
  | string
  | {
      /** The number to call, as people write it, or a `tel:` link. */
      readonly destination: string;
      /** Data to attach to the call. */
      readonly userData?: UserData | undefined;
      /** Writes the number as the desktop should receive it; left out, as it was read. */
      readonly toDestination?: ToDestination | undefined;
      /** Left out, the client of the plugin. */
      readonly client?: ScapiClient | undefined;
    };

/**
 * Lets an element of your own dial when it is clicked: `<button v-click-to-dial="'5001'">`.
 *
 * What the call is doing is in its attribute `data-state`: `idle`, `dialing`, `ringing`, `talking`,
 * `held`, `ended` or `failed`. While it cannot dial it is `aria-disabled`, and its `title` says why.
 * It fires the events of `<scapi-click-to-dial>`, with the same details: `scapi-dial` (cancelable),
 * `scapi-dialed`, `scapi-ended`, `scapi-error`. An element that is neither button nor link is made a
 * button for keyboard and screen reader.
 *
 * @see Protocol reference, sections 4.4 and 9 (click to dial).
 */
export const vClickToDial: ObjectDirective<HTMLElement, ClickToDialValue> = {
  beforeMount(element, binding, vnode) {
    const value = shallowRef(binding.value);
    const scope = effectScope(true);
    dialers.set(element, { value, scope });
    scope.run(() => {
      const { client } = detailsOf(binding.value);
      attach(
        element,
        value,
        inAppOf(vnode, binding, () => useDial({ client })),
      );
    });
  },
  updated(element, binding) {
    const dialer = dialers.get(element);
    if (dialer) dialer.value.value = binding.value;
  },
  unmounted(element) {
    dialers.get(element)?.scope.stop();
  },
  getSSRProps: () => undefined,
};

const dialers = new WeakMap<
  HTMLElement,
  { readonly value: ShallowRef<ClickToDialValue>; readonly scope: EffectScope }
>();

const detailsOf = (value: ClickToDialValue) =>
  typeof value === 'string' ? { destination: value } : value;

/** Directives have no injections of their own; those of their application are in reach. */
function inAppOf<Result>(
  vnode: VNode & { readonly ctx?: ComponentInternalInstance | null },
  { instance }: DirectiveBinding,
  use: () => Result,
): Result {
  // A functional component has no instance of the public kind.
  const component = (instance as ComponentPublicInstance | null)?.$ ?? vnode.ctx;
  return component ? component.appContext.app.runWithContext(use) : use();
}

function attach(
  element: HTMLElement,
  value: ShallowRef<ClickToDialValue>,
  { state, availability, dial }: UseDialReturn,
): void {
  let target: DialTarget | undefined;

  const canDial = (): boolean =>
    availability.value.status === 'available' && FREE.has(state.value.status);

  const onClick = (event: Event): void => {
    // A `tel:` link would leave the desktop.
    event.preventDefault();
    if (canDial()) void startCall();
  };

  const startCall = async (): Promise<void> => {
    const { destination, userData, toDestination } = detailsOf(value.value);
    let detail: object | undefined;
    const confirm = (read: DialTarget): boolean => {
      target = read;
      detail = { ...read, userData };
      return emit(element, 'scapi-dial', detail, true);
    };
    try {
      await dial(destination, userData, { toDestination, confirm });
      if (detail) emit(element, 'scapi-dialed', detail);
    } catch (error) {
      // The user or the application canceled the call, or left the page: neither needs an event.
      const isGivenUp = error instanceof ScapiError && error.code === 'ABORTED';
      if (!isGivenUp) emit(element, 'scapi-error', toError(error));
    }
  };

  if (!element.matches('button, a[href]')) makeButton(element);
  element.addEventListener('click', onClick);

  const title = element.getAttribute('title') ?? undefined;
  let ended: Interaction | undefined;
  watchEffect(() => {
    const { status } = state.value;
    const reason = 'hint' in availability.value ? availability.value.hint : undefined;
    setAttribute(element, 'data-state', status);
    setAttribute(element, 'aria-busy', status === 'dialing' ? 'true' : undefined);
    setAttribute(element, 'aria-disabled', canDial() ? undefined : 'true');
    setAttribute(element, 'title', reason ?? title);

    if (state.value.status !== 'ended') ended = undefined;
    else if (!ended) {
      const { interaction } = state.value;
      ended = interaction;
      emit(element, 'scapi-ended', { ...target, interaction });
    }
  });
}

const FREE: ReadonlySet<string> = new Set(['idle', 'failed', 'ended']);

function makeButton(element: HTMLElement): void {
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    element.click();
  });
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const emit = (element: HTMLElement, name: string, detail: unknown, cancelable = false): boolean =>
  element.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
  );
