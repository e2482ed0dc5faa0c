import { css } from 'lit';

/**
 * The design tokens, public as `--scapi-*`, with their defaults for light and dark. An application
 * sets a few of them on `:root`, on a provider or on one element; `color-scheme` chooses light or
 * dark.
 */
export const tokens = css`
  :host {
    --_accent: var(--scapi-color-accent, light-dark(#0b57d0, #a8c7fa));
    --_on-accent: var(--scapi-color-on-accent, light-dark(#fff, #062e6f));
    --_surface: var(--scapi-color-surface, light-dark(#fff, #1b1d21));
    --_surface-2: var(--scapi-color-surface-2, light-dark(#f2f4f8, #282b31));
    --_text: var(--scapi-color-text, light-dark(#1a1d23, #eceef2));
    --_text-muted: var(--scapi-color-text-muted, light-dark(#565d69, #a9b0bd));
    --_border: var(--scapi-color-border, light-dark(#767e8c, #7d8594));
    --_success: var(--scapi-color-success, light-dark(#13703f, #7bd3a0));
    --_warning: var(--scapi-color-warning, light-dark(#8a5300, #f2c063));
    --_danger: var(--scapi-color-danger, light-dark(#b3261e, #ff9a91));
    --_on-danger: var(--scapi-color-on-danger, light-dark(#fff, #4a0a06));
    --_radius: var(--scapi-radius, 8px);
    --_font: var(--scapi-font, 500 0.875rem/1.25 system-ui, sans-serif);
    --_height: var(--scapi-control-height, 36px);
    --_gap: var(--scapi-gap, 8px);
    --_focus: var(--scapi-color-focus, var(--_accent));
  }
`;
