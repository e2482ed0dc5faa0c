import { css } from 'lit';

export const userDataEditorStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Its width where nothing else gives one, such as in a flex row: a container has none of its own. */
    contain-intrinsic-inline-size: min(18em, 100vw - 5rem);
  }

  .list {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    list-style: none;
  }

  .list:focus {
    outline: none;
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(6rem, 30%) minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 var(--_gap);
    padding: 6px;
    padding-inline-start: 9px;
    border-inline-start: 3px solid transparent;
    content-visibility: auto;
    contain-intrinsic-size: auto calc(max(24px, var(--_height)) + 13px);
  }

  .entry + .entry {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 30%, transparent);
  }

  .entry[data-status='draft'],
  .entry[data-status='saving'] {
    border-inline-start-color: var(--_accent);
  }

  .entry[data-status='conflict'] {
    border-inline-start-color: var(--_warning);
  }

  .entry[data-status$='failed'] {
    border-inline-start-color: var(--_danger);
  }

  .name,
  .value {
    padding-block: calc((max(24px, var(--_height)) - 1.25em) / 2);
  }

  .name {
    overflow-wrap: anywhere;
    color: var(--_text-muted);
  }

  .value {
    padding-inline: 10px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    text-align: match-parent;
  }

  .field {
    font-weight: 400;
    text-overflow: ellipsis;
  }

  .field::placeholder {
    font-style: italic;
    color: var(--_text-muted);
    opacity: 1;
  }

  .field[aria-invalid] {
    border-color: var(--_danger);
  }

  textarea.field {
    resize: vertical;
  }

  .actions {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 4px;
    min-height: max(24px, var(--_height));
    /* Two buttons: the fields do not jump when a draft brings the second. */
    min-width: calc(2 * max(24px, var(--_height)) + 4px);
  }

  .actions .button {
    border-color: transparent;
    color: var(--_text-muted);
    background: transparent;
  }

  .actions .button:hover {
    color: var(--_text);
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }

  .actions .button[data-action='save'] {
    color: var(--_accent);
  }

  :host(:dir(rtl)) [data-action='restore'] .icon {
    scale: -1 1;
  }

  .actions .button[data-kind='danger'] {
    color: var(--_on-danger);
    background: var(--_danger);
  }

  .lock {
    padding-inline-end: calc((max(24px, var(--_height)) - 1.125em) / 2);
    color: var(--_text-muted);
  }

  .saved {
    color: var(--_success);
  }

  .notes {
    grid-column: 2 / -1;
  }

  .notes:has(.conflict) .message {
    color: var(--_warning);
  }

  .conflict .button {
    margin-block-start: 6px;
  }

  .list + .note,
  .below {
    margin-block-start: var(--_gap);
  }

  .add .field {
    flex: 1 1 8rem;
    width: auto;
    max-width: 20rem;
  }

  .orphans {
    margin-block-end: var(--_gap);
    border-style: solid;
    border-color: var(--_warning);
    color: var(--_text);
  }

  .orphans dl {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: 2px var(--_gap);
    margin: 4px 0;
    overflow-wrap: anywhere;
  }

  .orphans dt {
    color: var(--_text-muted);
  }

  .orphans dd {
    margin: 0;
    white-space: pre-wrap;
  }

  @container (max-width: 26rem) {
    .entry {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .name,
    .notes {
      grid-column: 1 / -1;
    }

    .name {
      padding-block: 0 4px;
    }

    .value {
      padding-block: 2px;
    }
  }

  @media (forced-colors: active) {
    .entry {
      border-inline-start-color: Canvas;
    }

    .entry[data-status='draft'],
    .entry[data-status='conflict'],
    .entry[data-status$='failed'] {
      border-inline-start-color: Highlight;
    }
  }
`;
