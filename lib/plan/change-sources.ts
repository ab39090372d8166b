/** The sources that support a change. */
import type { Source } from '@/lib/plan/plan';

export interface ShownSource {
  url: string;
  title: string;
  asOf: string | null;
  /** Not there, or of another day, before the change. */
  isNew: boolean;
}

/** The field of the document that a change lies in. */
export const topField = (path: string): string => /^[^.[ ]*/.exec(path)?.[0] ?? '';

/**
 * The sources of a document that cover a field, those that came with the change first. A carrier's own document has them
 * with the facts that it shares, whose fields lie below `shared`.
 * @param before of the document before the change.
 */
export function sourcesOfChange(
  path: string,
  before: readonly Source[],
  after: readonly Source[],
): ShownSource[] {
  const field = topField(path.replace(/^shared\./, ''));
  if (field === '' || field === 'sources' || field === 'verifiedAt') return [];
  const was = new Set(before.map(({ url, asOf }) => `${url} ${asOf}`));
  return after
    .filter(({ covers }) => covers.includes(field))
    .map(({ url, title, asOf }) => ({ url, title, asOf, isNew: !was.has(`${url} ${asOf}`) }))
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew) || (b.asOf ?? '').localeCompare(a.asOf ?? ''));
}
