/** The way out where the answers leave no plan: which of them to take back, and how many plans that brings. */
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { type Choice, choicesOf, type Left, QUESTION_IDS, type QuestionId } from './questions';

export interface WayOut {
  question: QuestionId;
  /** The present answer; null where what is asked for is none of the answers. */
  given: Choice | null;
  /** The other answer that brings the most plans. */
  instead: Choice;
}

/** More are no advice any more. */
const MOST = 3;

const byMostLeft = (a: Left, b: Left): number => b.meets - a.meets || b.mayMeet - a.mayMeet;

/**
 * Answers that bring plans back where none is left, one a question, those first that bring the most plans that fit, then
 * the most that may. Empty where no single answer does.
 */
export function waysOut(need: Need, plans: readonly PlanFacts[], settings: CostSettings): WayOut[] {
  return QUESTION_IDS.flatMap((question): WayOut[] => {
    const choices = choicesOf(question, need, plans, settings);
    const [instead] = choices
      .filter(({ given, left }) => !given && left.meets + left.mayMeet > 0)
      .sort((a, b) => byMostLeft(a.left, b.left));
    return instead ? [{ question, given: choices.find(({ given }) => given) ?? null, instead }] : [];
  })
    .sort((a, b) => byMostLeft(a.instead.left, b.instead.left))
    .slice(0, MOST);
}
