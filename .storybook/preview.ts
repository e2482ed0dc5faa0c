import '@scapi/elements/all.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/elements/custom-elements.json';
import { withDesktop } from './with-desktop.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withDesktop],
  // An accessibility violation in a story is an error, not a remark.
  parameters: { a11y: { test: 'error' } },
};

export default preview;
