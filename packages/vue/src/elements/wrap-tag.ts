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

/** The component of a tag; a template `ref` holds the element, with its methods. */
export type TagComponent<
  Element extends HTMLElement,
  Property extends keyof Element,
  Events,
> = new () => Element & {
  readonly $props: TagProps<Element, Property, Events>;
  readonly $slots: { default?(): unknown };
};

/** Says of what type an event is that a listener hears. */
export const event = <Type extends Event>(): EventMark<Type> => ({});

/**
 * Makes a component of a tag, so that no compiler has to be told about the tag. Properties are set as
 * such whatever they hold, also where they are written with dashes.
 *
 * @param tag - the tag, which must have been defined.
 * @param properties - those that are props: `Boolean` where the bare name means `true`, else `null`.
 * @param _events - what each listener hears, by the listener's name; only types know.
 */
export function wrapTag<
  Name extends Tag,
  Property extends keyof HTMLElementTagNameMap[Name] & string,
  Events extends Record<`on${string}`, EventMark<Event>>,
>(
  tag: Name,
  properties: Record<Property, BooleanConstructor | null>,
  _events: Events,
): TagComponent<HTMLElementTagNameMap[Name], Property, Events> {
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
