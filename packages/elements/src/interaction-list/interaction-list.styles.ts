import { cardStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const interactionListStyles: CSSResultGroup = [
  cardStyles,
  css`
    .list {
      overflow: clip;
    }
  `,
];
