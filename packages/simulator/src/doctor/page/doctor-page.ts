import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { createExamination, type Examination } from '../examine.js';
import { reportOf, traceOf, type DesktopAddress } from '../report.js';
import { doctorStyles } from './doctor.styles.js';
import {
  findDesktop,
  findOrigin,
  openChannel,
  readOrigin,
  type WindowChannel,
} from './embedding.js';
import { renderResults } from './results.js';
import { renderSave } from './save.js';

type Phase = 'asking' | 'ending' | 'idle' | 'over' | 'watching';

const MOST_PER_MINUTE = 6_000;

/**
 * @summary Examines the desktop that shows the page: by reading only.
 * @tag scapi-doctor
 */
@customElement('scapi-doctor')
export class ScapiDoctor extends LitElement {
  static override styles: CSSResultGroup = doctorStyles;

  @state() private phase: Phase = 'idle';
  @state() private origin = '';
  @state() private perMinute = 60;
  @state() private mayAskForToken = false;

  #desktop = findDesktop();
  #known = findOrigin(this.#desktop?.relation, location, document.referrer);
  #channel: WindowChannel | undefined;
  #examination: Examination | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.origin = this.#known?.origin ?? '';
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#examination?.close();
    this.#channel?.close();
  }

  override render(): TemplateResult {
    return html`
      <main>
        <header class="stack intro">
          <h1>SCAPI doctor</h1>
          <p>
            Asks the desktop around this page questions that only read, and says how it answers. It
            sends no command: nothing changes for the agent. Only a subscription to each kind of
            event is made, and ended again.
          </p>
        </header>
        ${this.#desktop ? this.#renderStart() : this.#renderAlone()}
        <p class="visually-hidden" role="status">${STATUS[this.phase]}</p>
        ${this.#examination ? this.#renderFindings(this.#examination) : nothing}
      </main>
    `;
  }

  #renderAlone(): TemplateResult {
    return html`
      <div class="callout warning">
        <div>
          <strong>No desktop is around this page.</strong>
          Add its address to your desktop as a web view, as you do with your own application, and
          its origin to the option service-client-api.accepted-web-content-origins. To try it here:
          <span class="mono">npx scapi-simulator ${location.origin + location.pathname}</span>
        </div>
      </div>
    `;
  }

  #renderStart(): TemplateResult {
    const isIdle = this.phase === 'idle' || this.phase === 'over';
    return html`
      <section class="card panel" aria-labelledby="desktop">
        <h2 id="desktop">The desktop</h2>
        <p>
          The page is shown by its ${this.#desktop?.relation === 'opener' ? 'opener' : 'parent'}
          window.
          ${
            this.#known
              ? `Its origin is told ${this.#known.from}.`
              : 'Nothing tells its origin: give it here.'
          }
          Questions go to this origin only, and only answers from it count.
        </p>
        <div class="settings">
          <label class="named">
            <span>Origin of the desktop</span>
            <input
              class="field"
              type="url"
              placeholder="https://desktop.example"
              .value=${this.origin}
              ?disabled=${!isIdle}
              @change=${(event: Event) => this.#setOrigin((event.target as HTMLInputElement).value)}
            />
          </label>
          <label class="named">
            <span>Questions a minute, at most</span>
            <input
              class="field"
              type="number"
              min="1"
              max=${MOST_PER_MINUTE}
              .value=${String(this.perMinute)}
              ?disabled=${!isIdle}
              @change=${(event: Event) => this.#setPace((event.target as HTMLInputElement).valueAsNumber)}
            />
          </label>
        </div>
        <label class="check">
          <input
            class="tick"
            type="checkbox"
            .checked=${this.mayAskForToken}
            ?disabled=${!isIdle}
            @change=${(event: Event) => {
              this.mayAskForToken = (event.target as HTMLInputElement).checked;
            }}
          />
          <span
            >Also ask for the token of the session, to see how it is answered; it is not kept</span
          >
        </label>
        <div class="row">
          <button
            class="button primary"
            ?disabled=${!isIdle || !this.#channel}
            @click=${() => void this.#examine()}
          >
            ${this.phase === 'over' ? 'Examine again' : 'Examine this desktop'}
          </button>
          ${
            this.phase === 'watching'
              ? html`<button class="button" @click=${() => void this.#finish()}>
                  Finish watching
                </button>`
              : nothing
          }
          <span class="quiet">${STATUS[this.phase]}</span>
        </div>
        ${this.#renderProblems()}
      </section>
    `;
  }

  #renderProblems(): readonly TemplateResult[] {
    const problems = [
      this.#channel ? undefined : 'This is no origin: write it as https://desktop.example.',
      ...[...(this.#channel?.strangers ?? [])].map(
        (origin) =>
          `The window of the desktop spoke from another origin, ${origin}: it was not heard.`,
      ),
      this.#examination?.stopped,
    ];
    return problems
      .filter((problem) => problem !== undefined)
      .map((problem) => html`<div class="callout warning"><div>${problem}.</div></div>`);
  }

  #renderFindings(examination: Examination): readonly TemplateResult[] {
    const report = reportOf(examination, this.#address());
    return [renderSave(report, () => traceOf(examination)), ...renderResults(report)];
  }

  #open(): void {
    this.#channel?.close();
    const origin = readOrigin(this.origin);
    this.#channel =
      this.#desktop && origin !== undefined ? openChannel(this.#desktop.window, origin) : undefined;
  }

  #setOrigin(text: string): void {
    this.origin = text.trim();
    this.#known = { origin: this.origin, from: 'by you' };
    this.#open();
  }

  #setPace(perMinute: number): void {
    this.perMinute = Math.min(Math.max(Math.round(perMinute) || 1, 1), MOST_PER_MINUTE);
  }

  #address(): DesktopAddress {
    const origin = readOrigin(this.origin);
    return {
      relation: this.#desktop?.relation ?? 'parent',
      scheme: origin === undefined ? '' : new URL(origin).protocol,
      originFrom: `told ${this.#known?.from ?? 'by nothing'}`,
    };
  }

  async #examine(): Promise<void> {
    const channel = this.#channel;
    if (!channel) return;
    this.#examination?.close();
    const macro = new URLSearchParams(location.search).get('macro');
    const examination = createExamination(channel, {
      now: () => performance.now(),
      perMinute: this.perMinute,
      mayAskForToken: this.mayAskForToken,
      ...(macro !== null && { unknownMacro: macro }),
    });
    examination.onChange = () => this.requestUpdate();
    this.#examination = examination;
    this.phase = 'asking';
    await examination.run();
    this.phase = 'watching';
    if (examination.stopped !== undefined) await this.#finish();
  }

  async #finish(): Promise<void> {
    this.phase = 'ending';
    await this.#examination?.finish();
    this.#examination?.close();
    this.phase = 'over';
  }
}

const STATUS: Readonly<Record<Phase, string>> = {
  idle: '',
  asking: 'Asking. This takes about a minute.',
  watching:
    'Watching: work as usual, so that events are seen. Take a call, hold and resume it, change the state.',
  ending: 'Ending the subscriptions.',
  over: 'Done.',
};

declare global {
  interface HTMLElementTagNameMap {
    'scapi-doctor': ScapiDoctor;
  }
}
