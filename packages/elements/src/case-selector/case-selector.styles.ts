import { cardStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const caseSelectorStyles: CSSResultGroup = [
  cardStyles,
  css`
    :host {
      display: block;
    }

    .list {
      overflow: clip;
    }

    .case {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 0 var(--_gap);
      min-height: max(24px, var(--_control-height));
      padding: 8px 12px;
      cursor: pointer;
      transition: background-color 120ms;
    }

    .case .title {
      font-weight: 600;
    }

    /* Cut at its own end, whatever the direction of the page. */
    .title > bdi {
      display: inline-block;
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      vertical-align: bottom;
    }

    .case:hover {
      background: var(--_hover);
    }

    .case[aria-selected='true'] {
      box-shadow: inset 3px 0 var(--_accent-text);
      background: color-mix(in srgb, var(--_accent-text) 10%, var(--_surface));
      cursor: default;
    }

    :host(:dir(rtl)) .case[aria-selected='true'] {
      box-shadow: inset -3px 0 var(--_accent-text);
    }

    .case:focus-visible {
      outline-offset: -2px;
    }

    [aria-disabled='true'] .case {
      cursor: not-allowed;
    }

    [aria-busy='true'] .case {
      cursor: progress;
    }

    .case > .icon,
    .spinner {
      color: var(--_accent-text);
    }

    .fold {
      grid-column: 3;
      color: var(--_text-muted);
    }

    [data-expanded] .fold .icon {
      rotate: 180deg;
    }

    .interaction {
      grid-column: 1 / -1;
      font-size: 0.8125rem;
      color: var(--_text-muted);
    }

    @media (prefers-reduced-motion: reduce) {
      .case {
        transition: none;
      }
    }

    @media (forced-colors: active) {
      .case[aria-selected='true'] {
        border-inline-start: 3px solid Highlight;
      }

      [aria-disabled='true'] .case {
        color: GrayText;
      }
    }
  `,
];
