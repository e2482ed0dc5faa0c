import { css } from 'lit';

export const interactionStyles = css`
  .box {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }

  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 6px calc(2 * var(--_gap));
    margin: 0;
    padding: 8px 10px;
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 30%, transparent);
    font-weight: 400;
    font-size: 0.8125rem;
  }

  .details > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    margin: 0;
  }

  .box + .note {
    margin-block-start: 6px;
  }
`;
