import { css, type CSSResultGroup } from 'lit';
import { tokens } from './tokens.styles.js';

const base = css`
  :host {
    box-sizing: border-box;
    max-width: 100%;
    font: var(--_font);
    color: var(--_text);
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: inherit;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
  }

  .label {
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

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 24px;
    max-width: 100%;
    min-height: var(--_height);
    margin: 0;
    padding: 0 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: var(--_surface);
    cursor: pointer;
  }

  .button[data-icon] {
    min-width: var(--_height);
    padding: 0 6px;
  }

  .button:hover {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    transition: background-color 120ms;
  }

  .button:focus-visible,
  .field:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    z-index: 1;
  }

  .button[data-kind='primary'] {
    border-color: transparent;
    color: var(--_on-accent);
    background: var(--_accent);
  }

  .button[data-kind='danger'] {
    border-color: transparent;
    color: var(--_on-danger);
    background: var(--_danger);
  }

  .button[data-kind='good'] {
    border-color: var(--_success);
    color: var(--_success);
  }

  .button[data-kind='primary']:hover,
  .button[data-kind='danger']:hover {
    filter: brightness(1.12);
  }

  .button[aria-disabled='true'] {
    cursor: default;
    filter: none;
  }

  .button[data-off],
  .button:disabled {
    border: 1px dashed color-mix(in srgb, var(--_border) 60%, transparent);
    color: var(--_text-muted);
    background: var(--_surface-2);
    cursor: not-allowed;
  }

  .field {
    width: 100%;
    min-height: var(--_height);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: var(--_surface);
  }

  .spinner {
    flex: none;
    width: 1em;
    height: 1em;
    border: 2px solid color-mix(in srgb, currentColor 30%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  .message {
    display: flex;
    gap: 6px;
    max-width: 60ch;
    margin: 6px 0 0;
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_danger);
    overflow-wrap: anywhere;
  }

  .hint {
    display: block;
    font-size: 0.8125rem;
    color: var(--_text-muted);
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

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button:hover {
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

    .button[data-off] {
      color: GrayText;
    }

    .spinner {
      border-block-start-color: Canvas;
    }
  }
`;

/** Tokens, and what all elements look alike in: buttons, fields, notes, errors, the busy mark. */
export const baseStyles: CSSResultGroup = [tokens, base];
