/**
 * Types of the tags in TSX of React 18 and 19: `import type {} from '@scapi/elements/jsx/react.js'`, once in a project.
 * Components with events and references as React has them are in `@scapi/react/elements`.
 *
 * @packageDocumentation
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CustomElements } from '../generated/jsx.js';

type Tags = {
  [Tag in keyof CustomElements]: Omit<
    CustomElements[Tag],
    keyof HTMLAttributes<HTMLElement> | 'ref' | 'key'
  > &
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
