/** Whatever arrives, the readers do not throw, and what they return is what their types promise. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readAgent, readState } from './agent.js';
import {
  absentOr,
  expectMembers,
  INTERACTION,
  listOf,
  oneOf,
  plain,
  STATE,
  text,
  type Loose,
} from './checks.test-support.js';
import { INTERACTION_EVENT_TYPES } from './event-types.js';
import { almost, hostile } from './hostile.test-support.js';
import { readInteraction } from './interaction.js';
import { readMedia } from './media.js';
import { CAMPAIGN_EVENT_TYPES } from './outbound.js';
import { checkParameters, REQUEST_NAMES, signatureOf } from './parameters.js';
import { parseClientMessage, parseServerMessage } from './parse.js';
import { readEvent } from './read-event.js';
import { FRAME_STATES } from './system.js';

const interaction = { interactionId: '7', caseId: 'case', state: 'TALKING', userData: {} };

describe('any input whatever', () => {
  it('is no message of the desktop without the marks of one', () => {
    const marks = { userAgent: 'WWE Server', event: 'agent', referenceId: 'a-1', frameId: 3 };
    fc.assert(
      fc.property(fc.oneof(hostile, almost(marks)), fc.boolean(), (data, lenient) => {
        const message = parseServerMessage(data, { lenient });
        if (!message) return;
        if (message.kind === 'text') {
          expect(data).to.equal(message.text);
          expect(message.text.startsWith('wwe')).to.be.true;
          return;
        }
        const { userAgent } = data as Loose;
        expect(userAgent).to.satisfy((value: unknown) =>
          lenient
            ? text(value) && String(value).includes('WWE') && value !== 'WWE Client'
            : value === 'WWE Server',
        );
        if (message.kind === 'event') expect(message.event).to.be.a('string').that.is.not.empty;
        else if (message.kind === 'frame') expect(message.frameId).to.not.equal(undefined);
        else expect(message.referenceId).to.be.a('string').that.is.not.empty;
      }),
      { numRuns: 1000 },
    );
  });

  it('is no message of an application without the marks of one', () => {
    const marks = {
      userAgent: 'WWE Client',
      event: 'subscribe',
      data: ['agent'],
      request: 'agent.get',
      referenceId: 'a-1',
      parameters: [],
    };
    fc.assert(
      fc.property(fc.oneof(hostile, almost(marks)), (data) => {
        const message = parseClientMessage(data);
        if (!message) return;
        expect((data as Loose)['userAgent']).to.equal('WWE Client');
        expect(message.referenceId).to.satisfy((value: unknown) =>
          value === undefined
            ? message.kind === 'unsubscribe'
            : value === (data as Loose)['referenceId'] && value !== '' && !Number.isNaN(value),
        );
        if (message.kind === 'request') {
          expect(message.request).to.be.a('string');
          expect(message.parameters).to.be.an('array');
        }
        if (message.kind === 'subscribe') expect(message.events).to.satisfy(listOf(text));
        if (message.kind === 'malformed') expect(message.problem).to.be.a('string');
      }),
      { numRuns: 1000 },
    );
  });

  it('is an interaction with all members of their types, or none', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, almost(interaction)), (data) => {
        const read = readInteraction(data);
        if (read) expectMembers(read, INTERACTION);
      }),
      { numRuns: 1000 },
    );
  });

  it('is an agent, a state or a channel with all members of their types, or none', () => {
    const state = { operationName: 'Ready', displayName: 'Ready' };
    const agent = { username: 'kim', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };
    fc.assert(
      fc.property(
        fc.oneof(hostile, almost(state)),
        fc.oneof(hostile, almost(agent)),
        (someState, someAgent) => {
          const readAsState = readState(someState);
          if (readAsState) expectMembers(readAsState, STATE);
          const media = readMedia({ media: 'voice', state: someState });
          if (media) expectMembers(media.state, STATE);
          const readAsAgent = readAgent(someAgent);
          if (!readAsAgent) return;
          const roles = absentOr(listOf(text));
          expectMembers(readAsAgent, {
            username: text,
            firstname: text,
            lastname: text,
            employeeId: text,
            roles,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is an event with all members of their types, or unrecognized and as it came', () => {
    const events = fc.constantFrom(
      'agent',
      'media',
      'interaction',
      'markdone',
      'system',
      'outbound',
      'toString',
      '__proto__',
      '',
    );
    const marks = {
      eventType: 'STATE_CHANGED',
      mediaState: 'READY',
      media: 'voice',
      interaction,
      frameState: 'LEADING',
      campaign: 'Spring',
      selectedCaseId: 'case',
    };
    const types = fc.constantFrom(
      ...INTERACTION_EVENT_TYPES,
      ...CAMPAIGN_EVENT_TYPES,
      'STATE_CHANGED',
      'CUSTOM_TOAST_BUTTON_CLICK',
    );
    const typed = fc
      .tuple(almost(marks), types)
      .map(([data, eventType]) => ({ ...(data as object), eventType }));
    fc.assert(
      fc.property(events, fc.oneof(hostile, almost(marks), typed), (name, data) => {
        const event = readEvent(name, data);
        if (!event.eventType && 'received' in event && Object.is(event.received, data)) return;
        switch (name) {
          case 'agent':
            return expectMembers(event, {
              eventType: oneOf(['STATE_CHANGED']),
              mediaState: text,
              reason: absentOr(text),
              reasonCode: absentOr(text),
            });
          case 'media':
            return expectMembers(event, {
              eventType: oneOf(['STATE_CHANGED']),
              media: text,
              mediaState: text,
              reason: absentOr(text),
              reasonCode: absentOr(text),
            });
          case 'system':
            return 'frameState' in event
              ? expectMembers(event, {
                  eventType: oneOf([undefined]),
                  frameState: oneOf(FRAME_STATES),
                })
              : expectMembers(event, {
                  eventType: oneOf(['CUSTOM_TOAST_BUTTON_CLICK']),
                  customToastId: text,
                  buttonIndex: (value) => Number.isInteger(value) && (value as number) >= 0,
                });
          case 'outbound':
            return expectMembers(event, {
              eventType: oneOf(CAMPAIGN_EVENT_TYPES),
              campaign: text,
              mode: absentOr(text),
            });
          case 'interaction':
          case 'markdone': {
            const { eventType, ...rest } = event as unknown as Loose;
            if (eventType === 'CASE_ID_CHANGED')
              return expectMembers(rest, { caseId: text, previousCaseId: text });
            if (String(eventType).startsWith('CASE_') && eventType !== 'CASE_OR_BUNDLE_ID_CHANGED')
              return expectMembers(rest, { selectedCaseId: text });
            expect(eventType).to.be.oneOf([...INTERACTION_EVENT_TYPES, 'MARKDONE']);
            return expectMembers(rest['interaction'] as object, INTERACTION);
          }
          default:
            expect.fail(`${name} is no event name`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('comes through a messenger channel as it is', () => {
    fc.assert(
      fc.property(fc.string(), hostile, (channel, data) => {
        expect(Object.is(readEvent(`messenger:${channel}`, data), data)).to.be.true;
      }),
    );
  });

  it('passes as parameters only where the signature allows it', () => {
    const names = fc.oneof(fc.constantFrom(...REQUEST_NAMES), fc.string());
    fc.assert(
      fc.property(names, fc.array(hostile, { maxLength: 6 }), (name, values) => {
        const problem = checkParameters(name, values);
        const signature = signatureOf(name);
        if (problem !== undefined) {
          expect(signature, 'only known requests are checked').to.not.equal(undefined);
          expect(problem.startsWith(`${name}: `)).to.be.true;
          return;
        }
        for (const [index, { type, optional }] of (signature?.parameters ?? []).entries()) {
          const value = values[index];
          if (optional && value == null) continue;
          if (type === 'string') expect(value).to.be.a('string').that.is.not.empty;
          if (type === 'number') expect(value).to.satisfy(Number.isFinite);
          if (type === 'object') expect(value).to.satisfy(plain);
          if (type === 'any') expect(value).to.not.equal(undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never reaches a prototype', () => {
    const poisoned: unknown = JSON.parse(
      '{"interactionId":"7","__proto__":{"polluted":true},"userData":{"__proto__":{"polluted":true},"constructor":1}}',
    );
    const read = readInteraction(poisoned);
    const event = readEvent('interaction', { eventType: 'ADDED', interaction: poisoned });
    expect(read && Object.getPrototypeOf(read)).to.equal(Object.prototype);
    expect(read && Object.getPrototypeOf(read.userData)).to.equal(Object.prototype);
    expect(event.eventType).to.equal('ADDED');
    expect('polluted' in {}).to.be.false;
  });
});
