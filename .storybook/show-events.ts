import { action } from 'storybook/actions';
import type manifest from '../packages/elements/custom-elements.json';

type Declarations = readonly { readonly events?: readonly { readonly name?: string }[] }[];

/** Lists every event that an element fires in the panel "Actions". */
export function showEvents({ modules }: typeof manifest): void {
  const names = modules
    .flatMap(({ declarations }) => declarations as Declarations)
    .flatMap(({ events = [] }) => events.map(({ name }) => name));
  for (const name of new Set(names)) {
    if (name === undefined) continue;
    document.addEventListener(name, ({ detail }: CustomEventInit<unknown>) => {
      action(name)(detail);
    });
  }
}
