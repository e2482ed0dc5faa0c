import { REQUEST_NAMES } from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createReadingLink, NotReadingError, READING_REQUESTS } from './reading-link.js';

describe('the link of the doctor', () => {
  it('has this list of requests, and a new one is looked at before it gets on it', () => {
    expect([...READING_REQUESTS].sort()).to.deep.equal(
      [
        'agent.get',
        'agent.getState',
        'agent.getStateList',
        'auth.getJwtToken',
        'configuration.getContextualOption',
        'configuration.getOption',
        'interaction.getByBundleId',
        'interaction.getByCaseId',
        'interaction.getByInteractionId',
        'interaction.getInteractions',
        'media.getMediaByName',
        'media.getMediaList',
        'outbound.getCallResult',
        'outbound.getCampaigns',
        'outbound.getChainedRecords',
        'outbound.getListOfCallResults',
        'outbound.getRecordFields',
        'sipEndpoint.isMicrophoneMute',
        'sipEndpoint.isSpeakerMute',
        'system.amIVisible',
        'system.getAllowedServices',
        'system.isFrameFollowing',
        'system.isFrameLeading',
        'system.isFrameLeadingOrNegotiating',
        'system.isFrameNegotiating',
        'system.isLastActiveFrame',
      ].sort(),
    );
  });

  it('lets no command out', () => {
    const posted: object[] = [];
    const link = createReadingLink((message) => posted.push(message));
    const commands = REQUEST_NAMES.filter((name) => !READING_REQUESTS.includes(name));
    expect(commands).to.include('voice.dial').and.to.include('outbound.getPreviewRecord');
    for (const name of commands) expect(() => link.read(name, ['1'])).to.throw(NotReadingError);
    expect(posted).to.be.empty;
  });

  it('lets out nothing but readings and subscriptions, whatever it is told', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.anything()), fc.anything(), (name, parameters, id) => {
        const posted: { request?: unknown; event?: unknown }[] = [];
        const link = createReadingLink((message) => posted.push(message));
        link.frameId = { request: 'voice.dial', event: 'x' };
        try {
          link.read(name, parameters);
        } catch (error) {
          if (!(error instanceof NotReadingError)) throw error;
        }
        link.subscribe([name]);
        link.unsubscribe(id);
        for (const { request, event } of posted) {
          if (request === undefined) expect(event).to.be.oneOf(['subscribe', 'unsubscribe']);
          else expect(READING_REQUESTS).to.include(request);
        }
      }),
    );
  });
});
