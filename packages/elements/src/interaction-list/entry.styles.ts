import { css } from 'lit';

/** How an interaction looks, in a list or alone; on narrow elements the buttons show icons alone. */
export const entryStyles = css`
  :host {
    display: block;
    container-type: inline-size;
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

  @container (max-width: 32em) {
    .button .label {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
  }

  @container (max-width: 20em) {
    .actions {
      grid-column: 2 / -1;
      justify-content: end;
    }
  }
`;
