/** Valid questions, whose answers must add up. */
import fc from 'fast-check';
import { arbitraryNeed } from '@/tests/support/arbitrary-need';
import type { Answer } from '../client';

interface Priced {
  planId: string;
  totalCents: number;
  items: { amountCents: number }[];
  schedule: number[];
}
export interface Quotes {
  counts: { plans: number; meets: number; mayMeet: number; doesNot: number };
  quotes: Priced[];
  mayMeet: Priced[];
  unmet: unknown[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What does not hold in an answer: items = schedule = total, ranked by total, no plan lost, none twice. */
export function faultsOfQuotes(answer: Quotes): string[] {
  const { counts, quotes, mayMeet, unmet } = answer;
  const told: string[] = [];
  for (const { planId, totalCents, items, schedule } of [...quotes, ...mayMeet]) {
    const listed = sum(items.map(({ amountCents }) => amountCents));
    if (listed !== totalCents) told.push(`${planId}: items are ${listed}, the total is ${totalCents}`);
    if (sum(schedule) !== totalCents)
      told.push(`${planId}: the schedule is ${sum(schedule)}, the total is ${totalCents}`);
  }
  if (quotes.some(({ totalCents }, at) => at > 0 && totalCents < (quotes[at - 1]?.totalCents ?? 0)))
    told.push('not in the order of totals');
  const ids = new Set([...quotes, ...mayMeet].map(({ planId }) => planId));
  if (ids.size !== quotes.length + mayMeet.length) told.push('a plan comes twice');
  if (quotes.length + mayMeet.length + unmet.length !== counts.plans)
    told.push(`${counts.plans} plans, of which ${quotes.length + mayMeet.length + unmet.length} are told`);
  return told;
}

/** So many bodies of valid questions, the same for the same seed. */
export function validQuestions(seed: number, count: number): string[] {
  return fc.sample(arbitraryNeed, { seed, numRuns: count }).map((need) => {
    const offers = need.offers.map((offer) => ({ ...offer, carrier: 'tello', plan: null }));
    const { groups: _, ...rest } = { ...need, offers, require: { ...need.require, carriers: [] } };
    return JSON.stringify({ need: rest });
  });
}

/** Faults of the answer to a valid question. */
export function faultsOfValid({ status, text }: Answer): string[] {
  if (status !== 200) return [`a valid question was answered ${status} ${text.slice(0, 200)}`];
  return faultsOfQuotes(JSON.parse(text) as Quotes);
}
