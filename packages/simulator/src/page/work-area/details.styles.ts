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
      border: 1px solid var(--_divider);
      border-radius: var(--_radius-panel);
      background: var(--_surface);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--sim-space-2);
      min-block-size: 44px;
      padding: 6px var(--sim-space-4);
      border-block-end: 1px solid var(--_divider);
    }

    .body {
      padding: var(--sim-space-4);
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sim-space-2);
      padding: var(--sim-space-3) var(--sim-space-4);
      border-block-start: 1px solid var(--_divider);
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
      color: var(--_text-muted);
      font-size: var(--sim-size-small);
    }

    /* An address breaks where it says, and never inside its last word where that fits a line. */
    dd,
    dd sim-long-text {
      overflow-wrap: break-word;
    }
  `,
];
