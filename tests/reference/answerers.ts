/** The two programs that answer a need, with answers of one shape, so that a rule can be held against both. */
import { quote } from '@/lib/cost/quote';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { SETTINGS } from '../support/arbitrary-need';
import { comparable } from '../support/same-answer';
import { referenceQuote } from './quote';

export type Comparable = ReturnType<typeof comparable>;
export type Answerer = (plan: PlanFacts, need: Need) => Comparable;

export const ANSWERERS: [name: string, answer: Answerer][] = [
  ['the reference', (plan, need) => comparable(referenceQuote(plan, need, SETTINGS))],
  ['the engine', (plan, need) => comparable(quote(plan, need, SETTINGS))],
];

/** `FC_RUNS` sets the number of runs, `FC_SEED` draws others. */
export const runs = (usual: number) => ({
  seed: Number(process.env.FC_SEED ?? 20260901),
  numRuns: process.env.FC_RUNS ? Number(process.env.FC_RUNS) : usual,
});
