import { markStyles, menuStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

/** For a host that renders state menus. */
export const stateMenuStyles: CSSResultGroup = [
  markStyles,
  menuStyles,
  css`
    .anchor > .button {
      justify-content: start;
      gap: 8px;
      font-weight: 400;
    }

    .anchor > .button > .icon {
      margin-inline-start: auto;
      color: var(--_text-muted);
    }

    .item[data-reason] {
      padding-inline-start: 26px;
    }

    .spinner {
      width: 14px;
      height: 14px;
      margin: -2px;
      color: var(--_accent-text);
    }
  `,
];
