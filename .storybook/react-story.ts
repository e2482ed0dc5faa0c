import type { ScapiClient } from '@scapi/client';
import { ScapiProvider } from '@scapi/react';
import type { StoryObj } from '@storybook/web-components-vite';
import { createElement, StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { hosted } from './story-host.js';

/**
 * Makes a story that runs React.
 *
 * @param component - is rendered inside a provider.
 * @param source - the file of the component: the code that the reader sees is the code that runs.
 */
export const reactStory = (
  component: ComponentType,
  source: string,
): Pick<StoryObj, 'render' | 'parameters'> => ({
  parameters: {
    docs: {
      source: { code: source, language: 'tsx' },
      canvas: { sourceState: 'shown' },
      story: { autoplay: false },
    },
  },
  render: (_args, context) => {
    const { client } = context as { client?: ScapiClient };
    return hosted({
      component,
      client,
      mount: (host) => {
        const root = createRoot(host);
        const application = createElement(ScapiProvider, { client }, createElement(component));
        root.render(createElement(StrictMode, null, application));
        return () => root.unmount();
      },
    });
  },
});
