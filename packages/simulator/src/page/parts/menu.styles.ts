import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { stateDotStyles } from './state-dot.styles.js';

export const menuStyles: CSSResultGroup = [
  base,
  stateDotStyles,
  css`
    :host {
      position: relative;
      display: inline-block;
    }

    .trigger {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-block-size: 32px;
      padding: 3px 10px;
      border: 1px solid var(--sim-line);
      border-radius: var(--sim-radius);
      background: var(--sim-surface);
      color: var(--sim-text);
      font: 500 var(--sim-size) / 1.3 var(--sim-font);
      white-space: nowrap;
      cursor: pointer;
    }

    @media (max-width: 760px) {
      :host([compact]) .chevron {
        display: none;
      }
    }

    .trigger:hover {
      background: var(--sim-hover);
    }

    [role='menu'] {
      position: absolute;
      z-index: 30;
      inset-block-start: calc(100% + 4px);
      inset-inline-start: 0;
      display: grid;
      inline-size: max-content;
      min-inline-size: 220px;
      max-block-size: 70vh;
      overflow: auto;
      padding: 4px;
      border: 1px solid var(--sim-line);
      border-radius: var(--sim-radius-large);
      background: var(--sim-surface-high);
      box-shadow: var(--sim-shadow-high);
    }

    :host([align='end']) [role='menu'] {
      inset-inline: auto 0;
    }

    .item {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 34px;
      padding: 4px 8px;
      border: 0;
      border-radius: var(--sim-radius);
      background: none;
      color: var(--sim-text);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    .item:hover,
    .item:focus {
      background: var(--sim-hover);
    }

    .item:focus-visible {
      outline-offset: -2px;
    }

    .grow {
      flex: 1;
    }
  `,
];
