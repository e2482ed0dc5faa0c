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
      border-radius: var(--_radius) var(--_radius) 0 0;
      background: none;
      color: var(--_text-muted);
      font: inherit;
      font-weight: var(--_font-weight);
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
      background: var(--_hover);
      color: var(--_text);
    }

    .tab[aria-selected='true'] {
      border-block-end-color: var(--_accent-text);
      color: var(--_accent-text);
    }

    .count {
      min-inline-size: 18px;
      padding: 0 5px;
      border-radius: 999px;
      background: var(--_surface-2);
      color: var(--_text-muted);
      font-size: 11px;
      line-height: 18px;
      text-align: center;
    }

    @media (forced-colors: active) {
      .tab {
        border-block-end-color: Canvas;
      }

      .tab[aria-selected='true'] {
        border-block-end-color: Highlight;
      }
    }
  `,
];
