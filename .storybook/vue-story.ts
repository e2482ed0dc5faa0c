import type { ScapiClient } from '@scapi/client';
import { createScapi } from '@scapi/vue';
import type { StoryObj } from '@storybook/web-components-vite';
import { createApp, type Component } from 'vue';
import { hosted } from './story-host.js';

/**
 * Makes a story that runs Vue.
 *
 * @param component - is the root of an application with the plugin.
 * @param source - the file of the component: the code that the reader sees is the code that runs.
 */
export const vueStory = (
  component: Component,
  source: string,
): Pick<StoryObj, 'render' | 'parameters'> => ({
  parameters: {
    docs: {
      source: { code: source, language: 'html' },
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
        const app = createApp(component);
        if (client) app.use(createScapi({ client }));
        app.mount(host);
        return () => app.unmount();
      },
    });
  },
});
