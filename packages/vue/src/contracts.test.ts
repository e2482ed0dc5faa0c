import * as composables from '@scapi/vue';
import { createApp, type ShallowRef } from 'vue';
import {
  runContracts,
  type Shown,
  type Use,
} from '../../../e2e/contracts/run-contracts.test-support.js';

type Actions = Readonly<Record<string, (...values: readonly unknown[]) => Promise<unknown>>>;
type Composable = (options?: object) => Actions & { readonly state: ShallowRef<never> };

const useComposable: Use = async (
  { control, tell, offers },
  client,
  options,
  note,
): Promise<Shown> => {
  const useIt = composables[control] as unknown as Composable;
  let used: ReturnType<Composable> | undefined;
  const app = createApp({
    setup() {
      used = useIt(options);
      const { state } = used;
      return () => {
        note(tell(state.value), offers?.(state.value));
        return null;
      };
    },
  });
  app.use(composables.createScapi({ client }));
  app.mount(document.createElement('div'));
  return {
    act: async (action, ...values) => used?.[action]?.(...values),
    end: () => app.unmount(),
  };
};

describe('a composable keeps the contract:', () => {
  runContracts(useComposable);
});
