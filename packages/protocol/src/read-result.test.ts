import { expect } from '@open-wc/testing';
import { readResult } from './read-result.js';

const agent = { username: 'kim', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };
const ready = { operationName: 'Ready', displayName: 'Ready' };

const other = (expected: string, isInferred: boolean) => ({ expected, isInferred });

describe('the result of a request', () => {
  for (const [request, answer] of [
    ['agent.get', agent],
    ['agent.getStateList', [ready]],
    ['media.getMediaByName', { media: 'voice', state: ready }],
    ['interaction.getByInteractionId', null],
    ['outbound.getCampaigns', [{ campaign: 'Spring' }]],
    ['outbound.getListOfCallResults', [{ code: 6, name: 'Busy' }]],
    ['outbound.getRecordFields', {}],
    ['outbound.getRecordFields', { GSW_PHONE: '5001', Note: { nested: 1 } }],
    ['configuration.getOption', [{ section: 'of unknown members' }]],
    ['system.popupToast', 'wweCustomToast0'],
    ['system.isFrameLeading', false],
    ['future.thing', { any: 'thing' }],
  ] as const) {
    it(`of ${request} is ${JSON.stringify(answer)}`, () => {
      expect(readResult(request, answer, other)).to.deep.equal(answer);
    });
  }

  it('is nothing where nothing is promised, whatever came', () => {
    for (const answer of [undefined, null, true, { status: 'OK' }])
      expect(readResult('voice.dial', answer, other)).to.equal(undefined);
  });

  it('that the desktop does not know is null, or nothing', () => {
    for (const answer of [undefined, null])
      expect(readResult('interaction.getByInteractionId', answer, other)).to.equal(null);
  });

  for (const [request, answer, expected, isInferred] of [
    ['agent.get', { ...agent, employeeId: 77 }, 'Agent', false],
    ['agent.getStateList', [ready, {}], 'State[]', false],
    ['interaction.getInteractions', { interactions: [] }, 'Interaction[]', false],
    ['interaction.getByCaseId', { interactions: [] }, 'Interaction[]', true],
    ['outbound.getRecordFields', { record: { GSW_PHONE: '5001' } }, 'object', true],
    ['system.isFrameLeading', 'true', 'boolean', true],
    ['auth.getJwtToken', { access_token: 'a.b.c' }, 'string', true],
  ] as const) {
    it(`of ${request} is not ${JSON.stringify(answer)}`, () => {
      expect(readResult(request, answer, other)).to.deep.equal({ expected, isInferred });
    });
  }
});
