import { css, type CSSResultGroup } from 'lit';
import { tableStyles } from '../styles/table.js';
import { detailsStyles } from '../work-area/details.styles.js';

export const attachedDataStyles: CSSResultGroup = [
  detailsStyles,
  tableStyles,
  css`
    .card {
      overflow: hidden;
    }

    .empty {
      padding: var(--sim-space-4);
    }

    tbody th {
      inline-size: 34%;
    }

    tbody th,
    tbody td {
      padding-block: 8px;
    }

    tbody td.actions {
      inline-size: 1%;
      padding: 4px 8px 4px 0;
      white-space: nowrap;
    }

    tbody td.editor {
      padding: 0;
    }

    tbody tr:hover {
      background: var(--_surface-2);
    }

    .keys {
      margin: var(--sim-space-2) var(--sim-space-3);
    }
  `,
];
