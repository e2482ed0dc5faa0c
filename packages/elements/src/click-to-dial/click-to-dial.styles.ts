import { css } from 'lit';

export const clickToDialStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
    font: var(--_font);
    color: var(--_text);
  }

  .row {
    display: inline-flex;
    max-width: 100%;
    align-items: stretch;
    gap: 1px;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: var(--_gap);
    min-width: 24px;
    min-height: var(--_height);
    margin: 0;
    padding: 0 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    z-index: 1;
  }

  .dial {
    min-width: 0;
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_accent);
  }

  .dial:hover {
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
  }

  .dial[aria-disabled='true'] {
    cursor: default;
  }

  [data-state='off'] .dial {
    border-style: dashed;
    color: var(--_text-muted);
    background: var(--_surface-2);
    cursor: not-allowed;
  }

  [data-state='failed'] .dial {
    border-color: var(--_danger);
  }

  [data-split] .dial {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  [data-live] .dial {
    color: var(--_text);
    background: var(--_surface-2);
  }

  [data-state='talking'] .dial {
    color: var(--_success);
  }

  [data-state='held'] .dial {
    color: var(--_warning);
  }

  .dial:disabled {
    border-color: color-mix(in srgb, var(--_border) 50%, transparent);
    color: var(--_text-muted);
    background: var(--_surface-2);
    cursor: not-allowed;
  }

  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .state {
    flex: none;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .state:empty {
    display: none;
  }

  .cancel {
    flex: none;
    padding: 0 10px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    color: var(--_on-danger);
    background: var(--_danger);
  }

  .cancel:hover {
    background: color-mix(in srgb, var(--_text) 14%, var(--_danger));
  }

  .icon {
    flex: none;
    width: 1.125em;
    height: 1.125em;
  }

  .cancel .icon {
    width: 1.375em;
    height: 1.375em;
  }

  [data-state='dialing'] .dial .icon,
  [data-state='ringing'] .dial .icon {
    animation: ring 1.2s ease-in-out infinite;
  }

  .message {
    display: flex;
    gap: 6px;
    max-width: 40ch;
    margin: 6px 0 0;
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_danger);
  }

  .hint {
    display: block;
    color: var(--_text-muted);
  }

  @keyframes ring {
    0%,
    50%,
    100% {
      rotate: 0deg;
    }
    10%,
    30% {
      rotate: -14deg;
    }
    20%,
    40% {
      rotate: 14deg;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }

    .dial .icon {
      animation: none !important;
    }
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }

    [data-state='off'] .dial {
      color: GrayText;
    }
  }
`;
