import { expect } from '@open-wc/testing';
import { agentStateName, readAgent, readState } from './agent.js';
import { isConfigurationSection } from './configuration.js';
import { readMedia } from './media.js';
import { campaignName, isOutboundCampaign } from './outbound.js';

describe('readAgent', () => {
  const agent = { username: 'kim', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };

  it('reads the example of section 2.2 as it is', () => {
    expect(readAgent(agent)).to.deep.equal(agent);
  });

  it('drops roles that are none', () => {
    expect(readAgent({ ...agent, roles: ['ROLE_AGENT', null] })).to.deep.equal({
      ...agent,
      roles: ['ROLE_AGENT'],
    });
    expect(readAgent({ ...agent, roles: null })).to.deep.equal(agent);
  });

  it('reads no agent without an employeeId', () => {
    expect(readAgent({ ...agent, employeeId: null })).to.equal(undefined);
  });
});

describe('readState and readMedia', () => {
  const state = { operationName: 'Lunch', displayName: 'At lunch' };

  it('drop a reason that is null, as of a state without one', () => {
    expect(readState({ ...state, reason: null, reasonCode: 20 })).to.deep.equal({
      ...state,
      reasonCode: '20',
    });
    expect(readMedia({ media: 'voice', state: { ...state, reason: null } })).to.deep.equal({
      media: 'voice',
      state,
    });
  });

  it('read nothing without an operationName', () => {
    expect(readState({ displayName: 'At lunch' })).to.equal(undefined);
    expect(readMedia({ media: 'voice', state: {} })).to.equal(undefined);
  });
});

describe('agentStateName', () => {
  it('looks at mediaState, then state, then type', () => {
    const all = { mediaState: 'READY', state: 'NOT_READY', type: 'LOGOUT' };
    expect(agentStateName(all)).to.equal('READY');
    expect(agentStateName({ ...all, mediaState: undefined })).to.equal('NOT_READY');
    expect(agentStateName({ type: 'LOGOUT' })).to.equal('LOGOUT');
  });

  it('says UNKNOWN where there is none', () => {
    expect(agentStateName({ mediaState: 7 })).to.equal('UNKNOWN');
    expect(agentStateName(null)).to.equal('UNKNOWN');
  });
});

describe('guards of inferred shapes', () => {
  it('take a campaign under either name', () => {
    expect(isOutboundCampaign({ campaign: 'Spring' })).to.be.true;
    expect(isOutboundCampaign({ mode: 'Preview' })).to.be.false;
    expect(campaignName({ name: 'Autumn', campaign: 'Spring' })).to.equal('Autumn');
    expect(campaignName({ campaign: 'Spring' })).to.equal('Spring');
    expect(campaignName({})).to.equal('');
  });

  it('take a section of options with texts only', () => {
    expect(isConfigurationSection({})).to.be.true;
    expect(isConfigurationSection({ name: 'x', options: { 'voice.a': 'true' } })).to.be.true;
    expect(isConfigurationSection({ options: { 'voice.a': true } })).to.be.false;
    expect(isConfigurationSection({ name: 5 })).to.be.false;
  });
});
