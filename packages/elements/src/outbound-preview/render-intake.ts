import type { Campaign, IntakeState } from '@scapi/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderFailure } from '../internal/notice.js';
import { renderOutboundButton, type OutboundView } from './outbound-view.js';

/**
 * How records come: fetched one by one, or sent from now on. Regular push needs neither.
 *
 * @param campaigns - from which the agent may choose; one is taken without asking.
 * @param ways - those that the page offers; left out, all.
 * @param hasRecord - another is fetched when this one is done.
 */
export function renderIntake(
  view: OutboundView,
  { activity, isDirectPush }: IntakeState,
  campaigns: readonly Pick<Campaign, 'name'>[],
  {
    ways,
    hasRecord,
  }: { readonly ways: readonly string[] | undefined; readonly hasRecord: boolean },
): TemplateResult | typeof nothing {
  const isPull = !hasRecord && (ways?.includes('pull') ?? true);
  const isDirect = ways?.includes('direct-push') ?? true;
  if (!isPull && !isDirect) return nothing;
  const { texts, campaign, chooseCampaign, act } = view;
  const chosen = campaigns.find(({ name }) => name === campaign) ?? campaigns[0];
  const push = isDirectPush ? 'stopDirectPush' : 'startDirectPush';

  return html`<div part="intake" class="row intake">
    ${
      isPull && campaigns.length > 1
        ? html`<select
            class="field choice"
            aria-label=${texts.term('outboundCampaign')}
            @change=${({ target }: Event) => {
              chooseCampaign((target as HTMLSelectElement).value);
            }}
          >
            ${campaigns.map(
              ({ name }) =>
                html`<option value=${name} .selected=${live(name === chosen?.name)}>
                  ${name}
                </option>`,
            )}
          </select>`
        : nothing
    }
    ${
      isPull
        ? renderOutboundButton(view, activity, 'getNext', 'outboundGet', {
            kind: 'primary',
            isOff: !chosen,
            onClick: () => {
              act('getNext', { campaign: chosen?.name });
            },
          })
        : nothing
    }
    ${
      isDirect
        ? renderOutboundButton(
            view,
            activity,
            push,
            isDirectPush ? 'outboundStopPush' : 'outboundStartPush',
          )
        : nothing
    }
    ${isDirect && isDirectPush ? html`<span class="hint">${texts.term('outboundReceiving')}</span>` : nothing}
    ${renderFailure(texts, activity, true)}
  </div>`;
}
