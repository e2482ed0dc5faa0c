import { cardStyles, fieldStyles, pillStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';
import { containerStyles } from '../internal/container.styles.js';

export const outboundPreviewStyles: CSSResultGroup = [
  containerStyles,
  cardStyles,
  fieldStyles,
  pillStyles,
  css`
    .box,
    .filing,
    .named {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }

    .box {
      gap: calc(1.5 * var(--_gap));
      padding: 12px;
    }

    .head {
      gap: 2px 8px;
      border-radius: 4px;
    }

    .head > .party {
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .time {
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
      color: var(--_text-muted);
    }

    dt {
      font-size: 0.8125rem;
      color: var(--_text-muted);
    }

    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(7.5rem, 100%), 1fr));
      gap: 6px calc(2 * var(--_gap));
      margin: 0;
      overflow-wrap: anywhere;
    }

    dd {
      margin: 0;
    }

    .row > .hint {
      flex-basis: 100%;
      margin: 0;
    }

    .intake > .hint {
      flex-basis: auto;
    }

    .filing {
      gap: var(--_gap);
      padding-block-start: calc(1.5 * var(--_gap));
    }

    .named {
      gap: 4px;
    }

    .choice {
      width: auto;
      max-width: 100%;
    }

    .form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
      gap: var(--_gap);
    }

    .form > p {
      grid-column: 1 / -1;
      margin: 0;
    }

    .invalid {
      font-size: 0.8125rem;
      color: var(--_danger-text);
    }

    .filed {
      margin: 0;
      color: var(--_text-muted);
    }

    .checks {
      gap: 0 calc(2 * var(--_gap));
    }

    .check {
      display: flex;
      align-items: center;
      gap: 4px;
      min-height: 24px;
    }

    .row:not(:has(*)) {
      display: none;
    }

    .row > .message {
      flex-basis: 100%;
      margin: 0;
    }

    .row > .message:has(+ .button) {
      flex-basis: auto;
    }

    /* The numbers above the buttons, the buttons in one row, and what is wrong below its own field. */
    @container (max-width: 33em) {
      .row > .choice {
        flex: 1 0 100%;
      }

      .row > .choice ~ .button {
        flex: auto;
        padding-inline: 4px;
      }
    }

    @container (max-width: 25em) {
      .form > .named + .named {
        order: 1;
      }
    }

    .box + .intake,
    .intake + .note,
    .note + .intake {
      margin-block-start: var(--_gap);
    }
  `,
];
