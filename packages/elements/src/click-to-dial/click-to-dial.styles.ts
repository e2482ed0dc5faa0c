import { css } from 'lit';

export const clickToDialStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  /* A box only around two buttons: each box makes ten thousand of them slower to lay out. */
  .call {
    display: contents;
  }

  .call:not([data-state='idle'], [data-state='failed'], [data-state='off']) {
    display: flex;
    max-width: 100%;
    gap: 1px;
  }

  /* Not in a line of text, which would push it below its neighbors. */
  .dial {
    --_ink: var(--_accent-text);
    display: flex;
    gap: 8px;
    min-width: 0;
  }

  [data-state='failed'] .dial {
    border-color: var(--_danger-text);
  }

  /* The button that cancels follows. */
  .dial:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  /* Of a call that is on the button is a display, not off. */
  .call:not([data-state='idle'], [data-state='failed'], [data-state='off']) .dial {
    border-color: transparent !important;
    color: var(--_accent-text) !important;
    background: color-mix(in srgb, currentColor 12%, var(--_surface)) !important;
    cursor: default;
  }

  [data-state='talking'] .dial {
    color: var(--_success-text) !important;
  }

  [data-state='held'] .dial {
    color: var(--_warning) !important;
  }

  [data-state='ended'] .dial {
    color: var(--_text) !important;
    cursor: pointer;
  }

  /* A positioned box each makes ten thousand of them paint twice as long in every frame of a scroll. */
  .dial:not(:focus-visible) {
    position: static;
  }

  /* Not cut off: a clipped box each makes ten thousand of them scroll badly, and digits must not go missing. */
  .dial > .label {
    display: block;
    overflow: visible;
    unicode-bidi: plaintext;
    white-space: normal;
    overflow-wrap: break-word;
    text-align: start;
  }

  .state {
    flex: none;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .cancel {
    flex: none;
    padding: 0 10px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .cancel .icon {
    width: 1.375em;
    height: 1.375em;
  }

  [data-state='dialing'] .dial .icon,
  [data-state='ringing'] .dial .icon {
    animation: ring 1.2s ease-in-out infinite;
  }

  :host([inline]) {
    font: inherit;
    vertical-align: baseline;
  }

  :host([inline]) .call:not([data-state='idle'], [data-state='failed'], [data-state='off']) {
    display: inline-flex;
    align-items: center;
  }

  /* At least 24 px to hit, in no more room than the line has. */
  :host([inline]) .dial {
    display: inline-flex;
    --_reach: max(0px, (25px - 1lh) / 2);
    min-height: 0;
    padding: var(--_reach) 0;
    margin-block: calc(-1 * var(--_reach));
    border: 0;
    border-radius: 2px;
    font-weight: inherit;
    text-align: start;
    background: none !important;
    user-select: text;
  }

  :host([inline]) .label {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  :host([inline]) .dial:hover .label {
    text-decoration-thickness: 2px;
  }

  :host([inline]) [data-state='off'] .dial {
    color: inherit;
  }

  :host([inline]) [data-state='off'] .label {
    text-decoration: none;
  }

  /* Nothing that would move the text: the icon comes with a call. */
  :host([inline]) :is([data-state='idle'], [data-state='failed'], [data-state='off']) .icon,
  :host([inline]) [data-state='off'] .state {
    display: none;
  }

  :host([inline]) .cancel {
    min-height: 24px;
    margin-inline: 6px 4px;
    border-radius: var(--_radius);
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
    .dial .icon {
      animation: none !important;
    }
  }
`;
