import { createScapiClient, type ScapiClientOptions } from '@scapi/client';
import { createTestDesktop, type Desktop, type TestDesktopOptions } from '@scapi/simulator/testing';
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** `parameters.desktop` of a story: how its desktop differs, and what happens on it first. */
export interface DesktopParameters extends TestDesktopOptions {
  /** Options of the client, for example a short `timeout`. */
  readonly client?: ScapiClientOptions;
  /** Runs when the application is connected. */
  readonly arrange?: (desktop: Desktop) => void;
}

let close = (): void => undefined;

/** Gives every story a simulated desktop of its own, and a provider above it. */
export const withDesktop: Decorator = (story, { parameters, loaded }) => {
  const { desktop: options } = parameters as { desktop?: DesktopParameters | 'none' };
  close();
  if (options === 'none') return story();

  const { arrange, client: clientOptions, ...desktopOptions } = options ?? {};
  const test = createTestDesktop(desktopOptions);
  const client = createScapiClient({ ...clientOptions, port: test.port });
  close = () => {
    client.close();
    test.close();
  };
  (loaded as Record<string, unknown>)['desktop'] = test.desktop;
  arrange?.(test.desktop);
  return html`<scapi-provider .client=${client}>${story()}</scapi-provider>`;
};
