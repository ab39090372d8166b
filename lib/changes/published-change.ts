/** A published change of a plan, and the plain fields in which its document differs. */

import { type ShownSource, sourcesOfChange, topField } from '@/lib/plan/change-sources';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { PlanDocument, Source } from '@/lib/plan/plan';
import type { ChangeKind } from './kinds';

export interface PublishedChange {
  planId: string;
  carrierId: string;
  /** The revision that it made, from 1. */
  number: number;
  /** When it was published here: an ISO instant. */
  publishedAt: string;
  /** At least one, in the order of `CHANGE_KINDS`. */
  kinds: ChangeKind[];
  /** Whether it came with a change of what the carrier states for all its plans. */
  ofCarrier: boolean;
  /** The state before; null of a plan that is new. */
  before: PlanDocument | null;
  after: PlanDocument;
  /** The plan's sources then, and its carrier's where it came with a change of those. */
  evidence: { before: readonly Source[]; after: readonly Source[] };
}

const QUIET = ['sources', 'verifiedAt'];

/** Every field of the document that differs, but for where and when it was looked up; none of a plan that is new. */
export function fieldsOf({ before, after }: Pick<PublishedChange, 'before' | 'after'>): Change[] {
  if (before === null) return [];
  return changesBetween(before, after).filter(({ path }) => !QUIET.includes(topField(path)));
}

/** The sources that cover what changed, each once: those that came with it first, then the latest. */
export function changeSources(change: Pick<PublishedChange, 'before' | 'after' | 'evidence'>): ShownSource[] {
  const { before, after } = change.evidence;
  const paths = change.before === null ? Object.keys(change.after) : fieldsOf(change).map(({ path }) => path);
  const fields = new Set(paths.map(topField));
  const found = [...fields].flatMap((field) => sourcesOfChange(field, before, after));
  const once = new Map(found.map((source) => [`${source.url} ${source.asOf}`, source]));
  return [...once.values()].toSorted(
    (a, b) => Number(b.isNew) - Number(a.isNew) || (b.asOf ?? '').localeCompare(a.asOf ?? ''),
  );
}
