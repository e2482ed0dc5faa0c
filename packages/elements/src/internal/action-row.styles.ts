import { css, type CSSResultGroup } from 'lit';
import { containerStyles } from './container.styles.js';

/** For a host that shows an action row: its buttons are as wide as one another in a narrow place. */
export const actionRowStyles: CSSResultGroup = [
  containerStyles,
  css`
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
  `,
];
