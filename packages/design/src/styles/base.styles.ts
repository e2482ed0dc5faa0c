import { css, type CSSResultGroup } from 'lit';
import { tokens } from '../tokens.js';

const base = css`
  :host {
    box-sizing: border-box;
    max-width: 100%;
    font-family: var(--scapi-font-family, inherit);
    font-size: var(--_font-size);
    font-weight: 400;
    line-height: 1.43;
    color: var(--_text);
  }

  [hidden],
  :host([hidden]) {
    display: none !important;
  }

  /*
   * Not inherited: style sheets of pages change it for every element, and so for the host. Nothing is said of what
   * stands before and after an element: a browser would look for it in each of them.
   */
  * {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
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

  .icon {
    display: block;
    flex: none;
    width: 1.125em;
    height: 1.125em;
  }

  .spinner {
    flex: none;
    width: 1.125em;
    height: 1.125em;
    border: 2px solid color-mix(in srgb, currentColor 30%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  .hint {
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @keyframes enter {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .spinner {
      border-block-start-color: Canvas;
    }
  }
`;

/** Tokens, and what everything has in common: type, box sizing, icons, the focus ring, the busy mark. */
export const baseStyles: CSSResultGroup = [tokens, base];
