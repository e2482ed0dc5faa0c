import { expect } from '@open-wc/testing';
import {
  checkParameters,
  isReadRequest,
  isRequestName,
  REQUEST_NAMES,
  signatureOf,
} from './parameters.js';

describe('checkParameters', () => {
  for (const [name, values] of [
    ['agent.get', []],
    ['voice.dial', ['5001']],
    ['voice.dial', ['5001', { OrderId: '42' }]],
    ['interaction.setUserData', ['7', {}]],
    ['interaction.consult', ['7', '5001']],
    ['interaction.consult', ['7', { type: 'AGENT', destination: 'E77', media: 'voice' }]],
    // The manual's name of the member.
    ['interaction.singleStepTransfer', ['7', { target: 'SKILL', destination: 'billing' }]],
    ['outbound.callPreviewRecord', ['7']],
    ['outbound.setCallResult', ['7', 0]],
    ['configuration.getOption', ['voice.*']],
    ['configuration.getOption', [['voice.*', 'CustomAPI/test']]],
    ['messenger.broadcastMessage', ['orders', null]],
    ['system.openDialog', ['https://crm.example/']],
    ['future.request', [() => undefined, {}, 5]],
  ] as const) {
    it(`lets ${name}(${JSON.stringify(values).slice(1, -1)}) pass`, () => {
      expect(checkParameters(name, values)).to.equal(undefined);
    });
  }

  for (const left of [[], [undefined], [null], [undefined, null], [null, undefined, null]]) {
    it(`takes ${JSON.stringify(left)} for parameters left out (defect Q22)`, () => {
      expect(checkParameters('voice.dialEx', ['5001', ...left])).to.equal(undefined);
      expect(checkParameters('agent.get', left)).to.equal(undefined);
      expect(checkParameters('agent.setState', left)).to.equal(
        'agent.setState: stateOperationName must be a non-empty string',
      );
    });
  }

  for (const [problem, name, values] of [
    ['destination must be a non-empty string', 'voice.dial', ['']],
    ['destination must be a non-empty string', 'voice.dial', [5001]],
    ['userData must be an object', 'voice.dial', ['5001', 'x']],
    ['userData must be an object', 'voice.dial', ['5001', () => undefined]],
    ['userData must be an object', 'voice.dial', ['5001', []]],
    ['keyValues must be an object', 'interaction.setUserData', ['7', new Map()]],
    ['keyValues must be an object', 'interaction.setUserData', ['7', new Date(0)]],
    ['callResult must be a finite number', 'outbound.setCallResult', ['7', Number.NaN]],
    ['callResult must be a finite number', 'outbound.setCallResult', ['7', '6']],
    [
      'target must be a non-empty string or an object with a known type and a destination',
      'interaction.consult',
      ['7', { type: 'AGNET', destination: 'E77' }],
    ],
    [
      'target must be a non-empty string or an object with a known type and a destination',
      'interaction.consult',
      ['7', { type: 'AGENT' }],
    ],
    [
      'options must be a non-empty string or an array of them',
      'configuration.getOption',
      [new Array(2)],
    ],
    ['message must be given', 'messenger.broadcastMessage', ['orders']],
    ['takes 1 parameters, not 2', 'voice.hangUp', ['7', 'now']],
  ] as const) {
    it(`says that ${name}: ${problem}`, () => {
      expect(checkParameters(name, values)).to.equal(`${name}: ${problem}`);
    });
  }

  it('says so when a parameter throws on being read', () => {
    const target = {
      get destination(): string {
        throw new Error('no');
      },
    };
    expect(checkParameters('interaction.consult', ['7', target])).to.equal(
      'interaction.consult: parameters cannot be read',
    );
  });
});

describe('signatureOf', () => {
  it('reads parameters in wire order, and the result', () => {
    expect(signatureOf('outbound.callPreviewRecord')).to.deep.equal({
      parameters: [
        { name: 'interactionId', type: 'string', optional: false },
        { name: 'recordHandle', type: 'number', optional: true },
      ],
      result: '',
      isInferred: false,
    });
    expect(signatureOf('interaction.getByInteractionId')?.result).to.equal('Interaction?');
    expect(signatureOf('interaction.getByCaseId')).to.include({
      result: 'Interaction[]',
      isInferred: true,
    });
  });

  for (const name of [
    '',
    'agent',
    'agent.',
    '.get',
    'agent.get.x',
    'agent.toString',
    '__proto__.x',
  ]) {
    it(`knows no request ${JSON.stringify(name)}`, () => {
      expect(signatureOf(name)).to.equal(undefined);
      expect(isRequestName(name)).to.be.false;
    });
  }
});

describe('isReadRequest', () => {
  it('is true for what only reads, and for nothing that changes something', () => {
    const commands = REQUEST_NAMES.filter((name) => !isReadRequest(name));
    expect(commands).to.include.members([
      'outbound.getPreviewRecord',
      'system.popupToast',
      'system.openDialog',
      'interaction.markdone',
      'voice.dial',
    ]);
    expect(commands).to.not.include.members(['system.amIVisible', 'agent.get']);
    for (const name of commands) expect(name).not.to.match(/\.(get(?!PreviewRecord)|is[A-Z]|amI)/);
    expect(isReadRequest('future.getThing')).to.equal(false);
  });
});
