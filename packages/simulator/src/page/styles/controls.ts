import { buttonStyles, fieldStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

const page = css`
  .button[aria-pressed='true'].alarm {
    --_fill: var(--_danger-quiet);
    --_ink: var(--_danger-text);
  }

  .named {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .named > span:first-child {
    color: var(--_text-muted);
    font-size: var(--sim-size-small);
    font-weight: var(--_font-weight);
  }

  .check {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
  }

  .stack {
    display: grid;
    gap: var(--sim-space-3);
    grid-template-columns: minmax(0, 1fr);
  }

  .grow {
    flex: 1;
    min-inline-size: 0;
  }
`;

/** Buttons, fields and the two simplest layouts. */
export const controls: CSSResultGroup = [buttonStyles, fieldStyles, page];
