/** Plans whose rows are made and sent together. */
const PLANS_A_BATCH = 250;

/** The items in batches of that size, in their order. */
export function batchesOf<T>(items: T[]): T[][] {
  const count = Math.ceil(items.length / PLANS_A_BATCH);
  return [...Array(count).keys()].map((options) =>
    items.slice(options * PLANS_A_BATCH, (options + 1) * PLANS_A_BATCH),
  );
}
