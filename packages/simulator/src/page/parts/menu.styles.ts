import { buttonStyles, markStyles, menuStyles as shared } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';

export const menuStyles: CSSResultGroup = [
  base,
  buttonStyles,
  markStyles,
  shared,
  css`
    :host {
      display: inline-block;
    }

    .trigger {
      white-space: nowrap;
    }

    .chevron {
      color: var(--_text-muted);
    }

    @media (max-width: 760px) {
      :host([compact]) .chevron {
        display: none;
      }
    }

    :host([align='end']) .menu {
      inset-inline: auto 0;
    }

    .grow {
      flex: 1;
    }
  `,
];
