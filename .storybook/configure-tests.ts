import type { Loader } from '@storybook/web-components-vite';

/** Before a story is played: how its play function waits, and what it says where something is missing. */
export const configureTests: Loader = async ({ playFunction }) => {
  if (!playFunction) return;
  const { configure } = await import('storybook/test');
  configure({
    // A busy machine is slow, not wrong.
    asyncUtilTimeout: 5_000,
    // Without the whole page in it.
    getElementError: (message) => new Error(message ?? 'No such element'),
  });
};
