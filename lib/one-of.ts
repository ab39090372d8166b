/** The text where it is one of a closed set, else null. */
export const oneOf = <Value extends string>(set: readonly Value[], text: unknown): Value | null =>
  set.find((value) => value === text) ?? null;
