import { css } from 'lit';

export const agentStateStyles = css`
  :host {
    display: inline-block;
    position: relative;
    max-width: 100%;
    vertical-align: middle;
    font: var(--_font);
    color: var(--_text);
  }

  .row {
    position: relative;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: var(--_gap);
    min-width: 24px;
    margin: 0;
    border: 1px solid transparent;
    font: inherit;
    color: inherit;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .button {
    max-width: 100%;
    min-height: var(--_height);
    padding: 0 12px;
    border-color: var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .button:hover,
  .item:hover,
  .item:focus {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }

  .button[aria-disabled='true'] {
    background: var(--_surface-2);
    cursor: default;
  }

  .button[data-off] {
    border-style: dashed;
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .button:disabled {
    border-style: solid;
    border-color: color-mix(in srgb, var(--_border) 50%, transparent);
  }

  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .mark,
  .spinner {
    flex: none;
    box-sizing: border-box;
    width: 10px;
    height: 10px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }

  .mark {
    color: var(--_text-muted);
  }

  [data-kind='ready'] .mark {
    color: var(--_success);
    background: currentColor;
  }

  [data-kind='partly'] .mark {
    color: var(--_warning);
    background: linear-gradient(currentColor 50%, transparent 50%);
  }

  [data-kind='not-ready'] .mark {
    color: var(--_danger);
  }

  .spinner {
    width: 1em;
    height: 1em;
    border-color: color-mix(in srgb, var(--_accent) 30%, transparent);
    border-block-start-color: var(--_accent);
    animation: turn 0.9s linear infinite;
  }

  .icon {
    flex: none;
    width: 1.125em;
    height: 1.125em;
  }

  .button .icon {
    margin-inline-start: auto;
  }

  .menu {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    box-sizing: border-box;
    min-width: max(100%, 12em);
    max-width: min(320px, 100vw - 16px);
    max-height: min(24em, 70vh);
    padding: 4px;
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }

  .group + .group {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 40%, transparent);
  }

  .heading {
    padding: 4px 8px 2px;
    font-size: 0.75rem;
    color: var(--_text-muted);
  }

  .item {
    width: 100%;
    min-height: max(24px, calc(var(--_height) - 4px));
    padding: 0 8px;
    border-radius: max(2px, calc(var(--_radius) - 4px));
    background: none;
    text-align: start;
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .item .icon {
    margin-inline-start: auto;
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

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }

    .spinner {
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }

    .button[aria-disabled='true'] {
      color: GrayText;
    }

    .item:focus {
      outline: 2px solid Highlight;
    }
  }
`;
