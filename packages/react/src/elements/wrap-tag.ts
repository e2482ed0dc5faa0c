import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';

/** Tags with a class. */
type Tag = keyof HTMLElementTagNameMap;

/** What the component of a tag takes: properties and events of the element, and all of HTML. */
export type TagProps<Element extends HTMLElement, Property extends keyof Element, Events> = Omit<
  react.HTMLAttributes<Element>,
  Property | keyof Events
> & { readonly [Name in Property]?: Element[Name] | undefined } & {
  readonly [Name in keyof Events]?: ((event: TypeOf<Events[Name]>) => void) | undefined;
};

type TypeOf<Name> = Name extends EventName<infer Type> ? Type : never;

/**
 * The component of a tag; a `ref` holds the element, with its methods. The names of the properties are a
 * list: TypeScript writes a list in its order, and a union in an order that changes from build to build.
 */
export type TagComponent<
  Element extends HTMLElement,
  Properties extends readonly (keyof Element)[],
  Events,
> = react.ForwardRefExoticComponent<
  TagProps<Element, Properties[number], Events> & react.RefAttributes<Element>
>;

/** Names the event of a handler, and gives its type. */
export const event = <Type extends Event>(name: string): EventName<Type> => name as EventName<Type>;

/**
 * Makes a component of a tag. Properties are set as such whatever they hold, also by React 18.
 *
 * @param tag - the tag, which must have been defined.
 * @param element - its class.
 * @param _properties - those that are props; only types know.
 * @param events - the event of each handler.
 */
export const wrapTag = <
  Name extends Tag,
  const Properties extends readonly (keyof HTMLElementTagNameMap[Name])[],
  Events extends Record<`on${string}`, EventName>,
>(
  tag: Name,
  element: new () => HTMLElementTagNameMap[Name],
  _properties: Properties,
  events: Events,
): TagComponent<HTMLElementTagNameMap[Name], Properties, Events> =>
  createComponent({
    react,
    tagName: tag,
    elementClass: element,
    displayName: element.name,
    events,
  }) as never;
