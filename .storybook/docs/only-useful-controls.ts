import type { Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/**
 * Leaves controls to what a story passes on to its element: the tables also list events, slots and
 * custom properties, which cannot be set there.
 */
export const onlyUsefulControls: Enhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      Object.hasOwn(initialArgs, name) ? argType : { ...argType, control: false as const },
    ]),
  );
