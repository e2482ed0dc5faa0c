import { css } from 'lit';

export const caseSelectorStyles = css`
  :host {
    display: block;
    max-width: 100%;
    font: var(--_font);
    color: var(--_text);
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
    box-sizing: border-box;
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

  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .icon {
    display: block;
    flex: none;
    width: 1.125em;
    height: 1.125em;
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
    overflow: hidden;
    font-weight: 400;
    font-size: 0.8125rem;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_text-muted);
  }

  .spinner {
    box-sizing: border-box;
    width: 1em;
    height: 1em;
    border: 2px solid color-mix(in srgb, var(--_accent) 30%, transparent);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  .note {
    margin: 0;
    padding: 8px 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    font-weight: 400;
    color: var(--_text-muted);
    background: var(--_surface-2);
    overflow-wrap: anywhere;
  }

  .list + .note {
    margin-block-start: 6px;
  }

  .note .hint {
    font-size: 0.8125rem;
  }

  .message {
    display: flex;
    gap: 6px;
    max-width: 60ch;
    margin: 6px 0 0;
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_danger);
  }

  .hint {
    display: block;
    color: var(--_text-muted);
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .case {
      transition: none;
    }

    .spinner {
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .case[aria-selected='true'] {
      border-inline-start-color: Highlight;
    }

    [aria-disabled='true'] .case {
      color: GrayText;
    }
  }
`;
