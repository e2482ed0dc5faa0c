import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

export const toastStyles: CSSResultGroup = [
  base,
  controls,
  css`
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sim-space-2);
      inline-size: 360px;
      max-inline-size: 100%;
      padding: var(--sim-space-3) var(--sim-space-4) var(--sim-space-4);
      border: 1px solid var(--_divider);
      border-inline-start: 3px solid var(--_accent-text);
      border-radius: var(--_radius-panel);
      border-start-start-radius: 3px;
      border-end-start-radius: 3px;
      background: var(--_surface);
      box-shadow: var(--_shadow);
      animation: arrive 180ms ease-out;
    }

    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(8px);
      }
    }

    .head {
      display: flex;
      align-items: center;
      gap: var(--sim-space-2);
      margin-inline-end: -8px;
    }

    img,
    .emblem {
      flex: none;
      inline-size: 28px;
      block-size: 28px;
      border-radius: 50%;
    }

    .emblem {
      display: grid;
      place-items: center;
      background: var(--_accent-quiet);
      color: var(--_accent-text);
    }

    .subject {
      font-weight: 500;
    }

    .subject,
    .message {
      overflow-wrap: anywhere;
    }

    .message {
      max-block-size: 30vh;
      overflow: auto;
      white-space: pre-line;
    }

    dl {
      display: grid;
      gap: 2px;
      padding: var(--sim-space-2) var(--sim-space-3);
      border-radius: var(--_radius);
      background: var(--_surface-2);
      font-size: 13px;
    }

    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: var(--sim-space-2);
    }

    dt {
      color: var(--_text-muted);
    }

    dt,
    dd {
      overflow-wrap: anywhere;
    }
  `,
];
