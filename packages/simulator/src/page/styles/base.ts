import { css, type CSSResult } from 'lit';

/** What every component of the page begins with. */
export const base: CSSResult = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
    color: var(--sim-text);
    font: var(--sim-size) / 1.45 var(--sim-font);
  }

  [hidden],
  :host([hidden]) {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  fieldset {
    border: 0;
    min-inline-size: 0;
  }

  h1,
  h2,
  h3,
  h4 {
    font-size: var(--sim-size);
    font-weight: 600;
    line-height: 1.3;
  }

  svg {
    display: block;
    flex: none;
  }

  :focus-visible {
    outline: 2px solid var(--sim-accent);
    outline-offset: 2px;
  }

  .quiet {
    color: var(--sim-text-quiet);
  }

  .small {
    font-size: var(--sim-size-small);
  }

  .mono {
    font-family: var(--sim-font-mono);
    font-size: var(--sim-size-small);
  }

  .ellipsis {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .hidden-visually {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
