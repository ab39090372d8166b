/** What the command palette leads to, and how it is found by words. */
import { folded, matches, termsOf } from '@/lib/catalog/search';

export const PALETTE_KINDS = ['act', 'page', 'draft', 'plan', 'carrier'] as const;
export type PaletteKind = (typeof PALETTE_KINDS)[number];

/** A thing that can be gone to or done. */
export interface PaletteEntry {
  id: string;
  kind: PaletteKind;
  /** In the reader's language. */
  name: string;
  /** What stands behind the name. */
  about: string;
  /** Other names under which it is found: in the other language, its id. */
  also: string;
}

/** More are not read through: another word finds it. */
export const MOST_ENTRIES = 40;

/**
 * The entries that hold every word typed, in their order by kind; those whose name begins with it come first. With
 * nothing typed, acts and pages.
 */
export function findEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const terms = termsOf(typed);
  if (terms.length === 0) return entries.filter(({ kind }) => kind === 'act' || kind === 'page');
  const found = entries.filter(({ name, about, also }) => {
    return matches(folded(`${name}\n${about}\n${also}`), terms);
  });
  const begins = ({ name }: PaletteEntry) => folded(name).startsWith(terms[0] ?? '');
  return found
    .toSorted(
      (a, b) =>
        Number(begins(b)) - Number(begins(a)) ||
        PALETTE_KINDS.indexOf(a.kind) - PALETTE_KINDS.indexOf(b.kind),
    )
    .slice(0, MOST_ENTRIES);
}
