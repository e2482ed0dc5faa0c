import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

export const messageLogStyles: CSSResultGroup = [
  base,
  controls,
  css`
    :host {
      font-size: 13px;
    }

    section {
      display: flex;
      flex-direction: column;
      block-size: 100%;
    }

    .head {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--sim-space-2);
      min-block-size: 40px;
      padding-inline: var(--sim-space-4) var(--sim-space-2);
    }

    .filter {
      display: grid;
      flex: none;
      grid-template-columns: minmax(0, 1fr) 104px 112px;
      gap: 6px;
      padding: 0 var(--sim-space-4) var(--sim-space-2);
    }

    .filter > * {
      min-block-size: 28px;
      font-size: var(--sim-size-small);
    }

    .lines {
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
      border-block-start: 1px solid var(--_divider);
      background: var(--_surface);
    }

    .lines:focus-visible {
      outline-offset: -2px;
    }

    .older {
      inline-size: 100%;
    }

    .empty {
      padding: var(--sim-space-6);
      text-align: center;
    }

    /* Known before the line has drawn itself, so that the newest can be scrolled to. */
    sim-log-line {
      min-block-size: 26px;
    }

    li + li {
      border-block-start: 1px solid var(--_divider);
    }
  `,
];
