// Makes the catalog small. Storybook puts all that a story may import from it into one script, a library of tests and
// components of its own frame included; as modules of the build, what is not used leaves it.
import type { Plugin, PluginOption } from 'vite';
import { pureFunctions } from '../tools/pure-functions.mjs';

/** The script that would hold everything, and the plugin that lets stories take it from there. */
const SCRIPT = 'storybook/internal/preview/runtime';
const GLOBALS = 'storybook:external-globals-plugin';

/** Storybook's plugins without that, for a catalog that is built. */
export async function leanPlugins(plugins: readonly PluginOption[] = []): Promise<PluginOption[]> {
  const all = await flatten(plugins);
  const others = all.filter(({ name }) => name !== GLOBALS);
  if (others.length === all.length) throw new Error(`Storybook has no plugin ${GLOBALS} any more`);
  return [withoutScript, ...others, loose];
}

/** Modules that take the place of Storybook's. */
const MODULES: Readonly<Record<string, string>> = {
  // Beside the globals it reports errors to Storybook's makers.
  [SCRIPT]: 'export const setup = () => {};',
  // For a panel that the catalog does not have.
  'storybook/internal/instrumenter': 'export const instrument = (tested) => tested;',
  // For the shortcuts of the frame, in tooltips of buttons that are shown there.
  'storybook/manager-api': `const asText = (keys) => keys.join(' ');
    export { asText as shortcutToAriaKeyshortcuts, asText as shortcutToHumanString };`,
  // For mocks, for `canvas`, and for axe under Vitest: our stories import what they need.
  'storybook/test': `const nothing = () => undefined;
    export const fn = (action) => Object.assign(action, { mockName: nothing });
    export {
      nothing as onMockCall, nothing as clearAllMocks, nothing as resetAllMocks, nothing as restoreAllMocks,
      nothing as isMockFunction, nothing as within, nothing as uninstrumentedUserEvent, nothing as expect
    };`,
};

/** Storybook's own modules that import its library of tests. */
const OWN_TESTS = /\/(?:storybook\/dist\/csf|addon-a11y\/dist)\//;

const withoutScript: Plugin = {
  name: 'lean-build',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    id === SCRIPT ||
    (/^storybook\/(?:test|internal\/instrumenter)$/.test(id) && OWN_TESTS.test(importer)) ||
    (id === 'storybook/manager-api' && importer.includes('/storybook/dist/components/'))
      ? `\0lean:${id}`
      : undefined,
  load: (id) => (id.startsWith('\0lean:') ? MODULES[id.slice(6)] : undefined),
};

/** How these modules are bundled. */
const loose: Plugin = {
  name: 'lean-build:loose',
  enforce: 'post',
  config: () => ({
    build: {
      rolldownOptions: {
        // Storybook asks for modules that wait for each other, of which nothing could be left out.
        output: { strictExecutionOrder: false },
        treeshake: {
          // What these functions make may go where it is not used: they do nothing else.
          manualPureFunctions: pureFunctions,
        },
      },
    },
  }),
};

async function flatten(options: readonly PluginOption[]): Promise<Plugin[]> {
  const plugins: Plugin[] = [];
  for (const option of options) {
    const plugin = await option;
    if (Array.isArray(plugin)) plugins.push(...(await flatten(plugin)));
    else if (plugin) plugins.push(plugin);
  }
  return plugins;
}
