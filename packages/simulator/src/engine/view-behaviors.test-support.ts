import { attachApplication, type Stage } from './application.test-support.js';

/** What the switches about web views change. */
export const VIEW_BEHAVIORS = {
  webViewMode: {
    see: ({ desktop }: Stage) => {
      const url = 'https://crm.example/';
      const modes = { mode: 'popup', type: 'background', view: 'hidden' };
      desktop.configure({ options: { 'workspace.web-content': 'S', S: { url, ...modes } } });
      return desktop.state.webContent.views[0]?.placement;
    },
    expected: { mode: 'popup', type: 'background', view: 'hidden' },
  },
  unknownMacros: {
    see: ({ desktop }: Stage) => {
      desktop.perform('system.openDialog', 'https://a.example/?key=$AttachedData.None$', {});
      return desktop.state.dialogs[0]?.url;
    },
    expected: {
      keep: 'https://a.example/?key=$AttachedData.None$',
      empty: 'https://a.example/?key=',
    },
  },
  tabServices: {
    see: async ({ desktop }: Stage) => {
      const callable = async (placement: 'tab' | 'popup') => {
        const page = attachApplication(desktop, { placement });
        const answers = {
          get: await page.request('agent.get'),
          dial: await page.request('voice.dial', '5001'),
        };
        return Object.entries(answers).flatMap(([name, answer]) =>
          'errorMessage' in answer ? [] : [name],
        );
      };
      const tab = await callable('tab');
      desktop.configure({
        options: { 'service-client-api.accepted-web-content-origins': '* (agent.*)' },
      });
      return { tab, popup: await callable('popup'), restricted: await callable('tab') };
    },
    expected: {
      originList: { tab: ['get', 'dial'], popup: ['get'], restricted: ['get'] },
      dial: { tab: ['dial'], popup: ['get'], restricted: [] },
    },
  },
};
