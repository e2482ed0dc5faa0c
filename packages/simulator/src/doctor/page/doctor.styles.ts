import { cardStyles, calloutStyles, pillStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';
import { base } from '../../page/styles/base.js';
import { controls } from '../../page/styles/controls.js';
import { tableStyles } from '../../page/styles/table.js';
import { pageTokens } from '../../page/styles/tokens.js';

const layout = css`
  :host {
    color-scheme: light dark;
    min-block-size: 100vh;
    background: var(--_ground);
  }

  main {
    display: grid;
    gap: var(--sim-space-4);
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 1200px;
    margin: 0 auto;
    padding: var(--sim-space-4);
  }

  h1 {
    font-size: var(--sim-size-title);
  }

  h2 {
    font-size: var(--sim-size-large);
  }

  .intro {
    max-inline-size: 72ch;
  }

  .panel {
    display: grid;
    gap: var(--sim-space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--sim-space-4);
  }

  .settings {
    display: grid;
    gap: var(--sim-space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    align-items: end;
  }

  .facts {
    display: grid;
    gap: var(--sim-space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
  }

  dt {
    color: var(--_text-muted);
    font-size: var(--sim-size-small);
  }

  dd {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .wide table {
    min-inline-size: 640px;
  }

  .wide td {
    min-inline-size: 120px;
  }

  .wide tbody th {
    inline-size: 26%;
  }

  .unknowns > li {
    display: grid;
    gap: 4px;
    padding: var(--sim-space-3) var(--sim-space-4);
  }

  .unknowns h3 {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sim-space-2);
    align-items: center;
  }

  .unknowns p,
  td {
    overflow-wrap: anywhere;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }

  pre {
    max-block-size: 480px;
    margin: var(--sim-space-2) 0 0;
    padding: var(--sim-space-3);
    overflow: auto;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    font-family: var(--_font-mono);
    font-size: 13px;
  }
`;

/** The look of the doctor's page. */
export const doctorStyles: CSSResultGroup = [
  pageTokens,
  base,
  controls,
  cardStyles,
  calloutStyles,
  pillStyles,
  tableStyles,
  layout,
];
