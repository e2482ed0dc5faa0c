import manifest from '@scapi/elements/custom-elements.json';

/** An element that the manifest lists. */
export interface Listed {
  readonly tag: string;
  /** The component that React and Vue have for it. */
  readonly component: string;
  readonly events: readonly string[];
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly events?: readonly { readonly name: string }[];
}

const modules: readonly { readonly declarations?: readonly unknown[] }[] = manifest.modules;

export const elements: readonly Listed[] = modules
  .flatMap(({ declarations = [] }) => declarations as readonly Declaration[])
  .flatMap(({ name, tagName, events = [] }) =>
    tagName === undefined
      ? []
      : [
          {
            tag: tagName,
            component: name === 'ScapiProvider' ? 'ScapiElementsProvider' : name,
            events: events.map((event) => event.name),
          },
        ],
  );

/** `scapi-dialed` is heard by `onScapiDialed`. */
export const handlerOf = (event: string): string =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
