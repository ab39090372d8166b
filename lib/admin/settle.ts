/** What an editor wrote, brought together with what others saved and published meanwhile. */
import type { Fault } from '@/lib/fault';
import { type Change, changesBetween } from '@/lib/plan/diff';
import { type MergeChoices, type MergeConflict, mergeDocuments, topFields } from '@/lib/plan/merge';
import type { PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';

/** Who is on the other side: another save of the draft, or a publication. */
export type Side = 'draft' | 'published';

/** A field that both changed, and who else did. */
export interface SidedConflict extends MergeConflict {
  side: Side;
}

/** What the work started from, and what stands there now. */
export interface OtherSide<Document = PlanDocument> {
  base: Document | null;
  theirs: Document | null;
}

export type Settled =
  | { kind: 'settled'; plan: PlanDocument; came: Change[] }
  /** Nothing is decided for these yet. */
  | { kind: 'choose'; conflicts: SidedConflict[]; came: Change[] }
  /** Nobody changed one field twice, but together they break a rule. */
  | { kind: 'broken'; faults: Fault[]; came: Change[] };

/** The name of a conflict, under which its choice is sent. */
export const choiceKey = ({ side, path }: Pick<SidedConflict, 'side' | 'path'>): string => `${side}:${path}`;

/** A document with what others did, and what has to be chosen first. */
export interface MergedSides {
  /** With mine wherever nothing is chosen. */
  merged: unknown;
  conflicts: SidedConflict[];
  came: Change[];
}

/**
 * Merges a document of any kind with another save of its draft and then with what was published meanwhile. Where a
 * side is null, or holds nothing now, there is nothing to merge with.
 * @param choices by `choiceKey`.
 */
export function mergeSides(
  mine: unknown,
  sides: Readonly<Record<Side, OtherSide<unknown> | null>>,
  choices: MergeChoices = {},
): MergedSides {
  const conflicts: SidedConflict[] = [];
  let merged = mine;
  for (const side of ['draft', 'published'] as const) {
    const other = sides[side];
    if (!other?.theirs) continue;
    const prefix = `${side}:`;
    const ofSide = Object.entries(choices).flatMap(([key, choice]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), choice] as const] : [],
    );
    const merge = mergeDocuments(other.base, other.theirs, merged, Object.fromEntries(ofSide));
    merged = merge.merged;
    conflicts.push(...merge.conflicts.map((conflict) => ({ ...conflict, side })));
  }
  return { merged, conflicts, came: changesBetween(mine, merged) };
}

/** Merges a plan document as `mergeSides` does, and checks what comes out. */
export function settle(
  mine: PlanDocument,
  sides: Readonly<Record<Side, OtherSide | null>>,
  choices: MergeChoices = {},
): Settled {
  const { merged, conflicts, came } = mergeSides(mine, sides, choices);
  if (conflicts.length > 0) return { kind: 'choose', conflicts, came };
  const parsed = parsePlan(merged);
  return parsed.ok
    ? { kind: 'settled', plan: parsed.plan, came }
    : { kind: 'broken', faults: parsed.faults, came };
}

/** How a draft stands to what is published now. */
export type Standing =
  /** It was begun from what is published. */
  | { kind: 'fits' }
  /** What was published meanwhile lies in other fields, or is evidence alone: it runs together with that. */
  | { kind: 'rebases'; plan: PlanDocument; came: Change[] }
  /** It merges, but both change these fields of the document: somebody has to look at both together. */
  | { kind: 'needsLook'; plan: PlanDocument; came: Change[]; fields: string[] }
  | { kind: 'conflict'; conflicts: MergeConflict[] }
  | { kind: 'broken'; faults: Fault[] }
  | { kind: 'noCarrier' };

/** Fields that say when and where figures were read, and no figure. */
const EVIDENCE = ['verifiedAt', 'sources'];

/**
 * Whether a draft can be released as it stands, and with what beside its own changes. No value comes out that nobody
 * wrote and released: a merge without conflict takes each field from one side.
 */
export function standingOf(
  draft: { base: PlanDocument | null; document: PlanDocument },
  published: PlanDocument | null,
  carrierIsThere: boolean,
): Standing {
  if (!carrierIsThere) return { kind: 'noCarrier' };
  const moved = changesBetween(draft.base, published);
  if (moved.length === 0) {
    const parsed = parsePlan(draft.document);
    return parsed.ok ? { kind: 'fits' } : { kind: 'broken', faults: parsed.faults };
  }
  const settled = settle(draft.document, {
    draft: null,
    published: { base: draft.base, theirs: published },
  });
  if (settled.kind === 'choose') return { kind: 'conflict', conflicts: settled.conflicts };
  if (settled.kind === 'broken') return { kind: 'broken', faults: settled.faults };
  const own = new Set(topFields(changesBetween(draft.base ?? {}, draft.document)));
  const fields = topFields(moved).filter((field) => own.has(field) && !EVIDENCE.includes(field));
  const { plan, came } = settled;
  return fields.length > 0 ? { kind: 'needsLook', plan, came, fields } : { kind: 'rebases', plan, came };
}

/** Whether a scheduled draft can run by itself when its time comes. */
export const canRun = ({ kind }: Standing): boolean => kind === 'fits' || kind === 'rebases';
