import { styled } from 'storybook/theming';

/** As muted text, and still 4.5:1 on both themes. */
const MUTED = 0.75;
const MONOSPACE = 'ui-monospace, monospace';

/** Everything in the panel, in the colors of the catalog's theme. */
export const Panel = styled.div(({ theme }) => ({
  padding: 12,
  color: theme.color.defaultText,
  fontSize: 13,
  lineHeight: 1.5,

  '& [role="group"], & header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6 },
  '& header': { justifyContent: 'space-between' },
  '& h2': { margin: 0, fontSize: 13, fontWeight: 700 },
  '& p': { margin: '8px 0' },

  '& button': {
    minHeight: 28,
    padding: '2px 10px',
    border: `1px solid ${theme.appBorderColor}`,
    borderRadius: 6,
    font: 'inherit',
    color: 'inherit',
    background: theme.background.content,
    cursor: 'pointer',
  },
  '& button:hover:enabled': { borderColor: theme.color.secondary },
  '& button:disabled': { opacity: 0.45, cursor: 'default' },
  '& :focus-visible': { outline: `2px solid ${theme.color.secondary}`, outlineOffset: 1 },

  '& ol': { margin: '6px 0 0', padding: 0, listStyle: 'none' },
  '& li': { borderTop: `1px solid ${theme.appBorderColor}` },
  '& summary': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    padding: '4px 2px',
    cursor: 'pointer',
  },
  '& time': { opacity: MUTED, fontVariantNumeric: 'tabular-nums' },
  '& b': { fontFamily: MONOSPACE, fontWeight: 500 },
  '& em': { color: theme.color.negativeText, fontStyle: 'normal' },
  '& [data-direction]': { minWidth: 112, opacity: MUTED },
  '& [data-direction="in"]::before': { content: '"→ "' },
  '& [data-direction="out"]::before': { content: '"← "' },
  '& pre': {
    margin: '0 0 8px',
    padding: 8,
    overflow: 'auto',
    borderRadius: 6,
    font: `12px/1.5 ${MONOSPACE}`,
    background: theme.background.app,
  },
}));
