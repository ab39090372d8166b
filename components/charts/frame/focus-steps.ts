/** Which point of a chart a key leads to. */
export const STEP_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** The id that a key leads to; undefined where there is nothing further. */
export type Step = (from: string, key: StepKey) => string | undefined;

export const isStepKey = (key: string): key is StepKey => (STEP_KEYS as readonly string[]).includes(key);

/** Moves along one line of ids; to the right is forwards, and so is `forward`: down in lists, up along values. */
export function stepAlong(ids: readonly string[], forward: 'ArrowDown' | 'ArrowUp'): Step {
  return (from, key) => {
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    return ids[ids.indexOf(from) + (key === 'ArrowRight' || key === forward ? 1 : -1)];
  };
}
