import { expect } from '@open-wc/testing';
import { createOutboundControl } from '../controls/outbound/outbound.js';
import { createToastControl } from '../controls/toast.js';
import { createUserDataControl } from '../controls/user-data/user-data.js';
import { actionsOf } from './control-actions.js';
import { unconnectedClient } from './unconnected-client.js';

describe('the actions of a control', () => {
  it('are its methods, without its stores and what a binding calls itself', () => {
    const toast = createToastControl(unconnectedClient());
    expect(actionsOf(toast)).to.have.all.keys('open', 'update', 'dismiss', 'reset');
    expect(actionsOf(toast).open).to.equal(toast.open);

    const data = createUserDataControl(unconnectedClient());
    expect(actionsOf(data)).not.to.have.any.keys('drafts', 'setView', 'setInteractionId', 'close');
  });

  it('hold no store that a part of the control brings', () => {
    const names = Object.keys(actionsOf(createOutboundControl(unconnectedClient())));
    expect(names).to.include.members(['getNext', 'call', 'refresh']);
    expect(names.filter((name) => name.startsWith('$'))).to.deep.equal([]);
  });
});
