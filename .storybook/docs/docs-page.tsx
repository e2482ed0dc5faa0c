import {
  Canvas,
  Controls,
  Description,
  DocsContext,
  Stories,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { useContext, type ReactNode } from 'react';
import { CodeTabs } from './code-tabs.js';

/** A docs page: of an element with its tables, of a hook with nothing but the code that runs. */
export function DocsPage(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta']);
  const stories = useContext(DocsContext).componentStories();

  return (
    <>
      <Title />
      <Subtitle />
      <Description of="meta" />
      {preparedMeta.component === undefined ? (
        <Stories title="Examples" />
      ) : (
        <>
          <Canvas of={stories[0]?.moduleExport as object} withToolbar sourceState="none" />
          <CodeTabs />
          <Controls />
          <Stories includePrimary={false} title="In every state" />
        </>
      )}
    </>
  );
}
