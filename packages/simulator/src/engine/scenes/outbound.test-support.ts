import { expect } from '@open-wc/testing';
import * as given from './given.test-support.js';
import { find, hangUp, nothing, request, type Scenes } from './scene.test-support.js';

/** Outbound preview record. */
export const outboundPreview: Scenes = {
  '(none): PULL: outbound.getPreviewRecord': {
    given(stage) {
      stage.desktop.world.loadCampaign('Spring');
      stage.desktop.world.startCampaign('Spring');
      return '';
    },
    when: ({ app }) => app.request('outbound.getPreviewRecord', 'Spring'),
  },
  '(none): PUSH / DIRECT_PUSH: record pushed': [
    { given: nothing, when: ({ desktop }) => desktop.world.pushRecord() },
    {
      given: nothing,
      when({ desktop }) {
        desktop.perform('outbound.startDirectPushPreview');
        desktop.world.pushRecord({ mode: 'DIRECT_PUSH' });
      },
    },
  ],
  'INVITED: accept': [
    { given: given.received('PUSH'), when: request('interaction.accept') },
    { given: given.received('DIRECT_PUSH'), when: request('interaction.accept') },
  ],
  'INVITED: reject': [
    { given: given.received('PUSH'), when: request('interaction.reject') },
    { given: given.received('DIRECT_PUSH'), when: request('interaction.reject') },
  ],
  'PREVIEWING: outbound.callPreviewRecord': {
    given: given.previewing('PUSH'),
    when: request('outbound.callPreviewRecord'),
    then: (stage, id) => expect(find(stage, id)?.state).to.equal('PREVIEWING'),
  },
  'new DIALING: answer': [
    {
      given: given.calling('PUSH'),
      when: ({ desktop }, id) => desktop.world.answer(id),
      emits: ['ESTABLISHED'],
    },
    {
      given: given.calling('PULL'),
      when: ({ desktop }, id) => desktop.world.answer(id),
      emits: ['ESTABLISHED'],
    },
  ],
  'preview after the call is made: PULL, DIRECT_PUSH: at make call; PUSH: at mark done': [
    {
      given: given.previewing('PULL'),
      when: request('outbound.callPreviewRecord'),
      emits: ['ADDED', 'DIALING', 'REMOVED'],
    },
    {
      given: given.calling('DIRECT_PUSH'),
      when: ({ desktop }, id) => desktop.world.answer(id),
      emits: ['ESTABLISHED', 'REMOVED'],
    },
    {
      given: given.finished('PUSH'),
      when: request('interaction.markdone'),
      emits: ['MARKDONE_APPLY', 'REMOVED', 'REMOVED'],
    },
  ],
  'TALKING: release': [
    { given: given.reached('PULL'), when: request('voice.hangUp') },
    { given: given.reached('PUSH'), when: hangUp },
  ],
  'IDLE: mark done': [
    { given: given.finished('PULL'), when: request('interaction.markdone') },
    { given: given.finished('DIRECT_PUSH'), when: request('interaction.markdone') },
  ],
  'PREVIEWING: outbound.rejectPreviewRecord': {
    given: given.previewing('PULL'),
    when: request('outbound.rejectPreviewRecord'),
  },
  'PREVIEWING: outbound.cancelPreviewRecord': {
    given: given.previewing('PUSH'),
    when: request('outbound.cancelPreviewRecord'),
  },
  'REJECTED|CANCELED: interaction.markdone': (
    ['outbound.rejectPreviewRecord', 'outbound.cancelPreviewRecord'] as const
  ).map((name) => ({
    given(stage) {
      const id = given.previewing('PULL')(stage);
      stage.desktop.perform(name, id);
      return id;
    },
    when: request('interaction.markdone'),
  })),
};
