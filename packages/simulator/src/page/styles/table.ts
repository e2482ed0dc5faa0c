import { css, type CSSResult } from 'lit';

/** Tables of names and values. */
export const tableStyles: CSSResult = css`
  .scroller {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 6px var(--sim-space-3);
    border-block-start: 1px solid var(--_divider);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th:first-child {
    padding-inline-start: var(--sim-space-4);
  }

  tbody th {
    overflow-wrap: break-word;
  }

  td {
    min-inline-size: 88px;
  }

  /* Smaller letters on the same lines. */
  td.mono {
    font-size: 13px;
    line-height: 1.62;
  }

  thead th {
    border-block-start: 0;
    color: var(--_text-muted);
    font-size: var(--sim-size-small);
    font-weight: 500;
  }

  tbody th {
    inline-size: 42%;
    color: var(--_text-muted);
    font-weight: 500;
  }
`;
