/** The catalog in the browser, and what prices it. */

import { withBase } from '@/lib/base-path';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Engine } from './snapshots';

/** Catalogs by version, kept while the tab lives: coming back to the page needs no request. */
const fetched = new Map<string, Promise<[CatalogView, Engine]>>();

async function fetchCatalog(version: string): Promise<CatalogView> {
  const reply = await fetch(withBase(`/catalog/${encodeURIComponent(version)}`));
  if (!reply.ok) throw new Error(`The catalog answers ${reply.status}.`);
  return (await reply.json()) as CatalogView;
}

/** The catalog of that version (or a newer one that replaced it) and the cost function; fails where there is no network. */
export function catalogOf(version: string): Promise<[CatalogView, Engine]> {
  const cached = fetched.get(version);
  if (cached) return cached;
  const created = Promise.all([fetchCatalog(version), import('./engine')]);
  fetched.set(version, created);
  created.catch(() => fetched.delete(version));
  return created;
}
