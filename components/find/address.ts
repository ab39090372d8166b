/** What a state of the page writes into the address. */
import { FIRST_NEED, isFirstVisit, NO_USE_QUERY } from '@/lib/need/first-visit';
import { needFromParams, needQuery } from '@/lib/need/url';
import { rangeFromParams, rangeToParams } from '@/lib/need/usage-range';
import { readView, writeView } from '@/lib/table/view-params';
import type { Question } from './store';

export interface AddressState extends Question {
  steps: number;
  offline: boolean;
}

/** The address as it was last written or read. */
export interface WrittenAddress {
  /** The query in the form of `URLSearchParams`. */
  search: string;
  steps: number;
}

export interface AddressUpdate extends WrittenAddress {
  href: string;
  /** `load` leaves the change to the server. */
  mode: 'push' | 'replace' | 'load';
}

/** The query of a question, without a question mark; never empty, since an empty one is a first visit's. */
export const questionQuery = ({ need, range, view }: Question): string =>
  needQuery(need, [...rangeToParams(range), ...writeView(view)]) || NO_USE_QUERY;

/**
 * What to write for a state: a step of the history is pushed, any other change replaces the address. Null where the
 * address says it already.
 */
export function addressUpdate(
  state: AddressState,
  previous: WrittenAddress,
  pathname: string,
): AddressUpdate | null {
  const query = questionQuery(state);
  const search = new URLSearchParams(query).toString();
  if (search === previous.search) return null;
  const mode = state.offline ? 'load' : state.steps > previous.steps ? 'push' : 'replace';
  return { href: `${pathname}?${query}`, mode, search, steps: state.steps };
}

/** What a link may name: states of the tax table, carriers of the catalog. */
export interface KnownIds {
  states: string[];
  carriers: string[];
}

/** The question that an address asks; what it cannot use is left at its default. */
export function readQuestion(search: URLSearchParams, known: KnownIds): Question {
  const pairs = [...search];
  const { need } = isFirstVisit(search) ? { need: FIRST_NEED } : needFromParams(pairs, known);
  return { need, range: rangeFromParams(pairs, need).range, view: readView(search).view };
}
