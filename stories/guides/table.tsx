import { Markdown } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** A table of a guide: MDX alone has none. The cells are Markdown. */
export const Table = ({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): ReactNode => (
  <Markdown>
    {[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
  </Markdown>
);
