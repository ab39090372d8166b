/** The steps of the guide, in the order in which a person takes them. */
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';

/** Each has its page below `/guide` and its words below `guide.steps`; `keep` is a side path. */
export const STEPS = ['choose', 'check', 'buy', 'activate', 'call', 'keep'] as const;
export type Step = (typeof STEPS)[number];

/** Where the guide goes on for those who have chosen a plan. */
export const AFTER_CHOOSING: Step = STEPS[1];

/** Keys of a guide page beside those of the need and the step's own. */
export const GUIDE_PARAMS = ['plan', 'find'] as const;

/** The path of a step in a language with the chosen plan and the need; without a step, that of the overview. */
export function guideHref(locale: string, step: Step | null, planId: string | null, need: Need): string {
  const query = needQuery(need, planId === null ? [] : [['plan', planId]]);
  return `/${locale}/guide${step === null ? '' : `/${step}`}${query && `?${query}`}`;
}
