import { pillStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';
import { containerStyles } from '../internal/container.styles.js';

/** How an interaction looks, in a list or alone: its buttons have a line of their own where it is narrow. */
export const entryStyles: CSSResultGroup = [
  containerStyles,
  pillStyles,
  css`
    .entry {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 6px 12px;
      padding: calc(var(--_gap) + 2px) 12px;
    }

    .entry:focus-visible {
      outline-offset: -2px;
    }

    .media {
      display: grid;
      place-items: center;
      width: 32px;
      height: 32px;
      border-radius: 50%;
      color: var(--_accent-text);
      background: color-mix(in srgb, var(--_accent-text) 10%, var(--_surface));
    }

    .who {
      display: grid;
      gap: 1px;
      min-width: 0;
    }

    .title,
    .what {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
    }

    .title > .party {
      max-width: 100%;
    }

    .what {
      gap: 0 6px;
      font-size: 0.8125rem;
      color: var(--_text-muted);
    }

    .time {
      font-variant-numeric: tabular-nums;
    }

    :not(:first-child).time::before {
      content: '·';
      margin-inline-end: 6px;
    }

    .actions {
      flex-wrap: nowrap;
    }

    .blocked,
    .reason,
    .entry > .message {
      grid-column: 2 / -1;
      margin: 0;
    }

    .blocked {
      display: flex;
      gap: 6px;
      font-size: 0.8125rem;
      color: var(--_warning);
      overflow-wrap: anywhere;
    }

    [data-state='RINGING'] .media {
      color: var(--_on-success);
      background: var(--_success);
      animation: ring 1.4s ease-in-out infinite;
    }

    @keyframes ring {
      0%,
      60% {
        box-shadow: 0 0 0 0 color-mix(in srgb, var(--_success) 45%, transparent);
      }
      100% {
        box-shadow: 0 0 0 8px transparent;
      }
    }

    @container (width <= 27em) {
      .actions:has(> :nth-child(2)) {
        flex-wrap: wrap;
        grid-column: 2 / -1;
      }
    }

    @container (width <= 22em) {
      .actions {
        grid-column: 2 / -1;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .media {
        animation: none !important;
      }
    }

    @media (forced-colors: active) {
      .media {
        border: 1px solid CanvasText;
      }
    }
  `,
];
