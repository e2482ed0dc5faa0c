/**
 * Types of the tags in TSX of Preact: `import type {} from '@scapi/elements/jsx/preact.js'`, once in a project.
 *
 * @packageDocumentation
 */
import type { HTMLAttributes } from 'preact';
import type { CustomElements } from '../generated/jsx.js';

type Tags = {
  [Tag in keyof CustomElements]: Omit<
    CustomElements[Tag],
    keyof HTMLAttributes<HTMLElement> | 'ref' | 'key'
  > &
    HTMLAttributes<HTMLElementTagNameMap[Tag]>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
