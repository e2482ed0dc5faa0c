import { css, type CSSResult } from 'lit';

/** Containers: `.card` holds one thing, `.list` several with dividers; `.divided` has one above it. */
export const cardStyles: CSSResult = css`
  :is(.card, .list) {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius-panel);
    background: var(--_surface);
    list-style: none;
  }

  .list > * + *,
  .divided {
    border-block-start: 1px solid var(--_divider);
  }
`;
