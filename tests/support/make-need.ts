import { DEFAULT_NEED, type Need, type Requirements } from '@/lib/need/need';

/** A need of which only what matters is said. */
export type PartialNeed = Partial<Omit<Need, 'monthly' | 'require'>> & {
  monthly?: Partial<Need['monthly']>;
  require?: Partial<Requirements>;
};

/** The default need with what is said in its place. */
export const makeNeed = (said: PartialNeed = {}): Need => ({
  ...DEFAULT_NEED,
  ...said,
  monthly: { ...DEFAULT_NEED.monthly, ...said.monthly },
  require: { ...DEFAULT_NEED.require, ...said.require },
});
