import { createScapiClient } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { callContracts } from './call-contracts.test-support.js';
import { keepContract, type Contract, type Use } from './contract.test-support.js';
import { desktopContracts } from './desktop-contracts.test-support.js';

export type * from './contract.test-support.js';

/** All that is promised. */
export const contracts: readonly Contract[] = [...callContracts, ...desktopContracts];

/** Makes a test of each contract, inside the caller's `describe`. */
export function runContracts(use: Use, promised: readonly Contract[] = contracts): void {
  for (const contract of promised) {
    it(`${contract.sentence} (${contract.control})`, async () => {
      const { desktop, port, close } = createTestDesktop();
      const client = createScapiClient({ port, timeout: 500 });
      // Where the desktop has answered, every run begins with the same state.
      await client.connect();
      try {
        await keepContract(contract, use, { desktop, client });
      } finally {
        client.close();
        close();
      }
    });
  }
}
