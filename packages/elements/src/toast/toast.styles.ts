import { pillStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

export const toastStyles: CSSResultGroup = [
  pillStyles,
  css`
    :host {
      display: inline-block;
      vertical-align: middle;
    }

    .row {
      display: inline-flex;
      flex-wrap: nowrap;
      max-width: 100%;
      vertical-align: top;
    }
  `,
];
