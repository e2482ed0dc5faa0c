import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/** What the panels for calls, e-mails, work items and records share. */
export const detailsStyles: CSSResultGroup = [
  base,
  controls,
  css`
    .card {
      min-inline-size: 0;
      border: 1px solid var(--sim-line);
      border-radius: var(--sim-radius-large);
      background: var(--sim-surface);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--sim-space-2);
      min-block-size: 44px;
      padding: 6px var(--sim-space-4);
      border-block-end: 1px solid var(--sim-line);
    }

    .body {
      padding: var(--sim-space-4);
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sim-space-2);
      padding: var(--sim-space-3) var(--sim-space-4);
      border-block-start: 1px solid var(--sim-line);
    }

    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 112px), 1fr));
      gap: var(--sim-space-3) var(--sim-space-4);
    }

    .facts .long {
      grid-column: 1 / -1;
    }

    dt {
      color: var(--sim-text-quiet);
      font-size: var(--sim-size-small);
    }

    dd {
      overflow-wrap: anywhere;
    }
  `,
];
