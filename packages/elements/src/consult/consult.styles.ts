import { css } from 'lit';

export const consultStyles = css`
  .target {
    display: block;
    max-width: 32em;
    margin: 0 0 var(--_gap);
  }

  .target .field {
    margin-block-start: 4px;
  }

  .caption,
  .leg > :last-child {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }

  .legs {
    margin: 0 0 var(--_gap);
    padding: 0;
    border: 1px solid color-mix(in srgb, var(--_border) 60%, transparent);
    border-radius: var(--_radius);
    list-style: none;
    overflow: clip;
  }

  .leg {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_gap);
    padding: 6px 10px;
  }

  .leg + .leg {
    border-block-start: inherit;
  }

  .leg[data-state='TALKING'] {
    box-shadow: inset 3px 0 var(--_success);
  }

  :host(:dir(rtl)) .leg[data-state='TALKING'] {
    box-shadow: inset -3px 0 var(--_success);
  }

  :host(:dir(rtl)) [data-action$='ransfer'] .icon {
    scale: -1 1;
  }

  .note {
    margin-block-start: var(--_gap);
  }

  .note:first-child {
    margin: 0;
  }
`;
