import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { leanPlugins } from './lean-build.js';
import { buildSimulatorPages } from './simulator/build.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.@(ts|tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // What a reader of the catalog does not use, and would download.
  features: { interactions: false, backgrounds: false, measure: false, outline: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The whole desktop, and the application that it embeds.
  staticDirs: [{ from: await buildSimulatorPages(), to: '/simulator' }],
  viteFinal: async (vite, { configType }) => ({
    ...vite,
    plugins: [
      ...(configType === 'PRODUCTION' ? await leanPlugins(vite.plugins) : (vite.plugins ?? [])),
      vue(),
    ],
    // Stories run the packages' sources, as the tests do.
    resolve: {
      ...vite.resolve,
      conditions: ['@scapi/source', 'browser', 'module', 'import', 'default'],
    },
    // As they are written: what compiles light-dark() away cannot know what the toolbar picked.
    build: {
      ...vite.build,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    },
    cacheDir: fileURLToPath(new URL('../node_modules/.cache/storybook-vite', import.meta.url)),
  }),
};

export default config;
