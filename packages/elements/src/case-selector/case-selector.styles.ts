import { css } from 'lit';

export const caseSelectorStyles = css`
  :host {
    display: block;
  }

  .list {
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    list-style: none;
  }

  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 var(--_gap);
    min-height: max(24px, var(--_height));
    padding: 4px 8px;
    border-inline-start: 3px solid transparent;
    border-radius: max(2px, calc(var(--_radius) - 4px));
    cursor: pointer;
    transition: background-color 120ms;
  }

  .case + .case {
    margin-block-start: 2px;
  }

  .case:hover {
    background: color-mix(in srgb, var(--_accent) 6%, var(--_surface));
  }

  .case[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    cursor: default;
  }

  .case:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  [aria-disabled='true'] .case {
    cursor: not-allowed;
  }

  [aria-busy='true'] .case {
    cursor: default;
  }

  .case > .icon {
    color: var(--_accent);
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
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }

  .spinner {
    color: var(--_accent);
  }

  .list + .note {
    margin-block-start: 6px;
  }

  @media (prefers-reduced-motion: reduce) {
    .case {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .case {
      border-inline-start-color: Canvas;
    }

    .case[aria-selected='true'] {
      border-inline-start-color: Highlight;
    }

    [aria-disabled='true'] .case {
      color: GrayText;
    }
  }
`;
