/** An editor over a talking call, and what an agent sees and does in it. */
import { html, waitUntil } from '@open-wc/testing';
import type { TestDesktopOptions } from '@scapi/simulator/testing';
import type { TemplateResult } from 'lit';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiUserDataEditor } from './user-data-editor.js';

export const tag = html`<scapi-user-data-editor></scapi-user-data-editor>`;
export const origins = 'service-client-api.accepted-web-content-origins';
export const WRITE = 'service-client-api.user-data.write-allowed';

type Field = HTMLInputElement;

export const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const entries = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part="entry"]') ?? []),
];
export const keys = (element: Element): string[] =>
  entries(element).map(({ dataset }) => dataset['key'] ?? '');
export const entry = (element: Element, key: string): HTMLElement => {
  const found = entries(element).find(({ dataset }) => dataset['key'] === key);
  if (!found) throw new Error(`There is no key ${key}`);
  return found;
};
export const field = (element: Element, key: string): Field => {
  const found = entry(element, key).querySelector<Field>('.field');
  if (!found) throw new Error(`${key} has no field`);
  return found;
};
export const button = (element: Element, key: string, action: string): HTMLElement | null =>
  entry(element, key).querySelector<HTMLElement>(`[data-action="${action}"]`);
export const status = (element: Element, key: string): string =>
  entry(element, key).dataset['status'] ?? '';
export const says = (element: Element): string =>
  find(element, '[role="status"]')?.textContent.trim() ?? '';

/** Clicks a button of a key. */
export async function act(
  element: ScapiUserDataEditor,
  key: string,
  action: string,
): Promise<void> {
  const found = button(element, key, action);
  if (!found) throw new Error(`${key} has no button ${action}`);
  found.click();
  await element.updateComplete;
}

/** Writes into the field of a key, over what it holds. */
export async function type(element: ScapiUserDataEditor, key: string, text: string): Promise<void> {
  await element.updateComplete;
  const found = field(element, key);
  found.value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Opens an editor over the selected call, which has this data. */
export async function openEditor(
  content: TemplateResult = tag,
  userData: Record<string, unknown> = { Segment: 'Gold', Note: 'first' },
  init?: TestDesktopOptions,
) {
  const test = openDesktop(init);
  const { desktop } = test;
  const call = (data: Record<string, unknown>): string => {
    const id = desktop.world.call({ userData: data });
    desktop.perform('voice.answer', id);
    return id;
  };
  const find = (id: string) =>
    desktop.state.interactions.find(({ interactionId }) => interactionId === id);
  const select = (id: string): void => {
    desktop.agent.selectCase(find(id)?.caseId ?? '');
  };
  const id = call(userData);
  select(id);
  const element = await renderInside<ScapiUserDataEditor>(test.client, content);
  await waitUntil(() => keys(element).length > 0, 'no key was ever shown');
  return { ...test, element, id, call, select, stored: () => find(id)?.userData };
}
