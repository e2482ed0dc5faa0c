import { css } from 'lit';

export const mediaStateStyles = css`
  :host {
    display: block;
  }

  .list {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: var(--_gap) 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .channel {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: start;
  }

  /* In the middle of the button, whatever stands below that. */
  .channel > :first-child {
    align-content: center;
    min-height: var(--_control-height);
  }

  .anchor .button {
    width: 100%;
    max-width: 20em;
  }

  .menu {
    min-width: min(100%, 20em);
  }

  .channel > .message {
    grid-column: 2;
    margin-block-start: 4px;
  }
`;
