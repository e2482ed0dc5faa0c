import { css } from 'lit';

export const interactionListStyles = css`
  .list {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    list-style: none;
  }

  .entry + .entry {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 30%, transparent);
  }

  .list + .note {
    margin-block-start: 6px;
  }
`;
