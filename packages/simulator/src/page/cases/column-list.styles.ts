import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/** The lists under the cases. */
export const columnListStyles: CSSResultGroup = [
  base,
  controls,
  css`
    section {
      margin-block-start: var(--sim-space-4);
      padding: var(--sim-space-3) var(--sim-space-4);
      border-block-start: 1px solid var(--_divider);
    }

    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      margin-block-start: 4px;
    }

    li {
      display: flex;
      align-items: center;
      gap: var(--sim-space-2);
      min-block-size: 40px;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-block-start: var(--sim-space-2);
    }
  `,
];
