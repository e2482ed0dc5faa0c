import { css, type CSSResult } from 'lit';

/** The dot beside the words of a state. */
export const stateDotStyles: CSSResult = css`
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--sim-line-strong);
  }

  .dot.positive {
    background: var(--sim-positive);
  }

  .dot.negative {
    background: var(--sim-negative);
  }

  .dot.warning {
    background: var(--sim-warning);
  }
`;
