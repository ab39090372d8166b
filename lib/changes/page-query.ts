/** Which changes a page shows, as its address says it. */
import { type IgnoredParam, paramReader } from '@/lib/table/param-reader';
import { CHANGE_KINDS, type ChangeKind } from './kinds';

export interface ChangesView {
  /** Ids of carriers; empty = all. */
  carriers: string[];
  /** What was typed to name a plan; empty = all. */
  plan: string;
  kinds: ChangeKind[];
  /** The first day of publication, `YYYY-MM-DD`; null = from the start. */
  since: string | null;
  /** From 1. */
  page: number;
}

const MAX_TEXT = 100;
const MAX_PAGE = 100_000;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Reads the address; what is no value of its key, or no key, is reported and left out. Fields of a form that were left
 * empty say nothing.
 * @param carriers ids of the catalog's carriers.
 */
export function readChangesView(
  params: URLSearchParams,
  carriers: readonly string[],
): { view: ChangesView; ignored: IgnoredParam[] } {
  const ignored: IgnoredParam[] = [];
  const known = ['carrier', 'plan', 'kind', 'since', 'page'];
  const reader = paramReader(params, ignored);
  for (const [key, value] of params) if (!known.includes(key)) reader.ignore(key, value);
  const read = (key: string, isValid: (text: string) => boolean): string | null => {
    const text = reader.text(key)?.trim() ?? '';
    if (text === '') return null;
    if (isValid(text)) return text;
    reader.ignore(key, text.slice(0, MAX_TEXT));
    return null;
  };
  const view: ChangesView = {
    carriers: reader.list('carrier', (id) => carriers.includes(id), carriers.length),
    plan: read('plan', (text) => text.length <= MAX_TEXT) ?? '',
    kinds: reader.list('kind', (kind) => CHANGE_KINDS.includes(kind as ChangeKind), 9) as ChangeKind[],
    since: read('since', isDay),
    page: Number(read('page', (text) => /^[1-9]\d{0,5}$/.test(text) && Number(text) <= MAX_PAGE) ?? 1),
  };
  return { view, ignored };
}

/** The query of a page of changes, without a question mark; what is everything is left out. */
export function changesQueryOf({ carriers, plan, kinds, since, page }: Partial<ChangesView>): string {
  const query = new URLSearchParams();
  if (carriers && carriers.length > 0) query.set('carrier', carriers.join(','));
  if (plan) query.set('plan', plan);
  if (kinds && kinds.length > 0) query.set('kind', kinds.join(','));
  if (since) query.set('since', since);
  if (page !== undefined && page > 1) query.set('page', String(page));
  return query.toString().replaceAll('%2C', ',');
}
