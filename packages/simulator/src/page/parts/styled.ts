import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Names of CSS properties, written as in a style sheet. */
export type StyleProperties = Readonly<Record<string, string | undefined>>;

class StyledDirective extends Directive {
  override render(_properties: StyleProperties): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [properties]: [StyleProperties]): typeof nothing {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) {
      // Removed first: the browser ignores a value it cannot read, and the old one would stay.
      style.removeProperty(name);
      if (value !== undefined) style.setProperty(name, value);
    }
    return nothing;
  }
}

/**
 * Sets style properties of an element from values that come from outside, without the `style`
 * attribute that a strict content security policy forbids (and that Lit's `styleMap` writes).
 */
export const styled = directive(StyledDirective);
