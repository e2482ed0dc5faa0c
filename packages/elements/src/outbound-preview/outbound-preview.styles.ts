import { css } from 'lit';

export const outboundPreviewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Its width where nothing else gives one, such as in a flex row: a container has none of its own. */
    contain-intrinsic-inline-size: min(18em, 100vw - 5rem);
  }

  .box,
  .filing,
  .named {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .box {
    gap: calc(1.5 * var(--_gap));
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    justify-content: space-between;
    outline-offset: 2px;
    border-radius: 4px;
  }

  .who {
    min-width: 0;
    font-size: 1.125em;
    overflow-wrap: anywhere;
  }

  .state,
  dt,
  .named > span:first-child,
  legend {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }

  .state {
    font-variant-numeric: tabular-nums;
  }

  [data-status='calling'] .state {
    color: var(--_success);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(7.5rem, 100%), 1fr));
    gap: 6px calc(2 * var(--_gap));
    margin: 0;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  dd {
    margin: 0;
  }

  .filing {
    gap: var(--_gap);
    padding-block-start: calc(1.5 * var(--_gap));
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 30%, transparent);
  }

  .named {
    gap: 2px;
  }

  .choice {
    width: auto;
    min-width: 0;
    max-width: 100%;
  }

  .field[aria-disabled] {
    color: var(--_text-muted);
    background: var(--_surface-2);
  }

  .field[aria-invalid] {
    border-color: var(--_danger);
  }

  .form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: var(--_gap);
    min-width: 0;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid color-mix(in srgb, var(--_border) 50%, transparent);
    border-radius: var(--_radius);
  }

  .form > .row,
  .form > p {
    grid-column: 1 / -1;
    margin: 0;
  }

  .invalid {
    font-size: 0.8125rem;
    color: var(--_danger);
  }

  .filed {
    margin: 0;
    font-weight: 400;
    color: var(--_text-muted);
  }

  .row > .message {
    flex-basis: 100%;
    margin: 0;
  }

  .box + .intake,
  .intake + .note,
  .note + .intake,
  .box + .note {
    margin-block-start: var(--_gap);
  }
`;
