/** Plans that a test makes for itself, so that it depends on nothing that another test left behind. */
import type { PlanDocument } from '@/lib/plan/plan';
import { writeCatalog } from '@/server/catalog/read';
import type { Database } from '@/server/db';
import { type DraftToSave, getEditState, type SaveOutcome, saveDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { FILE, PEOPLE, PLAN, SECOND } from './back-office';

export interface At {
  database: Database;
  now: Date;
}

type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

let count = 0;
/** A plan of an id that no other test has; nothing is written. */
export const newPlan = (said: Partial<PlanDocument> = {}): PlanDocument => {
  count += 1;
  return { ...PLAN, id: `tello-new-${count}`, name: `New ${count}`, ...said };
};

export function whereSaved(outcome: SaveOutcome): Saved {
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Saves a document upon the present state of its plan. */
export async function saved(
  document: PlanDocument,
  at: At,
  { by = PEOPLE.editor, ...more }: Partial<DraftToSave> & { by?: typeof SECOND } = {},
): Promise<Saved> {
  const { lockVersion, basis } = await getEditState(document.id, at.database);
  return whereSaved(await saveDraft(by, { document, lockVersion, basis, reason: '', ...more }, at));
}

/** Hands a document in and publishes it, by two people. */
export async function published(document: PlanDocument, at: At): Promise<PlanDocument> {
  const { draftId } = await saved(document, at, { submit: true });
  await publishDraft(SECOND, draftId, at);
  return document;
}

/** Publishes a document from a file, past the drafts of its plan. */
export const overtaken = (document: PlanDocument, at: At) =>
  writeCatalog([{ ...FILE, plans: [document] }], at);
