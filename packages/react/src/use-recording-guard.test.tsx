import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ScapiClient } from '@scapi/client';
import {
  runRemovalContract,
  type PutGuard,
} from '../../../e2e/contracts/removal-contract.test-support.js';
import { ScapiProvider } from './scapi-provider.js';
import { useRecordingGuard, type UseRecordingGuardResult } from './use-recording-guard.js';
import { useScapiClient } from './use-scapi-client.js';

const putHook: PutGuard = (options) => {
  const root = createRoot(document.createElement('div'));
  let guard: UseRecordingGuardResult | undefined;
  let shared: ScapiClient | undefined;

  function Sharer() {
    shared = useScapiClient();
    return null;
  }
  function Guard({ client }: { readonly client?: ScapiClient | undefined }) {
    const result = useRecordingGuard({ client });
    useEffect(() => {
      guard = result;
    }, [result]);
    return null;
  }
  let isProvided = true;
  let isGuarded = true;
  // The guard is beside the provider, so that each can go alone.
  const render = (): void =>
    flushSync(() =>
      root.render(
        <>
          {isProvided && (
            <ScapiProvider key="provider" {...options}>
              <Sharer />
            </ScapiProvider>
          )}
          {isGuarded && shared && <Guard key="guard" client={shared} />}
        </>,
      ),
    );
  render();
  render();
  return {
    enter: () => void guard?.enter('field').catch(() => undefined),
    leave: () => guard?.leave('field'),
    removeProvider: () => {
      isProvided = false;
      render();
    },
    removeGuard: () => {
      isGuarded = false;
      render();
    },
    clear: () => flushSync(() => root.unmount()),
  };
};

describe('useRecordingGuard resumes what it paused', () => {
  runRemovalContract(putHook);
});

/** The guard under the provider, as most are: it goes with the provider. */
const putInside: PutGuard = (options) => {
  const root = createRoot(document.createElement('div'));
  let guard: UseRecordingGuardResult | undefined;
  function Guard() {
    const result = useRecordingGuard();
    useEffect(() => {
      guard = result;
    }, [result]);
    return null;
  }
  const render = (isGuarded: boolean): void =>
    flushSync(() =>
      root.render(<ScapiProvider {...options}>{isGuarded && <Guard />}</ScapiProvider>),
    );
  let isMounted = true;
  const clear = (): void => {
    isMounted = false;
    flushSync(() => root.unmount());
  };
  render(true);
  return {
    enter: () => void guard?.enter('field').catch(() => undefined),
    leave: () => guard?.leave('field'),
    removeProvider: clear,
    removeGuard: () => isMounted && render(false),
    clear,
  };
};

describe('useRecordingGuard inside a provider resumes what it paused', () => {
  runRemovalContract(putInside);
});
