import {
  createCampaignsControl,
  type Campaign,
  type CampaignsControl,
  type CampaignsState,
} from '@scapi/client';
import { splitWords } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { campaignsStyles } from './campaigns.styles.js';
import { campaignsTexts } from './campaigns.texts.js';

/** The words for a state. */
const STATES = {
  loaded: 'campaignLoaded',
  running: 'campaignRunning',
  off: 'campaignNotRunning',
} as const;

/** Whether a campaign runs is unknown until an event reports it. */
const stateOf = ({ isRunning }: Campaign): keyof typeof STATES =>
  isRunning === undefined ? 'loaded' : isRunning ? 'running' : 'off';

/**
 * Lists the outbound campaigns that the desktop has loaded for the agent, in which mode, as the desktop
 * calls it, and whether each runs. It follows the desktop, and changes nothing there.
 *
 * @summary The agent's outbound campaigns.
 * @tag scapi-campaigns
 *
 * @csspart list - The list.
 * @csspart campaign - One campaign.
 * @csspart note - Why there is nothing to show.
 *
 * @cssprop [--scapi-color-success] - The state of a running campaign.
 * @cssprop [--scapi-color-text-muted] - Mode and other states.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Borders.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-gap=8px] - Room between the parts of a row.
 *
 * @see Protocol reference, sections 4.7 and 7, `outbound`.
 */
export class ScapiCampaigns extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, campaignsStyles];

  readonly #campaigns = new ControlController<CampaignsState, CampaignsControl>(
    this,
    createCampaignsControl,
  );
  readonly #texts = new TextController(this, campaignsTexts);
  #said: ReadonlyMap<string, string> | undefined;
  #news = '';

  /** Name of the list for assistive technology; left out, "Campaigns". */
  @property() label = '';

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const said = new Map(this.#all.map((one) => [one.name, this.#stateWords(one)]));
    const gone = [...(this.#said?.keys() ?? [])].find((name) => !said.has(name));
    if (gone !== undefined) this.#news = `${gone}: ${this.#texts.term('campaignUnloaded')}`;
    // What is there when the element comes is no news.
    for (const [name, words] of this.#said ? said : []) {
      if (this.#said?.get(name) !== words) this.#news = `${name}: ${words}`;
    }
    if (this.#campaigns.state) this.#said = said;
  }

  override render(): TemplateResult {
    const all = this.#all;
    const empty = all.length === 0 ? this.#texts.term('campaignsNone') : undefined;
    const note = explainSituation(this.#texts, this.#campaigns, '', empty, 'campaigns');
    const list = html`<ul
      part="list"
      class="list"
      aria-label=${this.label || this.#texts.term('campaigns')}
    >
      ${repeat(
        all,
        ({ name }) => name,
        (one) => this.#renderCampaign(one),
      )}
    </ul>`;
    return renderFrame(this.#texts, all.length === 0 ? nothing : list, {
      note,
      status: this.#news,
    });
  }

  get #all(): readonly Campaign[] {
    const { state } = this.#campaigns;
    return state?.status === 'listed' ? state.campaigns : [];
  }

  #stateWords(campaign: Campaign): string {
    return this.#texts.term(STATES[stateOf(campaign)]);
  }

  #renderCampaign(campaign: Campaign): TemplateResult {
    const { name, mode = '' } = campaign;
    return html`<li part="campaign" class="campaign" data-state=${stateOf(campaign)}>
      <span class=${stateOf(campaign) === 'running' ? 'mark success' : 'mark'}></span>
      <bdi class="name">${name}</bdi>
      <bdi class="mode">${splitWords(mode)}</bdi>
      <span class="state">${this.#stateWords(campaign)}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-campaigns': ScapiCampaigns;
  }
}
