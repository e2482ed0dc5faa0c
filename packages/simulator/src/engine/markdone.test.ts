import { expect } from '@open-wc/testing';
import { createStage, settled, type Stage } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

describe('the markdone event', () => {
  for (const [what, bring, state, previousState] of [
    ['a call', given.over, 'IDLE', 'TALKING'],
    ['a chat', given.chatEnded, 'COMPLETED', 'ACCEPTED'],
    ['an e-mail', email, 'COMPLETED', 'ACCEPTED'],
    ['a work item', given.accepted, 'COMPLETED', 'ACCEPTED'],
    ['a rejected record', rejected, 'REJECTED', 'PREVIEWING'],
    ['the call of a record', given.finished('PUSH'), 'IDLE', 'TALKING'],
  ] as const) {
    it(`of ${what} shows the state that it ended in`, async () => {
      const stage = await createStage();
      const id = bring(stage);
      stage.desktop.perform('interaction.markdone', id);
      await settled();
      const [event, ...others] = stage.app.events('markdone');
      expect(others).to.be.empty;
      expect(event).to.have.property('eventType', 'MARKDONE');
      expect(event?.['interaction']).to.include({ interactionId: id, state, previousState });
      expect(event?.['interaction']).to.have.deep.property('capabilities', []);
    });
  }
});

function email({ desktop }: Stage): string {
  const id = desktop.world.email();
  desktop.perform('interaction.accept', id);
  return id;
}

function rejected(stage: Stage): string {
  const id = given.previewing('PULL')(stage);
  stage.desktop.perform('outbound.rejectPreviewRecord', id);
  return id;
}
