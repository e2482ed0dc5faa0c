import { css, type CSSResultGroup } from 'lit';
import { detailsStyles } from './details.styles.js';

export const chatStyles: CSSResultGroup = [
  detailsStyles,
  css`
    .card {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      overflow: hidden;
    }

    .messages {
      display: grid;
      align-content: start;
      gap: var(--sim-space-3);
      flex: 1 1 180px;
      min-block-size: 180px;
      overflow-y: auto;
      padding: var(--sim-space-4);
      background: var(--_surface-2);
    }

    .messages:focus-visible {
      outline-offset: -2px;
    }

    .empty {
      margin: auto;
      text-align: center;
    }

    .message {
      display: grid;
      justify-items: start;
      gap: 2px;
      max-inline-size: 82%;
    }

    .message.agent {
      justify-self: end;
      justify-items: end;
    }

    .message.system {
      justify-self: center;
      justify-items: center;
    }

    .meta {
      color: var(--_text-muted);
      font-size: 11px;
    }

    .bubble {
      padding: 7px 12px;
      border: 1px solid var(--_divider);
      border-radius: 4px 14px 14px;
      background: var(--_surface);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }

    .agent .bubble {
      border-color: transparent;
      border-radius: 14px 4px 14px 14px;
      background: var(--_accent-quiet);
      color: var(--_accent-text);
    }

    .system .bubble {
      border: 0;
      padding: 0;
      background: none;
      color: var(--_text-muted);
      font-size: var(--sim-size-small);
    }

    .foot {
      flex-wrap: nowrap;
    }
  `,
];
