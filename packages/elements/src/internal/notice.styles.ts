import { calloutStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

/** For a host that renders notes, or errors in a box of their own. */
export const noticeStyles: CSSResultGroup = [
  calloutStyles,
  css`
    * + .note,
    * + .message.callout {
      margin-block-start: var(--_gap);
    }
  `,
];
