import { cardStyles, fieldStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';
import { containerStyles } from '../internal/container.styles.js';

export const userDataEditorStyles: CSSResultGroup = [
  containerStyles,
  cardStyles,
  fieldStyles,
  css`
    .list {
      overflow: clip;
    }

    .scroller[data-long] {
      position: relative;
      max-height: min(32rem, 60vh);
      overflow: auto;
      overflow-anchor: none;
    }

    .list[data-kind='window'] {
      position: relative;
      height: var(--_height);
    }

    .list[data-kind='window'] .entry {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
      transform: translateY(var(--_start));
      content-visibility: visible;
    }

    .list:focus {
      outline: none;
    }

    .entry {
      display: grid;
      grid-template-columns: minmax(6rem, 30%) minmax(0, 1fr) auto;
      align-items: start;
      gap: 0 var(--_gap);
      padding: 6px 8px;
      padding-inline-start: 11px;
      border-inline-start: 3px solid transparent;
      content-visibility: auto;
      contain-intrinsic-size: auto calc(max(24px, var(--_control-height)) + 13px);
    }

    .entry[data-status='draft'],
    .entry[data-status='saving'] {
      border-inline-start-color: var(--_accent-text);
    }

    .entry[data-status='conflict'] {
      border-inline-start-color: var(--_warning);
    }

    .entry[data-status$='failed'] {
      border-inline-start-color: var(--_danger-text);
    }

    .name,
    .value {
      padding-block: calc((max(24px, var(--_control-height)) - 1.25em) / 2);
    }

    .name {
      overflow-wrap: anywhere;
      font-weight: var(--_font-weight);
      color: var(--_text-muted);
    }

    .value {
      padding-inline: 10px;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      text-align: match-parent;
    }

    .field {
      font-weight: 400;
      text-overflow: ellipsis;
    }

    .actions {
      display: flex;
      align-items: center;
      justify-content: end;
      gap: 2px;
      min-height: max(24px, var(--_control-height));
      min-width: max(24px, var(--_control-height) - 8px);
    }

    .actions .plain:not(:hover, [data-action='save']) {
      --_ink: var(--_text-muted);
    }

    .actions [data-action='save'] {
      --_ink: var(--_accent-text);
    }

    :host(:dir(rtl)) [data-action='restore'] .icon {
      scale: -1 1;
    }

    .lock {
      padding-inline-end: calc((max(24px, var(--_control-height) - 8px) - 1.125em) / 2);
      color: var(--_text-muted);
    }

    .saved {
      color: var(--_success-text);
    }

    .notes {
      grid-column: 2 / -1;
    }

    .notes:has(.conflict) .message {
      color: var(--_warning);
    }

    .conflict .button {
      margin-block-start: 6px;
    }

    .below {
      margin-block-start: var(--_gap);
    }

    .add .field {
      flex: 1 1 8rem;
      width: auto;
      max-width: 20rem;
    }

    .orphans {
      display: block;
      margin-block: 0 var(--_gap);
    }

    .orphans dl {
      display: grid;
      grid-template-columns: minmax(0, auto) minmax(0, 1fr);
      gap: 2px var(--_gap);
      margin: 4px 0;
      overflow-wrap: anywhere;
    }

    .orphans dt {
      color: var(--_text-muted);
    }

    .orphans dd {
      margin: 0;
      white-space: pre-wrap;
    }

    @container (max-width: 26rem) {
      .entry {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      .name,
      .notes {
        grid-column: 1 / -1;
      }

      .name {
        padding-block: 0 4px;
      }

      .value {
        padding-block: 2px;
      }
    }

    @media (forced-colors: active) {
      .entry {
        border-inline-start-color: Canvas;
      }

      .entry[data-status='draft'],
      .entry[data-status='conflict'],
      .entry[data-status$='failed'] {
        border-inline-start-color: Highlight;
      }
    }
  `,
];
