import { cardStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const interactionStyles: CSSResultGroup = [
  cardStyles,
  css`
    .box {
      overflow: clip;
    }

    .details {
      display: flex;
      flex-wrap: wrap;
      gap: 6px calc(3 * var(--_gap));
      margin: 0;
      padding: 10px 12px;
      font-size: 0.8125rem;
    }

    .details > div {
      min-width: 0;
      overflow-wrap: anywhere;
    }

    dt {
      color: var(--_text-muted);
    }

    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
];
