import { cardStyles, fieldStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';
import { containerStyles } from '../internal/container.styles.js';

export const inspectorStyles: CSSResultGroup = [
  containerStyles,
  cardStyles,
  fieldStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--_gap);
      height: 24rem;
      min-height: 12rem;
    }

    .search {
      flex: 1 1 8em;
      width: auto;
      min-width: 0;
    }

    .kinds {
      width: auto;
      max-width: 100%;
    }

    .summary {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px calc(2 * var(--_gap));
      font-weight: 400;
      font-size: 0.8125rem;
      color: var(--_text-muted);
    }

    strong {
      font-weight: 600;
      color: var(--_warning);
    }

    summary {
      min-height: 24px;
      align-content: center;
      cursor: pointer;
    }

    summary:focus-visible,
    .messages:focus-visible,
    pre:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }

    ul {
      margin: 0;
      padding-inline-start: 1.5em;
    }

    .table {
      display: flex;
      flex: 1 1 0;
      flex-direction: column;
      min-height: 6rem;
      overflow: clip;
    }

    .messages {
      position: relative;
      flex: 1 1 0;
      min-height: 6rem;
      overflow: auto;
      overflow-anchor: none;
      contain: strict;
    }

    .sizer {
      position: relative;
    }

    .window {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
    }

    .message-row {
      display: grid;
      grid-template-columns: 6.1rem 0.9rem 5.7rem minmax(0, 1fr) 3.7rem;
      align-items: center;
      gap: 12px;
      height: max(24px, calc(var(--_control-height) - 8px));
      padding: 0 10px;
      border-inline-start: 3px solid transparent;
      font-weight: 400;
      font-size: 0.8125rem;
      white-space: nowrap;
      cursor: default;
    }

    .message-row:hover {
      background: var(--_hover);
    }

    .message-row[aria-selected='true'] {
      border-inline-start-color: var(--_accent-text);
      background: color-mix(in srgb, var(--_accent-text) 12%, var(--_surface));
    }

    .head {
      flex: none;
      border-block-end: 1px solid var(--_divider);
      font-size: 0.75rem;
      font-weight: var(--_font-weight);
      color: var(--_text-muted);
      background: var(--_surface-2);
    }

    .message-row:not(.head) :is(.time, .label) {
      font-family: var(--_font-mono);
      font-size: 0.75rem;
    }

    .message-row > .label {
      justify-self: start;
      max-width: 100%;
      font-size: 0.75rem;
      font-weight: 400;
    }

    .message-row > :last-child {
      text-align: end;
    }

    .out {
      color: var(--_accent-text);
    }

    .in {
      color: var(--_success-text);
    }

    .time {
      font-variant-numeric: tabular-nums;
    }

    .time,
    .kind {
      color: var(--_text-muted);
    }

    [data-kind='error'] :is(.kind, .label) {
      color: var(--_danger-text);
    }

    .detail {
      display: flex;
      flex-direction: column;
      flex: 0 1 auto;
      max-height: 45%;
      min-height: 0;
    }

    .detail > .row {
      justify-content: space-between;
      padding: 4px;
      padding-inline-start: 10px;
    }

    pre {
      margin: 0;
      padding: 4px 10px 10px;
      overflow: auto;
      font: 0.75rem/1.5 var(--_font-mono);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .message {
      margin: 0 10px 6px;
    }

    .note {
      flex: none;
    }

    @container (max-width: 30em) {
      .message-row {
        grid-template-columns: 0.9rem 4.5rem minmax(0, 1fr) 3.3rem;
      }

      .message-row .time:first-child {
        display: none;
      }
    }

    @media (forced-colors: active) {
      .message-row {
        border-inline-start-color: Canvas;
      }

      .message-row[aria-selected='true'] {
        border-inline-start-color: Highlight;
      }
    }
  `,
];
