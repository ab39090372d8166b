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

export type Settled<Document = PlanDocument> =
  | { kind: 'settled'; document: Document; came: Change[] }
  /** Nothing is decided for these yet. */
  | { kind: 'choose'; conflicts: SidedConflict[]; came: Change[] }
  /** Nobody changed one field twice, but together they break a rule. */
  | { kind: 'broken'; faults: Fault[]; came: Change[] };

/** Reads a document of its kind, or says what is wrong with it. */
export type ReadDocument<Document> = (
  input: unknown,
) => { ok: true; document: Document } | { ok: false; faults: Fault[] };

/** Reads a plan document. */
export const readPlan: ReadDocument<PlanDocument> = (input) => {
  const parsed = parsePlan(input);
  return parsed.ok ? { ok: true, document: parsed.plan } : parsed;
};

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

/** Merges a document as `mergeSides` does, and checks what comes out. */
export function settleBy<Document>(
  read: ReadDocument<Document>,
  mine: Document,
  sides: Readonly<Record<Side, OtherSide<unknown> | null>>,
  choices: MergeChoices = {},
): Settled<Document> {
  const { merged, conflicts, came } = mergeSides(mine, sides, choices);
  if (conflicts.length > 0) return { kind: 'choose', conflicts, came };
  const result = read(merged);
  return result.ok
    ? { kind: 'settled', document: result.document, came }
    : { kind: 'broken', faults: result.faults, came };
}

/** `settleBy` for plans. */
export const settle = (
  mine: PlanDocument,
  sides: Readonly<Record<Side, OtherSide | null>>,
  choices: MergeChoices = {},
): Settled => settleBy(readPlan, mine, sides, choices);

/** How a draft stands to what is published now. */
export type Standing<Document = PlanDocument> =
  /** It was begun from what is published. */
  | { kind: 'fits' }
  /** What was published meanwhile lies in other fields, or is evidence alone: it runs together with that. */
  | { kind: 'rebases'; document: Document; came: Change[] }
  /** It merges, but both change these fields of the document: somebody has to look at both together. */
  | { kind: 'needsLook'; document: Document; came: Change[]; fields: string[] }
  | { kind: 'conflict'; conflicts: MergeConflict[] }
  | { kind: 'broken'; faults: Fault[] }
  | { kind: 'noCarrier' }
  /** Of a carrier: these plans of it would break a rule, with what is wrong. */
  | { kind: 'plansBreak'; plans: { id: string; name: string; faults: string[] }[] };

/** What says when and where figures were read, and no figure: of a plan, or of what a carrier states. */
const EVIDENCE = /^(?:shared\.)?(?:verifiedAt|sources)\b/;
const figures = (changes: readonly Change[]) => changes.filter(({ path }) => !EVIDENCE.test(path));

/**
 * Whether a draft can be released as it stands, and with what beside its own changes. No value comes out that nobody
 * wrote and released: a merge without conflict takes each field from one side.
 */
export function standingBy<Document>(
  read: ReadDocument<Document>,
  draft: { base: unknown; document: Document },
  published: unknown,
): Standing<Document> {
  const moved = changesBetween(draft.base, published);
  if (moved.length === 0) {
    const result = read(draft.document);
    return result.ok ? { kind: 'fits' } : { kind: 'broken', faults: result.faults };
  }
  const settled = settleBy(read, draft.document, {
    draft: null,
    published: { base: draft.base, theirs: published },
  });
  if (settled.kind === 'choose') return { kind: 'conflict', conflicts: settled.conflicts };
  if (settled.kind === 'broken') return { kind: 'broken', faults: settled.faults };
  const own = new Set(topFields(figures(changesBetween(draft.base ?? {}, draft.document))));
  const fields = topFields(figures(moved)).filter((field) => own.has(field));
  const { document, came } = settled;
  return fields.length > 0
    ? { kind: 'needsLook', document, came, fields }
    : { kind: 'rebases', document, came };
}

/** `standingBy` for a plan, whose carrier may be gone. */
export function standingOf(
  draft: { base: PlanDocument | null; document: PlanDocument },
  published: PlanDocument | null,
  carrierIsThere: boolean,
): Standing {
  return carrierIsThere ? standingBy(readPlan, draft, published) : { kind: 'noCarrier' };
}

/** Whether a scheduled draft can run by itself when its time comes. */
export const canRun = ({ kind }: Pick<Standing, 'kind'>): boolean => kind === 'fits' || kind === 'rebases';

/** What is looked at and released: the draft, or what comes of it and of what was published since. */
export const releasedDocument = <Document>(standing: Standing<Document>, document: Document): Document =>
  standing.kind === 'rebases' || standing.kind === 'needsLook' ? standing.document : document;
