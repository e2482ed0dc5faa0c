import { css, type CSSResult } from 'lit';

/**
 * What the page adds to the tokens of `@scapi/design`: its type, its spaces, and controls that are a
 * little lower than those in an application. It is for the outermost component; the others inherit.
 */
export const pageTokens: CSSResult = css`
  :host {
    --scapi-font-family:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
    --scapi-control-height: 32px;

    --sim-space-1: 4px;
    --sim-space-2: 8px;
    --sim-space-3: 12px;
    --sim-space-4: 16px;
    --sim-space-6: 24px;

    --sim-size-small: 12px;
    --sim-size-large: 16px;
    --sim-size-title: 20px;
  }
`;
