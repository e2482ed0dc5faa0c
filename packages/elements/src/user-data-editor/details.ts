/** Detail of `scapi-save` and `scapi-saved`. */
export interface UserDataSaveDetail {
  readonly interactionId: string;
  /** What the agent wrote, by key. */
  readonly values: Readonly<Record<string, string>>;
}

/** Detail of `scapi-delete` and `scapi-deleted`. */
export interface UserDataDeleteDetail {
  readonly interactionId: string;
  readonly key: string;
}
