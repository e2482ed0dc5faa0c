import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';

export const sidePanelStyles: CSSResultGroup = [
  base,
  css`
    :host {
      position: relative;
      inline-size: var(--sim-side-width, 320px);
      min-block-size: 0;
    }

    section {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      border-inline-start: 1px solid var(--_divider);
      background: var(--_surface);
    }

    .head {
      display: flex;
      flex: none;
      align-items: center;
      min-block-size: 45px;
      padding-inline: var(--sim-space-4);
      border-block-end: 1px solid var(--_divider);
    }

    sim-view-frame {
      flex: 1;
      min-block-size: 0;
    }

    .handle {
      position: absolute;
      z-index: 1;
      inset-block: 0;
      inset-inline-start: -5px;
      inline-size: 10px;
      cursor: col-resize;
      touch-action: none;
    }

    .handle::after {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 4px;
      inline-size: 2px;
      content: '';
    }

    .handle:hover::after,
    .handle:focus-visible::after {
      background: var(--_accent-text);
    }

    .handle:focus-visible {
      outline: none;
    }

    @media (max-width: 760px) {
      :host {
        inline-size: 100%;
      }

      .handle {
        display: none;
      }
    }
  `,
];
