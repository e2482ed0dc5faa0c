import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

export const dialogsStyles: CSSResultGroup = [
  base,
  controls,
  css`
    .place {
      position: fixed;
      z-index: 30;
      inset: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr);
      place-items: center;
      padding: var(--sim-space-4);
      pointer-events: none;
    }

    section {
      display: flex;
      flex-direction: column;
      min-inline-size: min(240px, 100%);
      max-inline-size: 100%;
      min-block-size: 160px;
      max-block-size: 100%;
      overflow: hidden;
      border: 1px solid var(--_divider);
      border-radius: var(--_radius-panel);
      background: var(--_surface);
      box-shadow: var(--_shadow);
      pointer-events: auto;
      animation: enter 180ms ease-out;
    }

    .head {
      display: flex;
      align-items: center;
      gap: var(--sim-space-2);
      min-block-size: 44px;
      padding-inline: var(--sim-space-4) var(--sim-space-2);
      border-block-end: 1px solid var(--_divider);
    }

    sim-view-frame {
      flex: 1;
      min-block-size: 0;
    }
  `,
];
