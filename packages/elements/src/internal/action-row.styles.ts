import { css } from 'lit';

/** For a host that shows an action row: its buttons are as wide as one another in a narrow place. */
export const actionRowStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Its width where nothing else gives one, such as in a flex row: a container has none of its own. */
    contain-intrinsic-inline-size: min(18em, 100vw - 5rem);
  }

  @container (max-width: 25em) {
    .actions:not([data-compact]) {
      flex-wrap: nowrap;
      align-items: stretch;
    }

    .actions:not([data-compact]) .button {
      flex: 1 1 0;
      min-width: 0;
    }

    .actions:not([data-compact]) .button:not(:only-child) {
      flex-direction: column;
      gap: 2px;
      padding: 6px 2px;
      font-size: 0.75rem;
    }

    .actions .button > .label {
      max-width: 100%;
      overflow-wrap: anywhere;
      white-space: normal;
    }
  }

  @container (max-width: 12em) {
    .actions .button > .label {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
  }
`;
