import { pillStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const callControlsStyles: CSSResultGroup = [
  pillStyles,
  css`
    .call {
      gap: 2px 8px;
      margin-block-end: var(--_gap);
      border-radius: 4px;
    }

    .call > .party {
      max-width: 100%;
    }

    .more {
      display: flex;
      flex-basis: 100%;
      flex-wrap: wrap;
      gap: 0 8px;
      font-size: 0.8125rem;
      color: var(--_text-muted);
      font-variant-numeric: tabular-nums;
    }

    [data-action='hangUp'] .icon {
      width: 1.375em;
      height: 1.375em;
    }
  `,
];
