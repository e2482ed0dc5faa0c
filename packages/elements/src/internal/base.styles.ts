import { baseStyles as shared, buttonStyles } from '@scapi/design';
import { css, type CSSResultGroup } from 'lit';

const own = css`
  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .party {
    font-size: 1rem;
    font-weight: 600;
    text-align: match-parent;
  }

  /* What went wrong in a line of something larger: no box in a box. */
  .message:not(.callout) {
    display: flex;
    gap: 6px;
    max-width: 60ch;
    margin: 6px 0 0;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--_danger-text);
    overflow-wrap: anywhere;
  }

  .message summary {
    min-height: 24px;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .message .hint {
    display: block;
  }

  .reason {
    display: block;
    margin: 4px 0 0;
  }
`;

/** What all elements look alike in: the shared base styles, buttons, names, and errors in a line. */
export const baseStyles: CSSResultGroup = [shared, buttonStyles, own];
