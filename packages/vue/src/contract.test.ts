import { expect } from '@open-wc/testing';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { callContracts } from './call-contracts.test-support.js';
import type { Contract } from './contract-words.test-support.js';
import { bindings } from './contract.test-support.js';
import { desktopContracts } from './desktop-contracts.test-support.js';

const contracts = [...callContracts, ...desktopContracts];

const withoutRepeats = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => word !== words[index - 1]);

for (const [binding, use] of Object.entries(bindings)) {
  const keeps = ({ isOfElements }: Contract): boolean =>
    binding !== 'an element' || isOfElements === true;

  describe(binding, () => {
    for (const { sentence, use: hook, prepare, play, tell, shown } of contracts.filter(keeps)) {
      it(`${sentence} (${hook})`, async () => {
        const { desktop, port, close } = createTestDesktop();
        const options = prepare?.(desktop);
        const client = createScapiClient({ port, timeout: 500 });
        const used = await use(client, hook, options);
        try {
          await play(used, desktop);
          expect(withoutRepeats(used.shown.map((state) => tell(state as never)))).to.deep.equal(
            shown,
          );
        } finally {
          used.end();
          client.close();
          close();
        }
      });
    }
  });
}
