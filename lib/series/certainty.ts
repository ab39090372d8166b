/** How sure it is that a row's plan meets the need at its total: what its mark shows in every chart. */
import type { Quote } from '@/lib/cost/result';

/**
 * `meets`: drawn filled. `mayMeet`: hollow, the total is exact if the answers are as hoped. `atLeast`: hollow with an
 * upward tick, the total leaves out use of unknown price.
 */
export const CERTAINTIES = ['meets', 'mayMeet', 'atLeast'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The certainty of a quote. */
export const certaintyOf = ({ verdict, totalIs }: Pick<Quote, 'verdict' | 'totalIs'>): Certainty =>
  verdict === 'meets' ? 'meets' : totalIs === 'exact' ? 'mayMeet' : 'atLeast';

interface WithQuote {
  quote: Pick<Quote, 'verdict' | 'totalIs'>;
}

/** The certainties that rows have, in their fixed order. */
export function certaintiesOf(rows: readonly WithQuote[]): Certainty[] {
  const present = new Set(rows.map(({ quote }) => certaintyOf(quote)));
  return CERTAINTIES.filter((certainty) => present.has(certainty));
}

/** The rows that a sentence may compare: those that meet the need; where none does, all of them. */
export function comparableRows<Row extends WithQuote>(rows: readonly Row[]): readonly Row[] {
  const sure = rows.filter(({ quote }) => quote.verdict === 'meets');
  return sure.length > 0 ? sure : rows;
}
