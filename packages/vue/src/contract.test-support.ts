/** The ways to use a control, each behind the same few functions. */
import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import '@scapi/elements/click-to-dial/define.js';
import '@scapi/elements/provider/define.js';
import * as hooks from '@scapi/react';
import * as composables from '@scapi/vue';
import { createElement, StrictMode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, type ShallowRef } from 'vue';

/** What a hook, or a composable, offers: functions by their names. */
export type Actions = Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>;

/** A control in use. */
export interface Used {
  /** Every state that was shown, oldest first. */
  readonly shown: readonly unknown[];
  readonly actions: Actions;
  /** Resolves once a state that fits is the one that is shown. */
  readonly shows: (fits: (state: never) => unknown) => Promise<void>;
  readonly end: () => void;
}

/** Uses the hook or composable of a name for as long as something is on the page. */
export type Binding = (client: ScapiClient, name: HookName, options?: object) => Promise<Used>;

export type HookName = keyof typeof hooks & keyof typeof composables;

type Hook = (options?: object) => Actions & { readonly state: unknown };
type Composable = (options?: object) => Actions & { readonly state: ShallowRef<unknown> };

export const bindings: Readonly<Record<string, Binding>> = {
  'a hook': async (client, name, options) => {
    const use = hooks[name] as unknown as Hook;
    const notes = takeNotes();
    const Probe = () => {
      const { state, ...actions } = use(options);
      useLayoutEffect(() => notes.take(state, actions));
      return null;
    };
    const root = createRoot(document.createElement('div'));
    root.render(
      createElement(
        StrictMode,
        null,
        createElement(hooks.ScapiProvider, { client }, createElement(Probe)),
      ),
    );
    return notes.use(() => root.unmount());
  },
  'a composable': async (client, name, options) => {
    const use = composables[name] as unknown as Composable;
    const notes = takeNotes();
    const app = createApp({
      setup() {
        const { state, ...actions } = use(options);
        return () => {
          notes.take(state.value, actions);
          return h('i');
        };
      },
    });
    app.use(composables.createScapi({ client }));
    app.mount(document.createElement('div'));
    return notes.use(() => app.unmount());
  },
  'an element': async (client) => {
    const notes = takeNotes();
    const provider = await fixture(html`
      <scapi-provider .client=${client}
        ><scapi-click-to-dial destination="0"></scapi-click-to-dial
      ></scapi-provider>
    `);
    const element = provider.querySelector('scapi-click-to-dial')!;
    const actions: Actions = {
      dial: async (destination) => {
        element.destination = String(destination);
        await element.updateComplete;
        await element.dial();
      },
      cancel: () => element.cancel(),
    };
    const row = element.shadowRoot!.querySelector<HTMLElement>('[data-state]')!;
    const note = (): void => {
      const { state: status } = row.dataset;
      // Off, it says why instead.
      if (status !== 'off' && status !== statusOf(notes.latest())) notes.take({ status }, actions);
    };
    note();
    new MutationObserver(note).observe(row, { attributes: true });
    return notes.use(fixtureCleanup);
  },
};

const statusOf = (state: unknown): unknown => (state as { status?: string } | undefined)?.status;

/** Notes what was rendered. */
function takeNotes() {
  const shown: unknown[] = [];
  let latest: Actions | undefined;
  return {
    latest: () => shown.at(-1),
    take: (state: unknown, actions: Actions): void => {
      latest = actions;
      if (shown.length === 0 || !Object.is(shown.at(-1), state)) shown.push(state);
    },
    use: async (end: () => void): Promise<Used> => {
      await waitUntil(() => latest, 'nothing was rendered');
      return {
        shown,
        get actions() {
          return latest!;
        },
        shows: (fits) =>
          waitUntil(() => Boolean(fits(shown.at(-1) as never)), 'the state is not shown'),
        end,
      };
    },
  };
}
