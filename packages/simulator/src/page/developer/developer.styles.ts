import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/** What the areas of the simulator's panel share. */
export const developerStyles: CSSResultGroup = [
  base,
  controls,
  css`
    :host {
      font-size: 13px;
    }

    .group {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sim-space-2);
      padding: var(--sim-space-3) var(--sim-space-4);
    }

    .group + .group {
      border-block-start: 1px solid var(--_divider);
    }

    h3 {
      color: var(--_text-muted);
      font-size: var(--sim-size-small);
    }

    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr));
      align-items: end;
      gap: var(--sim-space-2);
    }

    .error {
      color: var(--_danger-text);
      font-size: var(--sim-size-small);
      overflow-wrap: anywhere;
    }
  `,
];
