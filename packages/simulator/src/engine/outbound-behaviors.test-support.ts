import { fails, type Stage } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

/** What the switches about campaigns and preview records change. */
export const OUTBOUND_BEHAVIORS = {
  recordNumber: {
    see: async (stage: Stage) => {
      const first = given.previewing('PULL')(stage);
      stage.desktop.perform('outbound.rejectPreviewRecord', first);
      stage.desktop.perform('outbound.getPreviewRecord', 'Spring');
      const second = given.newest(stage);
      const refused = [];
      for (const number of [1, 3]) {
        const when = ['5/14/2024 9:5', 'CAMPAIGN'];
        const answer = stage.app.request('outbound.rescheduleRecord', second, number, ...when);
        if (await fails(answer)) refused.push(number);
      }
      return refused;
    },
    expected: { either: [], handle: [1], position: [3] },
  },
  directPushNeedsStart: {
    see: ({ desktop }: Stage) => {
      try {
        return desktop.world.pushRecord({ mode: 'DIRECT_PUSH' });
      } catch {
        return 'refused';
      }
    },
    expected: { true: 'refused', false: '1' },
  },
  personalCallback: {
    see: (stage: Stage) => {
      const id = given.previewing('PULL')(stage);
      const handle = stage.desktop.perform('outbound.getRecordFields', id).GSW_RECORD_HANDLE;
      const when = '5/14/2024 9:5';
      return fails(stage.app.request('outbound.rescheduleRecord', id, handle, when, 'PERSONAL'));
    },
    expected: { accept: false, refuse: true },
  },
  campaignNameField: {
    see: ({ desktop }: Stage) => {
      desktop.world.loadCampaign('Spring');
      return desktop.perform('outbound.getCampaigns');
    },
    expected: {
      name: [{ name: 'Spring', mode: 'Preview' }],
      campaign: [{ campaign: 'Spring', mode: 'Preview' }],
      both: [{ name: 'Spring', campaign: 'Spring', mode: 'Preview' }],
    },
  },
};
