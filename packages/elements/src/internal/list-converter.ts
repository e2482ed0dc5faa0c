import type { ComplexAttributeConverter } from 'lit';

/** Reads an attribute such as `keys="Segment, Note"`; left out or empty, there is no list. */
export const listConverter: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (text) => {
    const names = text?.split(',').map((name) => name.trim());
    const filled = names?.filter((name) => name !== '') ?? [];
    return filled.length > 0 ? filled : undefined;
  },
};
