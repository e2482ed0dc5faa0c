/**
 * Closes a field to what no event can keep out: an input method, a browser that fills in a form.
 *
 * @returns What opens it again, as it was.
 */
export function closeField(field: HTMLElement): () => void {
  if (isInput(field)) {
    if (field.readOnly) return nothing;
    field.readOnly = true;
    return () => {
      field.readOnly = false;
    };
  }
  if (!field.isContentEditable) return nothing;
  // To make it read-only would take the focus away, so what came in is taken out again.
  const before = field.cloneNode(true);
  const restore = (event: Event): void => {
    event.stopImmediatePropagation();
    field.replaceChildren(...before.cloneNode(true).childNodes);
  };
  field.addEventListener('input', restore, true);
  return () => {
    field.removeEventListener('input', restore, true);
  };
}

const nothing = (): void => undefined;

/** A field of a frame is of another realm, where `instanceof` says no. */
const isInput = (field: HTMLElement): field is HTMLInputElement => 'readOnly' in field;
