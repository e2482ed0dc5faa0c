import { create } from 'storybook/theming/create';

const shared = {
  brandTitle: 'SCAPI toolkit',
  brandUrl: './',
  fontBase: 'system-ui, sans-serif',
  appBorderRadius: 8,
  inputBorderRadius: 6,
};

/** The catalog's own look, as quiet as that of the elements. */
export const themes = {
  light: create({
    ...shared,
    base: 'light',
    colorPrimary: '#0b57d0',
    colorSecondary: '#0b57d0',
    appBg: '#f5f7fa',
    textColor: '#1a1d23',
    textMutedColor: '#565d69',
  }),
  dark: create({
    ...shared,
    base: 'dark',
    colorPrimary: '#a8c7fa',
    colorSecondary: '#7cacf8',
    appBg: '#16181c',
    appContentBg: '#1b1d21',
    appPreviewBg: '#1b1d21',
    barBg: '#1b1d21',
    textColor: '#eceef2',
    textMutedColor: '#a9b0bd',
  }),
} as const;

/** Which of them the system asks for. */
export const systemTheme = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
