import {
  Controls,
  Description,
  Primary,
  Stories,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** A docs page: of an element with its tables, of a hook with nothing but the code that runs. */
export function DocsPage(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta']);

  return (
    <>
      <Title />
      <Subtitle />
      <Description of="meta" />
      {preparedMeta.component === undefined ? (
        <Stories title="" />
      ) : (
        <>
          <Primary />
          <Controls />
          <Stories includePrimary={false} title="In every state" />
        </>
      )}
    </>
  );
}
