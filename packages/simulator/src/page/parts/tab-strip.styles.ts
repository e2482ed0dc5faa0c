import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';

export const tabStripStyles: CSSResultGroup = [
  base,
  css`
    :host {
      min-inline-size: 0;
    }

    .tabs {
      display: flex;
      gap: 2px;
      overflow-x: auto;
      scrollbar-width: none;
      /* Room for the focus ring, which scrolling would clip. */
      padding: 3px;
      margin: -3px;
    }

    .tab {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 6px;
      min-block-size: 36px;
      padding: 0 12px;
      border: 0;
      border-block-end: 2px solid transparent;
      border-radius: var(--sim-radius) var(--sim-radius) 0 0;
      background: none;
      color: var(--sim-text-quiet);
      font: 500 var(--sim-size) / 1.3 var(--sim-font);
      cursor: pointer;
    }

    :host([dense]) .tab {
      padding: 0 8px;
      font-size: 13px;
    }

    /* All five tabs of the simulator on the smallest phone. */
    @media (max-width: 380px) {
      :host([dense]) .tab {
        padding: 0 4px;
      }
    }

    .tab:hover {
      background: var(--sim-hover);
      color: var(--sim-text);
    }

    .tab[aria-selected='true'] {
      border-block-end-color: var(--sim-accent);
      color: var(--sim-accent-ink);
    }

    .count {
      min-inline-size: 18px;
      padding: 0 5px;
      border-radius: var(--sim-radius-round);
      background: var(--sim-neutral-soft);
      color: var(--sim-neutral-ink);
      font-size: 11px;
      line-height: 18px;
      text-align: center;
    }

    @media (forced-colors: active) {
      .tab[aria-selected='true'] {
        border-block-end-color: Highlight;
      }
    }
  `,
];
