/**
 * Types of the tags in TSX of Solid: `import type {} from '@scapi/elements/jsx/solid.js'`, once in a project.
 *
 * @packageDocumentation
 */
import type { JSX } from 'solid-js';
import type { CustomElementsSolidJs } from '../generated/jsx.js';

type Tags = {
  [Tag in keyof CustomElementsSolidJs]: Omit<
    CustomElementsSolidJs[Tag],
    keyof JSX.HTMLAttributes<HTMLElement> | 'ref'
  > &
    JSX.HTMLAttributes<HTMLElementTagNameMap[Tag]>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
