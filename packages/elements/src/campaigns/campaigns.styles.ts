import { cardStyles, markStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const campaignsStyles: CSSResultGroup = [
  cardStyles,
  markStyles,
  css`
    :host {
      display: block;
    }

    .campaign {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 10px;
      padding: calc(var(--_gap) + 1px) 12px;
    }

    .name,
    .mode {
      justify-self: start;
    }

    .campaign > .name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    .mode {
      grid-column: 2;
    }

    .mode,
    .state {
      font-size: 0.8125rem;
      color: var(--_text-muted);
    }

    .state {
      grid-row: 1;
      grid-column: 3;
    }
  `,
];
