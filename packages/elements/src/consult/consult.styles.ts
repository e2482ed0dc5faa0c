import { cardStyles, fieldStyles, pillStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const consultStyles: CSSResultGroup = [
  cardStyles,
  fieldStyles,
  pillStyles,
  css`
    .target {
      display: grid;
      gap: 4px;
      max-width: 32em;
      margin: 0 0 var(--_gap);
    }

    .legs {
      margin: 0 0 var(--_gap);
    }

    .leg {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
      padding: calc(var(--_gap) + 1px) 12px;
    }

    .leg > .party {
      max-width: 100%;
    }

    .leg > :last-child {
      flex-basis: 100%;
      font-size: 0.8125rem;
      color: var(--_text-muted);
    }

    :host(:dir(rtl)) [data-action$='ransfer'] .icon {
      scale: -1 1;
    }
  `,
];
