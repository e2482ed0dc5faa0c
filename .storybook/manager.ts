import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { DesktopPanel } from './manager/desktop-panel.js';
import { systemTheme, themes } from './theme.js';

addons.setConfig({
  theme: themes[systemTheme()],
  // The panel is what the stories are about: wide enough to read messages in.
  selectedPanel: 'scapi/desktop',
  layout: { bottomPanelHeight: 280 },
  sidebar: { showRoots: true },
});

addons.register('scapi', () => {
  addons.add('scapi/desktop', {
    type: types.PANEL,
    title: 'Desktop',
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active }) => createElement(DesktopPanel, { isActive: active === true }),
  });
});
