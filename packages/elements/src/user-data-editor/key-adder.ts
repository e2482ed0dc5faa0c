import { ScapiError, type UserDataControl, type UserDataState } from '@scapi/client';
import { alertIcon, plusIcon } from '@scapi/design';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { ControlController } from '../internal/control-controller.js';
import type { UserDataTexts } from './describe-user-data.js';

/** The field in which the agent names a new key. */
export class KeyAdder implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #data: ControlController<UserDataState, UserDataControl>;
  readonly #onAdded: (key: string) => void;
  #refusal: 'userDataKeyTaken' | 'userDataKeyRefused' | undefined;

  constructor(
    host: ReactiveControllerHost,
    data: ControlController<UserDataState, UserDataControl>,
    onAdded: (key: string) => void,
  ) {
    this.#host = host;
    this.#data = data;
    this.#onAdded = onAdded;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#refusal = undefined;
  }

  render(texts: UserDataTexts): TemplateResult {
    return html`<form part="add" class="row add below" @submit=${this.#onSubmit}>
        <input
          part="field"
          class="field"
          name="key"
          autocomplete="off"
          placeholder=${texts.term('userDataNewKey')}
          aria-label=${texts.term('userDataNewKey')}
          aria-invalid=${this.#refusal ? 'true' : nothing}
          aria-describedby=${this.#refusal ? 'refused' : nothing}
        />
        <button part="button button-outline button-add" class="button">
          ${plusIcon}${texts.term('userDataAdd')}
        </button>
      </form>
      ${
        this.#refusal
          ? html`<p id="refused" part="message" class="message" role="alert">
              ${alertIcon}${texts.term(this.#refusal)}
            </p>`
          : nothing
      }`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = new FormData(form).get('key');
    const key = typeof name === 'string' ? name.trim() : '';
    const { state } = this.#data;
    const isTaken = state?.status === 'listed' && state.entries.some((one) => one.key === key);
    try {
      this.#data.control?.add(key);
      this.#refusal = undefined;
      form.reset();
      this.#onAdded(key);
    } catch (error) {
      if (!(error instanceof ScapiError)) throw error;
      this.#refusal = isTaken ? 'userDataKeyTaken' : 'userDataKeyRefused';
    }
    this.#host.requestUpdate();
  };
}
