/** A text with the numbers in it that should become buttons, as people in a country write them. */
export interface Sample {
  readonly country: string;
  readonly kind: string;
  readonly text: string;
  /** In their order; none where nothing is a phone number. */
  readonly numbers: readonly string[];
}

/** Ways to write one number: each text is expected to be found as it. */
export type Numbers = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What is no phone number, by kind. */
export type Others = Readonly<Record<string, readonly string[]>>;

/** Samples of one country: `numbers` by kind and number, `others` by kind. */
export const samplesOf = (country: string, numbers: Numbers, others: Others): readonly Sample[] => [
  ...Object.entries(numbers).flatMap(([kind, ways]) =>
    Object.entries(ways).flatMap(([number, texts]) =>
      texts.map((text) => ({ country, kind, text, numbers: [number] })),
    ),
  ),
  ...Object.entries(others).flatMap(([kind, texts]) =>
    texts.map((text) => ({ country, kind, text, numbers: [] })),
  ),
];
