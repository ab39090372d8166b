/** A list of documents as the API answers it: what it is about, and the asked part of it. */
import type { Catalog } from '@/lib/catalog/catalog';
import { LICENSE } from '@/lib/license';
import { catalogDate } from './catalog-date';
import { type PageQuery, pageFrom, pickFields } from './list-query';

interface ListAnswer<Entry> {
  about: {
    catalogVersion: string;
    /** The latest day on which a plan of the catalog was verified; null for a catalog without plans. */
    asOf: string | null;
    license: string;
    /** How many there are, whatever part of them is sent. */
    count: number;
    /** Path and query of what follows; null where nothing does. */
    next: string | null;
  };
  /** The part, whole. */
  page: Entry[];
  /** The part, with the fields that were asked for. */
  entries: object[];
}

/**
 * @param list What the filters leave, by id.
 * @param url The address that was asked.
 */
export function listAnswer<Entry extends { id: string }>(
  { version, plans }: Pick<Catalog, 'version' | 'plans'>,
  list: readonly Entry[],
  query: PageQuery,
  url: URL,
): ListAnswer<Entry> {
  const { entries, next } = pageFrom(list, query);
  return {
    about: {
      catalogVersion: version,
      asOf: catalogDate(plans),
      license: LICENSE.url,
      count: list.length,
      next: next === null ? null : addressAfter(url, next),
    },
    page: entries,
    entries: entries.map((entry) => pickFields(entry, query.fields)),
  };
}

/** Path and query of what follows after a cursor, the question as it was. */
export function addressAfter({ pathname, searchParams }: URL, cursor: string): string {
  const params = new URLSearchParams(searchParams);
  params.set('cursor', cursor);
  return `${pathname}?${params}`;
}
