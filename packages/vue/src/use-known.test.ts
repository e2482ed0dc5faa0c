import { requestsTo } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { defineComponent, h } from 'vue';
import { useInteractions } from './use-interactions.js';
import { useKnown } from './use-known.js';
import { endAll, mount, openDesktop } from './vue.test-support.js';

describe('useKnown', () => {
  afterEach(endAll);

  it('tells a list that is empty from one that is not known yet', async () => {
    const { client, desktop } = openDesktop();
    const seen: string[] = [];
    const List = defineComponent({
      setup() {
        const { state } = useInteractions();
        const known = useKnown();
        return () => {
          const words = `${known.value.interactions ? 'known' : 'unknown'} ${state.value.status}`;
          seen.push(words);
          return h('p', words);
        };
      },
    });
    await mount(client, List).reads('known empty');
    expect(seen[0]).to.equal('unknown empty');
    expect(requestsTo(desktop, 'interaction.getInteractions')).to.have.length(1);
  });
});
