import { baseStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

const page = css`
  :host {
    display: block;
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
    font-size: var(--_font-size);
    font-weight: 600;
    line-height: 1.3;
  }

  .quiet {
    color: var(--_text-muted);
  }

  .small:not(.button) {
    font-size: var(--sim-size-small);
  }

  .mono {
    font-family: var(--_font-mono);
    font-size: var(--sim-size-small);
  }

  .ellipsis {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Cut at its own end, which is not the end of the line where the page is written the other way. */
  .ellipsis > bdi:only-child {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
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

/** What every component of the page begins with. */
export const base: CSSResultGroup = [baseStyles, page];
