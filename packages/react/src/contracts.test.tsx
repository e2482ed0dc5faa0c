import * as hooks from '@scapi/react';
import { StrictMode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { waitUntil } from '@open-wc/testing';
import {
  runContracts,
  type Shown,
  type Use,
} from '../../../e2e/contracts/run-contracts.test-support.js';

type Actions = Readonly<Record<string, (...values: readonly unknown[]) => Promise<unknown>>>;
type Hook = (options?: object) => Actions & { readonly state: never };

const useHook: Use = async ({ control, tell, offers }, client, options, note): Promise<Shown> => {
  const useIt = hooks[control] as unknown as Hook;
  let latest: ReturnType<Hook> | undefined;
  function Probe() {
    const result = useIt(options);
    useLayoutEffect(() => {
      latest = result;
      note(tell(result.state), offers?.(result.state));
    });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  root.render(
    <StrictMode>
      <hooks.ScapiProvider client={client}>
        <Probe />
      </hooks.ScapiProvider>
    </StrictMode>,
  );
  await waitUntil(() => latest);
  return {
    act: async (action, ...values) => latest?.[action]?.(...values),
    end: () => root.unmount(),
  };
};

describe('a hook keeps the contract:', () => {
  runContracts(useHook);
});
