import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PageConfig } from '../../config.js';
import type { Desktop } from '../../engine/contract.js';
import '../cases/campaigns.js';
import '../cases/case-list.js';
import { interactionsOfSelectedCase } from '../cases/selected-case.js';
import '../cases/start-interaction.js';
import '../cases/workbin.js';
import { DesktopController } from '../desktop-controller.js';
import { embedderNotes } from '../embedder.js';
import '../developer/developer-panel.js';
import { ReplayRunner } from '../developer/replay-runner.js';
import type { Theme } from '../parts/emit.js';
import { icon } from '../parts/icons.js';
import type { SimSplitter } from '../parts/splitter.js';
import '../parts/splitter.js';
import { SubscriptionController } from '../subscription-controller.js';
import '../views/background-views.js';
import '../views/side-panel.js';
import { PageViews } from '../views/page-views.js';
import { instancesFor, viewIdOf } from '../views/view-instances.js';
import '../work-area/work-area.js';
import type { SimWorkArea } from '../work-area/work-area.js';
import './announcer.js';
import type { Area } from './area-switch.js';
import './area-switch.js';
import { desktopStyles } from './desktop.styles.js';
import './dialogs.js';
import type { Notice } from './notices.js';
import './notices.js';
import './toasts.js';
import './top-bar.js';

/**
 * @summary The whole page: a simulated agent desktop, and beside it the panel that drives it.
 * @tag sim-desktop
 */
@customElement('sim-desktop')
export class SimDesktop extends LitElement {
  static override styles: CSSResultGroup = desktopStyles;

  readonly #screen = new DesktopController(this);
  readonly #replays = new ReplayRunner();
  readonly #views = new PageViews(this.#replays);
  #noticeCount = 0;

  protected readonly replaying = new SubscriptionController(this, () => this.#replays);

  @state() private ownNotices: readonly Notice[] = [];

  @state() private area: Area = 'work';

  @query('sim-work-area') private readonly workArea!: SimWorkArea | null;

  /** The desktop that the page shows. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The applications that the desktop embeds, beside those of its options. */
  @property({ attribute: false }) views: PageConfig['views'] = [];

  /** What the browser denies the page, a sentence each. */
  @property({ attribute: false }) limits: readonly string[] = [];

  /** Origin of the page that embeds the desktop, if one does; empty where it is not known. */
  @property({ attribute: false }) embedder: string | undefined;

  /** How the page looks. */
  @property({ reflect: true }) theme: Theme = 'auto';

  /** Shows the panel of the simulator beside the desktop. */
  @property({ type: Boolean, reflect: true }) developer = false;

  /** Shows the agent a text until they dismiss it; of several, the newest three. */
  notify(text: string): void {
    this.#noticeCount += 1;
    this.ownNotices = [
      ...this.ownNotices.slice(-2),
      { id: `own-${String(this.#noticeCount)}`, text },
    ];
  }

  override render(): TemplateResult {
    const { desktop } = this;
    const { notices, interactions, cases, dialogs } = this.#screen.state;
    const worked = interactionsOfSelectedCase(interactions, cases);
    const main = worked[0]?.interactionId;
    const { instances, loaded } = this.#views.list(this.#allViews, desktop);
    const shownInSide = instancesFor(instances, 'side', main);
    const shownPopups = instancesFor(instances, 'popup', main);

    return html`
      <div class="page" data-area=${this.area} @sim-refusal=${this.#onRefusal}>
        <sim-top-bar
          .desktop=${desktop}
          theme=${this.theme}
          @sim-theme=${this.#onTheme}
          @sim-select=${this.#onMenuBar}
        >
          ${this.#renderDeveloperButton()}
        </sim-top-bar>
        <sim-notices
          .notices=${[...notices, ...this.ownNotices]}
          @sim-select=${this.#onDismiss}
        ></sim-notices>
        <main>
          <div class="cases" @sim-select=${this.#onCaseSelected}>
            <sim-start-interaction .desktop=${desktop}></sim-start-interaction>
            <div class="lists">
              <sim-case-list .desktop=${desktop}></sim-case-list>
              <sim-campaigns .desktop=${desktop}></sim-campaigns>
              <sim-workbin .desktop=${desktop}></sim-workbin>
            </div>
          </div>
          <sim-work-area
            .desktop=${desktop}
            .interactions=${worked}
            .instances=${loaded.filter(({ placement }) => placement === 'tab')}
            .shown=${instancesFor(instances, 'tab', main)}
            .popups=${loaded.filter(({ placement }) => placement === 'popup')}
            .shownPopups=${shownPopups}
          ></sim-work-area>
          <sim-side-panel
            .instances=${loaded.filter(({ placement }) => placement === 'side')}
            .shown=${shownInSide}
            ?hidden=${shownInSide.length === 0}
          ></sim-side-panel>
          <sim-splitter
            label="Width of the simulator panel"
            @change=${this.#onSplit}
          ></sim-splitter>
          <sim-developer-panel
            .desktop=${desktop}
            .replays=${this.#replays}
            .notes=${this.#notes}
            .views=${[
              ...instances.filter(({ placement }) => placement !== 'popup'),
              ...shownPopups,
            ]}
          ></sim-developer-panel>
        </main>
        <sim-area-switch
          area=${this.area}
          ?with-side=${shownInSide.length > 0}
          @sim-select=${this.#onArea}
        ></sim-area-switch>
        <sim-dialogs
          .desktop=${desktop}
          .dialogs=${dialogs.filter(({ tab }) => this.#isHere(tab))}
        ></sim-dialogs>
        <sim-toasts .desktop=${desktop}></sim-toasts>
        <sim-announcer .desktop=${desktop}></sim-announcer>
        <sim-background-views
          .instances=${loaded.filter(
            ({ placement }) => placement === 'background' || placement === 'hidden',
          )}
        ></sim-background-views>
      </div>
    `;
  }

  /** Those of the page, then those of the options. */
  get #allViews(): PageConfig['views'] {
    return [...this.views, ...this.desktop.state.webContent.views];
  }

  get #notes(): readonly string[] {
    const { embedder: origin, limits, desktop } = this;
    return [
      ...desktop.state.webContent.problems,
      ...(origin === undefined ? [] : embedderNotes({ origin }, desktop.options)),
      ...limits,
    ];
  }

  /** A dialog is in the tab of the application that opened it, or where the agent is. */
  #isHere(tab: string | undefined): boolean {
    const { ownTab, isLastActiveFrame } = this.#screen.state;
    return tab === undefined ? isLastActiveFrame : tab === ownTab;
  }

  #renderDeveloperButton(): TemplateResult {
    return html`
      <button
        type="button"
        class="button icon-only plain developer"
        aria-label="Simulator panel"
        aria-pressed=${this.developer ? 'true' : 'false'}
        title="Simulator panel"
        @click=${this.#onDeveloper}
      >
        ${icon('wrench')}
      </button>
    `;
  }

  /** Of some refusals, such as a blocked mark done, the desktop has already told the agent. */
  readonly #onRefusal = ({ detail }: CustomEvent<string>): void => {
    if (this.#screen.state.notices.some(({ text }) => detail.includes(text))) return;
    this.notify(detail);
  };

  readonly #onDismiss = ({ detail }: CustomEvent<string>): void => {
    if (this.ownNotices.some(({ id }) => id === detail)) {
      this.ownNotices = this.ownNotices.filter(({ id }) => id !== detail);
    } else {
      this.desktop.agent.dismissNotice(detail);
    }
  };

  readonly #onTheme = ({ detail }: CustomEvent<Theme>): void => {
    this.theme = detail;
  };

  /** An entry of the menu bar brings the application of the same name to the front. */
  readonly #onMenuBar = ({ detail }: CustomEvent<string>): void => {
    const views = this.#allViews;
    const index = views.findIndex(({ label }) => label === detail);
    const view = views[index];
    if (view) this.workArea?.showView(viewIdOf(view, index));
    this.area = 'work';
  };

  readonly #onCaseSelected = (): void => {
    this.area = 'work';
  };

  readonly #onArea = ({ detail }: CustomEvent<string>): void => {
    this.area = detail as Area;
  };

  readonly #onSplit = ({ target }: Event): void => {
    // Through the object model: a strict policy takes no style attributes.
    this.style.setProperty('--sim-developer-width', `${(target as SimSplitter).value}px`);
  };

  readonly #onDeveloper = (): void => {
    this.developer = !this.developer;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-desktop': SimDesktop;
  }
}
