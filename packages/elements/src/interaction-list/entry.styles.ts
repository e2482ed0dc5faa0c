import { css } from 'lit';

/** How an interaction looks, in a list or alone: with icons alone where it is narrow, in two lines where it is narrower. */
export const entryStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Its width where nothing else gives one, such as in a flex row: a container has none of its own. */
    contain-intrinsic-inline-size: min(18em, 100vw - 5rem);
  }

  .entry {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 4px var(--_gap);
    padding: 6px 10px;
    background: var(--_surface);
  }

  .entry:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .media {
    color: var(--_accent);
  }

  .who > * {
    display: block;
    width: fit-content;
    max-width: 100%;
  }

  .what,
  .time {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  .actions {
    flex-wrap: nowrap;
    grid-column: 4;
  }

  .blocked,
  .entry > .message {
    grid-column: 2 / -1;
    margin: 0;
  }

  .blocked {
    display: flex;
    gap: 6px;
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_warning);
    overflow-wrap: anywhere;
  }

  @container (22em < width <= 32em) {
    .button .label {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
  }

  @container (width <= 22em) {
    .time {
      grid-column: 3 / -1;
    }

    .actions {
      flex-wrap: wrap;
      grid-column: 2 / -1;
    }
  }
`;
