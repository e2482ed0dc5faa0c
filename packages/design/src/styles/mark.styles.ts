import { css, type CSSResult } from 'lit';

/**
 * A state mark (`.mark`) beside a word. Its shape tells what its color tells: `success` is full,
 * `warning` half full, everything else hollow. Gradients stay in forced colors, where grounds go.
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
    background: linear-gradient(currentColor 0 0) border-box;
  }

  .mark.warning {
    color: var(--_warning);
    background: linear-gradient(currentColor 50%, transparent 50%) padding-box no-repeat;
  }

  .mark.danger {
    color: var(--_danger-text);
  }
`;
