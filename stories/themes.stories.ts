import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '@scapi/design/themes/bootstrap-5.css';
import '@scapi/design/themes/genesys-spark.css';
import '@scapi/design/themes/salesforce-lightning.css';
import './themes.css';
import { talking } from './hooks/arrange.js';
import { playOn } from './play.js';

const page = (theme: string): TemplateResult => html`
  <div class="page themed ${theme}">
    <div class="toolbar">
      <scapi-agent-state></scapi-agent-state>
      <scapi-click-to-dial destination="5001">Call Ada</scapi-click-to-dial>
    </div>
    <scapi-call-controls></scapi-call-controls>
    <scapi-interaction-list></scapi-interaction-list>
    <scapi-user-data-editor></scapi-user-data-editor>
  </div>
`;

/**
 * Theme files to begin with, for applications that use a design system: a style sheet of
 * `@scapi/design` and a class on what holds the elements.
 */
const meta: Meta = {
  title: 'Elements/Themes',
  parameters: { desktop: { arrange: talking } },
  play: playOn('scapi-call-controls').shows('Talking'),
};
export default meta;

type Story = StoryObj;

/** `@scapi/design/themes/bootstrap-5.css`, light and dark. */
export const Bootstrap5: Story = {
  name: 'Bootstrap 5',
  render: () => page('scapi-bootstrap-5'),
};

/** `@scapi/design/themes/salesforce-lightning.css`. */
export const SalesforceLightning: Story = { render: () => page('scapi-salesforce-lightning') };

/** `@scapi/design/themes/genesys-spark.css`. */
export const GenesysSpark: Story = { render: () => page('scapi-genesys-spark') };
