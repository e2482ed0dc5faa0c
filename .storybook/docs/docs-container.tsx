import { DocsContainer as Container, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState, type PropsWithChildren, type ReactNode } from 'react';
import { addons } from 'storybook/preview-api';
import { systemTheme, themes } from '../theme.js';
import type { Looks } from '../with-looks.js';

type Theme = Looks['theme'];

/** A docs page in the theme that the reader picked in the toolbar, or that the system asks for. */
export function DocsContainer(props: PropsWithChildren<DocsContainerProps>): ReactNode {
  const [theme, setTheme] = useState<Theme>(() => pickedTheme(location.search));

  useEffect(() => {
    const channel = addons.getChannel();
    const onGlobals = ({ globals }: { readonly globals: Partial<Looks> }) =>
      setTheme(globals.theme ?? 'system');
    channel.on('globalsUpdated', onGlobals);
    channel.on('setGlobals', onGlobals);
    return () => {
      channel.off('globalsUpdated', onGlobals);
      channel.off('setGlobals', onGlobals);
    };
  }, []);

  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  }, [theme]);

  return (
    <Container {...props} theme={themes[theme === 'system' ? systemTheme() : theme]}>
      <main>{props.children}</main>
    </Container>
  );
}

/** The address holds what was picked before: `globals=theme:dark`. */
const pickedTheme = (search: string): Theme => {
  const picked = /(?:^|;)theme:(light|dark)/.exec(new URLSearchParams(search).get('globals') ?? '');
  return (picked?.[1] as Theme | undefined) ?? 'system';
};
