import { requestsTo } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { endAll, openDesktop, openPageOf } from './react.test-support.js';
import { useInteractions } from './use-interactions.js';
import { useKnown } from './use-known.js';

describe('useKnown', () => {
  afterEach(endAll);

  it('tells a list that is empty from one that is not known yet', async () => {
    const { client, desktop } = openDesktop();
    const seen: string[] = [];
    function List() {
      const { state } = useInteractions();
      const words = `${useKnown().interactions ? 'known' : 'unknown'} ${state.status}`;
      seen.push(words);
      return <p>{words}</p>;
    }
    const page = openPageOf(client);
    page.render(<List />);
    await page.reads('known empty');
    expect(seen[0]).to.equal('unknown empty');
    expect(requestsTo(desktop, 'interaction.getInteractions')).to.have.length(1);
  });
});
