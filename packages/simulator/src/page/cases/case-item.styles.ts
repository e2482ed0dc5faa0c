import { css, type CSSResultGroup } from 'lit';
import { buttonStyles } from '@scapi/design';
import { base } from '../styles/base.js';

export const caseItemStyles: CSSResultGroup = [
  base,
  buttonStyles,
  css`
    .case {
      position: relative;
      border: 1px solid transparent;
      border-radius: var(--_radius-panel);
      transition: background-color 120ms;
    }

    .case:hover {
      background: var(--_hover);
    }

    .case.selected {
      border-color: var(--_divider);
      background: var(--_surface);
    }

    .case.selected::before {
      position: absolute;
      inset-block: 10px;
      inset-inline-start: 0;
      inline-size: 3px;
      border-radius: 0 3px 3px 0;
      background: var(--_accent-text);
      content: '';
    }

    .case.waiting {
      border-color: var(--_success-text);
      box-shadow: 0 0 0 1px var(--_success-text);
    }

    .case > .row {
      flex-wrap: nowrap;
      align-items: stretch;
      gap: 0;
    }

    .arrival {
      padding: 0 8px 8px 32px;
    }

    :is(.toggle, .select) {
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    .toggle {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 32px;
      padding: 0;
      border-radius: var(--_radius-panel) 0 0 var(--_radius-panel);
      color: var(--_text-muted);
    }

    .select {
      flex: 1;
      min-inline-size: 0;
      min-block-size: 40px;
      padding: 4px 8px 4px 0;
      border-radius: 0 var(--_radius-panel) var(--_radius-panel) 0;
    }

    .title {
      display: block;
      font-weight: 600;
    }

    .summary {
      flex: none;
      align-self: center;
      margin-inline-end: 8px;
    }

    :focus-visible {
      outline-offset: -2px;
    }

    ul {
      padding: 0 8px 8px 20px;
    }

    .interaction {
      display: flex;
      align-items: center;
      gap: 6px;
      min-block-size: 28px;
    }

    .kind {
      color: var(--_text-muted);
    }

    .who {
      flex: 1;
    }

    @media (forced-colors: active) {
      .case.selected {
        border-color: Highlight;
      }
    }
  `,
];
