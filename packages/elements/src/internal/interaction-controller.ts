import type { InteractionControl, InteractionControlOptions, ScapiClient } from '@scapi/client';
import type { ReactiveControllerHost } from 'lit';
import { ControlController, type Control } from './control-controller.js';

/** An element that shows one interaction. */
interface InteractionHost extends ReactiveControllerHost, HTMLElement {
  /** The interaction; empty, the main one of the selected case. */
  readonly interactionId: string;
}

/** Gives an element the control of one interaction, and makes it follow the one that the element names. */
export class InteractionController<
  State extends { readonly status: string },
  C extends Control<State> & InteractionControl,
> extends ControlController<State, C> {
  declare protected readonly host: InteractionHost;
  #named = '';

  constructor(
    host: InteractionHost,
    create: (client: ScapiClient, options: InteractionControlOptions) => C,
  ) {
    super(host, (client) => {
      this.#named = host.interactionId;
      return create(client, { interactionId: this.#named || undefined });
    });
  }

  /** The control; it follows what the element names now. */
  override get control(): C | undefined {
    const control = super.control;
    const { interactionId } = this.host;
    if (control && interactionId !== this.#named) {
      this.#named = interactionId;
      control.setInteractionId(interactionId || undefined);
    }
    return control;
  }

  /** The state while there is such an interaction. */
  get shown(): Exclude<State, { status: 'none' }> | undefined {
    const { state } = this;
    return state && hasInteraction(state) ? state : undefined;
  }
}

const hasInteraction = <State extends { readonly status: string }>(
  state: State,
): state is Exclude<State, { status: 'none' }> => state.status !== 'none';
