import { h, toRaw, type FunctionalComponent, type HTMLAttributes, type PublicProps } from 'vue';

/** Tags with a class. */
type Tag = keyof HTMLElementTagNameMap;

/** What the component of a tag takes: properties and events of the element, and all of HTML. */
export type TagProps<Element extends HTMLElement, Property extends keyof Element, Events> = Omit<
  HTMLAttributes & PublicProps,
  Property | keyof Events
> & { readonly [Name in Property]?: Element[Name] | undefined } & {
  readonly [Name in keyof Events]?: ((event: TypeOf<Events[Name]>) => void) | undefined;
};

/** Stands for the type of an event. */
export interface EventMark<Type extends Event> {
  readonly type?: Type;
}

type TypeOf<Mark> = Mark extends EventMark<infer Type> ? Type : never;

/**
 * The component of a tag; a template `ref` holds the element, with its methods. The properties are an
 * object: TypeScript writes its members in their order, and a union in an order that changes from build
 * to build.
 */
export type TagComponent<Element extends HTMLElement, Properties, Events> = new () => Element & {
  readonly $props: TagProps<Element, keyof Properties & keyof Element, Events>;
  readonly $slots: { default?(): unknown };
};

/** Gives the type of the event of a listener. */
export const event = <Type extends Event>(): EventMark<Type> => ({});

/**
 * Makes a component of a tag, so that no compiler has to be told about the tag. Properties are set as
 * such whatever they hold, also where they are written with dashes.
 *
 * @param tag - the tag, which must have been defined.
 * @param properties - those that are props: `Boolean` where the bare name means `true`, else `null`.
 * @param _events - the event of each listener, by the listener's name; for the types only.
 */
export function wrapTag<
  Name extends Tag,
  Properties extends Record<string, BooleanConstructor | null>,
  Events extends Record<`on${string}`, EventMark<Event>>,
>(
  tag: Name,
  properties: Properties &
    Record<Exclude<keyof Properties, keyof HTMLElementTagNameMap[Name]>, never>,
  _events: Events,
): TagComponent<HTMLElementTagNameMap[Name], Properties, Events> {
  const component: FunctionalComponent<Record<string, unknown>> = (props, { slots }) => {
    const given = Object.entries(props).filter(([, value]) => value !== undefined);
    return h(
      tag,
      // The dot: as a property, and also where a server's page is taken over. Vue's proxies cannot be cloned.
      Object.fromEntries(given.map(([name, value]) => [`.${name}`, toRaw(value)])),
      slots['default']?.(),
    );
  };
  component.displayName = tag;
  component.props = properties;
  return component as never;
}
