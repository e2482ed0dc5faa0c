import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../../packages/elements/custom-elements.json';

/** What the manifest says about anything that a table lists. */
interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly attribute?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly parameters?: readonly { readonly name: string; readonly optional?: boolean }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
}

/**
 * Makes the rows of an element's table from the manifest. Storybook's own way leaves out methods and
 * the default slot, and of a property and a part of the same name it shows one.
 */
export function extractArgTypes(tagName: string): ArgTypes {
  const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);
  const found = declarations.find((declaration) => declaration.tagName === tagName);
  if (!found) return {};
  const { attributes = [], members = [], events = [], slots = [] } = found;
  const attributeNames = new Set(attributes.map(({ name }) => name));

  return {
    ...rows('attributes', attributes, ({ name }) => name),
    ...rows(
      'properties',
      members.filter(({ kind, name }) => kind === 'field' && !attributeNames.has(name)),
      ({ name }) => name,
    ),
    ...rows('methods', members.filter(({ kind }) => kind === 'method').map(withSignature)),
    ...rows('events', events),
    ...rows(
      'slots',
      slots.map((slot) => ({ ...slot, name: slot.name || 'default' })),
    ),
    ...rows('CSS parts', found.cssParts ?? []),
    ...rows('CSS properties', found.cssProperties ?? []),
  };
}

/** What has no key of its own gets one that no argument of a story has. */
const rows = (
  category: string,
  items: readonly Item[],
  keyOf = ({ name }: Item): string => `${category}: ${name}`,
): ArgTypes =>
  Object.fromEntries(
    items.map((item) => [
      keyOf(item),
      {
        name: item.name,
        description: item.description ?? '',
        table: {
          category,
          ...(item.type && { type: { summary: item.type.text } }),
          ...(item.default !== undefined && { defaultValue: { summary: item.default } }),
        },
      },
    ]),
  );

const withSignature = (method: Item): Item => {
  const names = (method.parameters ?? []).map(
    ({ name, optional }) => `${name}${optional === true ? '?' : ''}`,
  );
  return { ...method, name: `${method.name}(${names.join(', ')})` };
};
