import { createScapiClient, type ScapiClient, type ScapiClientOptions } from '@scapi/client';
import { createDesktopDecorator, type StoryDesktopOptions } from '@scapi/simulator/storybook';
import type { Desktop } from '@scapi/simulator/testing';
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { armFault, type FaultName } from './faults.js';
import { showInPanel } from './panel-link.js';

/** `parameters.desktop` of a story: how its desktop differs, and what happens on it first. */
export interface DesktopParameters extends Omit<StoryDesktopOptions, 'connect' | 'key'> {
  /** Options of the client, for example a short `timeout`. */
  readonly client?: ScapiClientOptions;
}

/** What the reader picked in the toolbar. */
interface Circumstances {
  /** Name of a ready scenario, or `none` for what the story itself arranges. */
  readonly scenario: string;
  readonly fault: FaultName;
}

/** Gives each story a desktop; it is another when the reader picks another scenario or fault. */
export const withDesktop: Decorator = createDesktopDecorator(({ parameters, globals }) => {
  const { desktop: wanted = {} } = parameters as { desktop?: DesktopParameters | 'none' };
  if (wanted === 'none') return undefined;
  const { client: clientOptions, arrange, ...options } = wanted;
  const { scenario, fault } = globals as unknown as Circumstances;
  return {
    ...options,
    key: `${scenario} ${fault}`,
    ...(scenario !== 'none' && { scenario }),
    ...(scenario === 'none' && arrange && { arrange }),
    connect({ desktop, port, signal }) {
      const client = createScapiClient({ ...clientOptions, port });
      armFault(desktop, client, fault, signal);
      return client;
    },
  };
});

/** Puts a provider above every story, as an application would, and shows its desktop in the panel. */
export const withProvider: Decorator = (story, context) => {
  const { client, desktop } = context as { client?: ScapiClient; desktop?: Desktop };
  if (context.viewMode === 'story') showInPanel(desktop);
  if (!client) return story();
  const { density } = context.globals as { density: 'comfortable' | 'dense' };
  return html`<scapi-provider .client=${client} density=${density}>${story()}</scapi-provider>`;
};
