import { expect } from '@open-wc/testing';
import { createStage, settled } from './application.test-support.js';
import type { DesktopInit } from './contract.js';
import { createDesktop } from './create-desktop.js';

describe('the states that an agent may choose', () => {
  it('have the reasons of the site, which travel with the event', async () => {
    const reasons = [
      { code: '7', label: 'Coffee break' },
      { code: '8', label: 'Coaching' },
    ];
    const { desktop, app } = await createStage({ reasons });
    const { data } = await app.request('agent.getStateList');
    expect(
      (data as readonly { operationName: string }[]).map((one) => one.operationName),
    ).to.deep.equal([
      'Ready',
      'NotReady',
      'NotReady_Coffee_break',
      'NotReady_Coaching',
      'AfterCallWork',
      'Dnd',
      'LogOff',
    ]);
    desktop.perform('agent.setState', 'NotReady_Coffee_break');
    await settled();
    expect(app.events('agent')).to.deep.equal([
      {
        event: 'agent',
        eventType: 'STATE_CHANGED',
        mediaState: 'NOT_READY_ACTION_CODE',
        reason: 'Coffee break',
        reasonCode: '7',
      },
    ]);
  });

  it('may have no reason', async () => {
    const { desktop } = await createStage({ reasons: [] });
    expect(desktop.state.agentStates.some(({ reason }) => reason !== undefined)).to.be.false;
  });

  for (const [what, init, why] of [
    ['none', { agentStates: [] }, 'at least one state'],
    ['no list', { agentStates: 'Ready' }, 'agentStates must be a list of states'],
    ['without a label', { agentStates: [{ operationName: 'Ready' }] }, 'displayName is missing'],
    ['a reason without code', { reasons: [{ label: 'Lunch' }] }, 'code is missing'],
    ['a code that is a number', { reasons: [{ code: 7, label: 'Lunch' }] }, 'code must be a text'],
    [
      'one operation twice',
      {
        reasons: [
          { code: '1', label: 'Lunch' },
          { code: '2', label: 'Lunch' },
        ],
      },
      'operationName is their own',
    ],
  ] as const) {
    it(`are refused: ${what}`, () => {
      expect(() => createDesktop(init as unknown as DesktopInit)).to.throw(why);
    });
  }
});
