import type { ScapiClient } from '@scapi/client';
import { createApp, defineComponent, h, nextTick, ref } from 'vue';
import {
  runRemovalContract,
  type PutGuard,
} from '../../../e2e/contracts/removal-contract.test-support.js';
import { createScapi } from './create-scapi.js';
import { useRecordingGuard, type UseRecordingGuardReturn } from './use-recording-guard.js';
import { useScapiClient } from './use-scapi-client.js';

/** A component that guards; tells its guard. */
const guarding = (tell: (guard: UseRecordingGuardReturn) => void, client?: ScapiClient) =>
  defineComponent({
    setup() {
      tell(useRecordingGuard({ client }));
      return () => null;
    },
  });

const mount = (app: ReturnType<typeof createApp>): (() => void) => {
  app.mount(document.createElement('div'));
  let isMounted = true;
  return () => {
    if (isMounted) app.unmount();
    isMounted = false;
  };
};

/** The guard is in an application of its own, so that each can go alone. */
const putBeside: PutGuard = (options) => {
  let shared: ScapiClient | undefined;
  let guard: UseRecordingGuardReturn | undefined;
  const provider = createApp({
    setup() {
      shared = useScapiClient();
      return () => null;
    },
  }).use(createScapi(options));
  const removeProvider = mount(provider);
  const removeGuard = mount(createApp(guarding((one) => (guard = one), shared)));
  return {
    enter: () => void guard?.enter('field').catch(() => undefined),
    leave: () => guard?.leave('field'),
    removeProvider,
    removeGuard,
    clear: () => {
      removeProvider();
      removeGuard();
    },
  };
};

describe('useRecordingGuard resumes what it paused', () => {
  runRemovalContract(putBeside);
});

/** The guard under the plugin, as most are. */
const putInside: PutGuard = async (options) => {
  let guard: UseRecordingGuardReturn | undefined;
  const isGuarded = ref(true);
  const Guard = guarding((one) => (guard = one));
  const clear = mount(
    createApp(() => (isGuarded.value ? h(Guard) : null)).use(createScapi(options)),
  );
  await nextTick();
  return {
    enter: () => void guard?.enter('field').catch(() => undefined),
    leave: () => guard?.leave('field'),
    removeProvider: clear,
    removeGuard: () => {
      isGuarded.value = false;
    },
    clear,
  };
};

describe('useRecordingGuard under the plugin resumes what it paused', () => {
  runRemovalContract(putInside);
});
