import { css, type CSSResult } from 'lit';

/**
 * A state mark (`.mark`) beside a word. Its shape tells what its color tells: `success` is full,
 * `warning` half full, everything else hollow. They are made of borders, which forced colors keep.
 */
export const markStyles: CSSResult = css`
  .mark {
    flex: none;
    width: 10px;
    height: 10px;
    border: 2px solid currentColor;
    border-radius: 50%;
    color: var(--_text-muted);
  }

  .mark.success {
    color: var(--_success-text);
    border-width: 5px;
  }

  .mark.warning {
    color: var(--_warning);
    border-block-start-width: 5px;
  }

  .mark.danger {
    color: var(--_danger-text);
  }
`;
