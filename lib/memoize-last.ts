/** A cache of the last few results of one function. */

/**
 * Wraps a function so that its last `size` results are used again for inputs that `isSame` holds equal to theirs.
 * The function is also given the latest result, so that it can reuse parts of it.
 */
export function memoizeLast<Input, Result>(
  size: number,
  isSame: (a: Input, b: Input) => boolean,
  compute: (input: Input, latest: Result | null) => Result,
): (input: Input) => Result {
  let entries: readonly { input: Input; result: Result }[] = [];
  return (input) => {
    const hit = entries.find((entry) => isSame(entry.input, input));
    if (hit) return hit.result;
    const result = compute(input, entries[0]?.result ?? null);
    entries = [{ input, result }, ...entries.slice(0, size - 1)];
    return result;
  };
}

/** Whether two records agree in the given keys, each compared by identity. */
export const sameIn =
  <Key extends string>(keys: readonly Key[]) =>
  (a: { readonly [K in Key]?: unknown }, b: { readonly [K in Key]?: unknown }): boolean =>
    keys.every((key) => Object.is(a[key], b[key]));
