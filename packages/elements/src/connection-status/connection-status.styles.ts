import { css } from 'lit';

export const connectionStatusStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
    font: var(--_font);
    color: var(--_text);
  }

  .row {
    display: inline-flex;
    flex-wrap: wrap;
    max-width: 100%;
    align-items: center;
    gap: 4px var(--_gap);
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    border-radius: var(--_radius);
  }

  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    color: var(--_danger);
  }

  [data-kind='good'] .icon {
    color: var(--_success);
  }

  [data-kind='warning'] .icon {
    color: var(--_warning);
  }

  .spinner {
    flex: none;
    box-sizing: border-box;
    width: 1.25em;
    height: 1.25em;
    border: 2px solid color-mix(in srgb, var(--_accent) 30%, transparent);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  .retry {
    min-width: 24px;
    min-height: max(24px, calc(var(--_height) - 8px));
    margin: 0;
    padding: 0 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    color: var(--_accent);
    background: var(--_surface);
    cursor: pointer;
    transition: background-color 120ms;
  }

  .retry:hover {
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
  }

  .retry[aria-disabled='true'] {
    color: var(--_text-muted);
    background: var(--_surface-2);
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .message {
    max-width: 60ch;
    margin-block-start: 4px;
    padding-inline-start: calc(1.25em + 6px);
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 0 0 4px;
    padding: 0;
    list-style: none;
  }

  code {
    display: block;
    padding: 0 6px;
    border-radius: 4px;
    font-size: 0.75rem;
    color: var(--_text);
    background: var(--_surface-2);
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 6s;
    }

    .retry {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .retry {
      border-color: ButtonBorder;
    }

    .retry[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
