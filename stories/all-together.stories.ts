import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './brand.css';
import { talking } from './hooks/arrange.js';
import { playOn } from './play.js';

const page = html`
  <div class="page">
    <div class="toolbar">
      <scapi-agent-state></scapi-agent-state>
      <scapi-click-to-dial destination="5001">Call Ada</scapi-click-to-dial>
    </div>
    <scapi-call-controls></scapi-call-controls>
    <scapi-case-selector></scapi-case-selector>
    <scapi-user-data-editor></scapi-user-data-editor>
  </div>
`;

/**
 * Several tags on one page, under one provider. They share a connection and never contradict each
 * other: each shows what the desktop says.
 */
const meta: Meta = {
  title: 'Elements/All together',
  parameters: { desktop: { arrange: talking } },
  render: () => page,
  play: playOn('scapi-call-controls').shows('Talking'),
};
export default meta;

type Story = StoryObj;

/** As they come. */
export const Default: Story = {};

/** In a narrow panel of the desktop, set tightly: `density="dense"` on the provider. */
export const Dense: Story = { globals: { density: 'dense' } };

/** In dark: `color-scheme: dark` on the page. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** In the colors and shapes of a brand: a few tokens on the page. */
export const Branded: Story = {
  render: () => html`<div class="brand">${page}</div>`,
};

/** From right to left. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
