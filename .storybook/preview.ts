import '@scapi/elements/all.js';
import { READY_SCENARIOS } from '@scapi/simulator/testing';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/elements/custom-elements.json';
import { extractArgTypes } from './docs/arg-types.js';
import { DocsContainer } from './docs/docs-container.js';
import { DocsPage } from './docs/docs-page.js';
import { keepPlace } from './docs/keep-place.js';
import { onlyUsefulControls } from './docs/only-useful-controls.js';
import { configureTests } from './configure-tests.js';
import { FAULTS } from './faults.js';
import { listenToPanel } from './panel-link.js';
import { showEvents } from './show-events.js';
import './docs/docs.css';
import './stories.css';
import './translations.js';
import { withDesktop, withProvider } from './with-desktop.js';
import { withLooks } from './with-looks.js';

setCustomElementsManifest(manifest);
keepPlace();
listenToPanel();
showEvents(manifest);

const itemsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [configureTests],
  decorators: [withProvider, withLooks, withDesktop],
  argTypesEnhancers: [onlyUsefulControls],
  parameters: {
    // An accessibility violation in a story is an error, not a remark.
    a11y: {
      test: 'error',
      // WCAG 2.2 AA with the size of targets, which axe leaves out by itself, and what is good practice.
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      },
    },
    docs: {
      container: DocsContainer,
      page: DocsPage,
      extractArgTypes,
      // Each state is reached by its play function, also on docs pages.
      story: { autoplay: true },
      // What the reader writes, without what the catalog puts around it.
      source: { excludeDecorators: true },
      codePanel: true,
      toc: { headingSelector: 'h2, h3' },
    },
    backgrounds: { disable: true },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Guides',
          [
            'First tag in five minutes',
            'Testing your application',
            'Security',
            "Moving from the vendor's script",
            'Theming',
            'Languages and texts',
            'Events and stores',
            'Limits and quarantine',
            'Several tabs',
            'Troubleshooting',
          ],
          'Elements',
          ['Gallery', 'All together', 'Themes'],
          'Hooks and composables',
          'Simulator',
        ],
      },
    },
  },
  initialGlobals: {
    scenario: 'none',
    fault: 'none',
    theme: 'system',
    density: 'comfortable',
    language: 'en',
    direction: 'auto',
  },
  globalTypes: {
    scenario: {
      description: 'What happens on the desktop',
      toolbar: {
        icon: 'play',
        title: 'Scenario',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'No scenario' },
          ...READY_SCENARIOS.map(({ name, title }) => ({ value: name, title })),
        ],
      },
    },
    fault: {
      description: 'What goes wrong with the desktop',
      toolbar: { icon: 'lightning', title: 'Fault', dynamicTitle: true, items: itemsOf(FAULTS) },
    },
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        title: 'Theme',
        dynamicTitle: true,
        items: itemsOf({ system: 'System theme', light: 'Light', dark: 'Dark' }),
      },
    },
    density: {
      description: 'How tightly everything is set',
      toolbar: {
        icon: 'component',
        title: 'Density',
        dynamicTitle: true,
        items: itemsOf({ comfortable: 'Comfortable', dense: 'Dense' }),
      },
    },
    language: {
      description: 'Language of the elements',
      toolbar: {
        icon: 'globe',
        title: 'Language',
        dynamicTitle: true,
        items: itemsOf({ en: 'English', de: 'Deutsch', fr: 'Français', ar: 'العربية' }),
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        title: 'Direction',
        dynamicTitle: true,
        items: itemsOf({
          auto: 'Auto direction',
          ltr: 'Left to right',
          rtl: 'Right to left',
        }),
      },
    },
  },
};

export default preview;
