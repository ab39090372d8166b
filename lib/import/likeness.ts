/** Suggestions by likeness: which carrier a provider may be, which plan a row may be. Never taken by themselves. */
import type { PlanDocument } from '@/lib/plan/plan';
import { optionsLike } from './check';
import type { ExistingCarrier } from './existing';
import type { Label } from './label';

/** Words that say what kind of company or plan it is, not which. */
const COMPANY_WORDS = new Set(
  'mobile wireless communications communication telecom telecommunications cellular inc llc corp corporation company co internet broadband usa us the of services service mobility'.split(
    ' ',
  ),
);
const PLAN_WORDS = new Set('plan the a for and line lines monthly prepaid postpaid phone'.split(' '));

/** Small letters and digits, word by word; a decimal point stays in its number. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[®™]|\(r\)/g, '')
    .replace(/(\d)\s+(gb|mb)\b/g, '$1$2')
    .match(/[\p{L}\p{N}&]+(?:\.\d+)?\+?/gu) ?? [];

/** How much two lists of words share, 0 to 1. */
function shared(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [new Set(one), new Set(other)];
  const both = [...left].filter((word) => right.has(word)).length;
  return both === 0 ? 0 : both / (left.size + right.size - both);
}

/** The carrier that a provider's name is most like; null where no word that names a company is the same. */
export function carrierLike(provider: string, carriers: readonly ExistingCarrier[]): string | null {
  const words = wordsOf(provider);
  const own = words.filter((word) => !COMPANY_WORDS.has(word));
  const found = carriers
    .map(({ id, names }) => {
      const likeness = [id.replaceAll('-', ' '), ...names].map((name) => {
        const theirs = wordsOf(name);
        const named = shared(
          own,
          theirs.filter((word) => !COMPANY_WORDS.has(word)),
        );
        return named === 0 ? 0 : named + shared(words, theirs) / 10;
      });
      return { id, likeness: Math.max(...likeness) };
    })
    .filter(({ likeness }) => likeness >= 0.3)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
  return found[0]?.id ?? null;
}

export const LIKENESSES = ['name', 'price', 'data'] as const;

/** A plan that a row may be of, and what is the same. */
export interface Suggestion {
  planId: string;
  name: string;
  same: (typeof LIKENESSES)[number][];
}

/** As many plans as are suggested for one row. */
const MOST = 3;
/** From here on names are alike: half of their words. */
const ALIKE = 0.5;

function likenessOf(label: Label, plan: PlanDocument): { score: number; suggestion: Suggestion } {
  const words = (name: string): string[] => {
    const all = wordsOf(name).filter((word) => !PLAN_WORDS.has(word));
    return all.length > 0 ? all : wordsOf(name);
  };
  const carrierWords = new Set(wordsOf(plan.carrier.replaceAll('-', ' ')));
  const own = (name: string) => words(name).filter((word) => !carrierWords.has(word));
  const name = Math.max(shared(own(label.family), own(plan.name)), shared(own(label.name), own(plan.name)));
  const price = optionsLike(plan, label.months).some(({ priceByLines }) =>
    Object.entries(label.priceByLines).some(([lines, amount]) => priceByLines[lines] === amount),
  );
  const { highSpeedGB = null } = label.data;
  const data = highSpeedGB !== null && highSpeedGB === plan.data.highSpeedGB;
  return {
    score: name * 3 + (price ? 1.5 : 0) + (data ? 1 : 0),
    suggestion: {
      ...{ planId: plan.id, name: plan.name },
      same: [
        ...(name >= ALIKE ? ['name' as const] : []),
        ...(price ? ['price' as const] : []),
        ...(data ? ['data' as const] : []),
      ],
    },
  };
}

/**
 * Plans of the carrier that a row may be of, the likeliest first: of a like name, or of the same price and data with
 * some word of the name. A price alone suggests nothing.
 */
export function plansLike(label: Label, plans: readonly PlanDocument[]): Suggestion[] {
  return plans
    .map((plan) => likenessOf(label, plan))
    .filter(({ score, suggestion: { same } }) => same.includes('name') || (same.length === 2 && score > 2.6))
    .sort((a, b) => b.score - a.score || (a.suggestion.planId < b.suggestion.planId ? -1 : 1))
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion);
}
