import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { until, type Desktop } from '@scapi/simulator/testing';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiCampaigns } from './campaigns.js';
import './define.js';

const tag = html`<scapi-campaigns></scapi-campaigns>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const clean = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string): string =>
  clean(find(element, selector)?.textContent);
const rows = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[part="campaign"]') ?? [])].map(({ textContent }) =>
    clean(textContent),
  );
const shows = (element: Element, ...wanted: string[]): Promise<void> =>
  waitUntil(() => rows(element).join('|') === wanted.join('|'), `not ${wanted.join('|')}`);
const says = (element: Element, words: string): Promise<void> =>
  waitUntil(() => text(element, '[role="status"]') === words, `"${words}" is not said`);

describe('scapi-campaigns', () => {
  async function openCampaigns(arrange?: (desktop: Desktop) => void) {
    const test = openDesktop();
    test.desktop.world.loadCampaign('Spring', 'Preview');
    arrange?.(test.desktop);
    const element = await renderInside<ScapiCampaigns>(test.client, tag);
    await waitUntil(() => rows(element).length > 0);
    return { ...test, element };
  }

  it('follows campaigns as they are loaded, started, stopped and unloaded, and says so', async () => {
    const { element, desktop } = await openCampaigns();
    await shows(element, 'Spring Preview Loaded');
    desktop.world.startCampaign('Spring');
    await shows(element, 'Spring Preview Running');
    await says(element, 'Spring: Running');
    desktop.world.loadCampaign('Autumn', 'Predictive GVP');
    await waitUntil(() => rows(element).length === 2);
    expect(rows(element)[1]).to.match(/^Autumn .*Not running$/);
    desktop.world.stopCampaign('Spring');
    await waitUntil(() => rows(element)[0] === 'Spring Preview Not running');
    desktop.world.unloadCampaign('Spring');
    await waitUntil(() => rows(element).length === 1);
    await says(element, 'Spring: Unloaded');
  });

  it('shows a mode as the desktop calls it, in words, and names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = await openCampaigns(({ world }) => {
      world.loadCampaign(hostile, '__proto__');
      world.loadCampaign('Leads', 'Predictive GVP');
      world.loadCampaign('Renewals', 'PushPreview');
    });
    await shows(
      element,
      'Spring Preview Loaded',
      `${hostile} __proto__ Loaded`,
      'Leads Predictive GVP Loaded',
      'Renewals Push preview Loaded',
    );
    expect(find(element, 'img')).to.equal(null);
  });

  it('says that there are none', async () => {
    const { client } = openDesktop();
    const element = await renderInside<ScapiCampaigns>(client, tag);
    await waitUntil(() => text(element, '[part="note"]') === 'No campaigns');
    await says(element, 'No campaigns');
  });

  it('says that it may not read them, and which option to change', async () => {
    const { client } = openDesktop({
      options: { [origins]: 'https://app.example (system.*, agent.*)' },
    });
    const element = await renderInside<ScapiCampaigns>(client, tag);
    await waitUntil(() => text(element, '[part="note"]').includes(origins));
  });

  it('says that the desktop has not answered, that there is no provider, and that it was lost', async () => {
    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiCampaigns>(waiting.client, tag);
    expect(text(early, '[part="note"]')).to.contain('Connecting');
    expect(text(await fixture(tag), '[part="note"]')).to.contain('<scapi-provider');
    const { element, client } = await openCampaigns();
    client.close();
    await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
  });

  it('goes on when it moves, and stops following the desktop when it is removed', async () => {
    const { element, desktop } = await openCampaigns();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    desktop.world.startCampaign('Spring');
    await shows(element, 'Spring Preview Running');
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('names its list as the page wants', async () => {
    const { element } = await openCampaigns();
    expect(find(element, 'ul')?.ariaLabel).to.equal('Campaigns');
    element.label = 'Outbound';
    await element.updateComplete;
    expect(find(element, 'ul')?.ariaLabel).to.equal('Outbound');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      await expect(await renderInside(openDesktop().client, tag)).to.be.accessible();
      const { element, desktop, client } = await openCampaigns();
      await expect(element).to.be.accessible();
      desktop.world.startCampaign('Spring');
      await shows(element, 'Spring Preview Running');
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
