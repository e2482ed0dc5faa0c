import { css, type CSSResult } from 'lit';

/**
 * The page's design tokens. Every colour has a light and a dark value and follows `color-scheme`;
 * each pair that holds text and its ground has a contrast of at least 4.5 to 1.
 */
export const tokens: CSSResult = css`
  :root,
  :host {
    --sim-ground: light-dark(#eef0f4, #0d1117);
    --sim-surface: light-dark(#ffffff, #161b24);
    --sim-surface-low: light-dark(#f6f7fa, #121720);
    --sim-surface-high: light-dark(#ffffff, #1e2531);
    --sim-hover: light-dark(#eff2f7, #232b39);
    --sim-line: light-dark(#dfe3ea, #2a3341);
    --sim-line-strong: light-dark(#858fa1, #6a778d);

    --sim-text: light-dark(#172033, #e7ebf2);
    --sim-text-quiet: light-dark(#566176, #a0abbe);

    --sim-accent: light-dark(#2a55d4, #93aeff);
    --sim-accent-hover: light-dark(#2247b5, #adc2ff);
    --sim-accent-soft: light-dark(#e8eefc, #1f2b4a);
    --sim-accent-ink: light-dark(#2347b4, #b6c8ff);
    --sim-on-accent: light-dark(#ffffff, #0c1733);

    --sim-positive: light-dark(#137a4b, #6fd6a3);
    --sim-positive-hover: light-dark(#0e643d, #8fe3ba);
    --sim-positive-soft: light-dark(#e0f4ea, #133528);
    --sim-positive-ink: light-dark(#0e5f3a, #8fe3ba);
    --sim-on-positive: light-dark(#ffffff, #062615);

    --sim-warning: light-dark(#c77a00, #f0b75a);
    --sim-warning-soft: light-dark(#fdf0d5, #3a2c10);
    --sim-warning-ink: light-dark(#7a4a00, #f5c97a);

    --sim-negative: light-dark(#c2283a, #ff9aa2);
    --sim-negative-hover: light-dark(#a01f2f, #ffb5bb);
    --sim-negative-soft: light-dark(#fdeaec, #44191f);
    --sim-negative-ink: light-dark(#a01f2f, #ffb0b6);
    --sim-on-negative: light-dark(#ffffff, #3a070d);

    --sim-neutral-soft: light-dark(#e9ecf2, #2a3341);
    --sim-neutral-ink: light-dark(#465066, #c0c9d8);

    --sim-shadow-low: 0 1px 2px light-dark(rgb(23 32 51 / 8%), rgb(0 0 0 / 40%));
    --sim-shadow-high: 0 12px 32px light-dark(rgb(23 32 51 / 18%), rgb(0 0 0 / 60%));

    --sim-space-1: 4px;
    --sim-space-2: 8px;
    --sim-space-3: 12px;
    --sim-space-4: 16px;
    --sim-space-6: 24px;

    --sim-radius: 6px;
    --sim-radius-large: 10px;
    --sim-radius-round: 999px;

    --sim-font:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
    --sim-font-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
    --sim-size-small: 12px;
    --sim-size: 14px;
    --sim-size-large: 16px;
    --sim-size-title: 20px;
  }
`;
