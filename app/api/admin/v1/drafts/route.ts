/** A draft of a plan, by a program: as its form would make it, never a publication. */
import { type DraftAnswer, readDraftRequest } from '@/lib/api/admin-schemas';
import { readJsonBody } from '@/lib/api/read-body';
import { stated } from '@/lib/plan/diff';
import { saveProgramDraft } from '@/server/plans/program-draft';
import { answer, faulty, problem, refuseMethod, withToken } from '../with-token';

export const dynamic = 'force-dynamic';

/** Two documents with everything in them are far below. */
const BODY = { most: 1024 * 1024, advice: 'A plan document is smaller.' };

export function POST(request: Request): Promise<Response> {
  return withToken(request, 'drafts', async (actor) => {
    const body = await readJsonBody(request, BODY);
    if (!body.ok) return problem(body.kind, body.detail);
    const parsed = readDraftRequest(body.value);
    if (!parsed.success) return faulty(parsed.error);
    const outcome = await saveProgramDraft(actor, parsed.data);
    switch (outcome.kind) {
      case 'saved': {
        const { draftId, document, status, unchanged, changes, came } = outcome;
        const saved: DraftAnswer = {
          ...{ draftId, planId: document.id, status, unchanged },
          ...{ changes: stated(changes), came: stated(came), page: `/admin/drafts/${draftId}` },
        };
        return answer(saved);
      }
      case 'refused':
        return problem('invalid-input', 'The plan has faults; nothing was saved.', outcome.faults);
      case 'unknownPlan':
        return problem('unknown-plan', 'No plan has this id; send a whole document to make one.', [
          { path: 'planId', code: 'unknownPlan', message: 'no plan has this id' },
        ]);
      case 'waiting':
        return problem(
          'conflict',
          `Somebody waits for the open draft of this plan (${outcome.status}). Nothing was saved. Send "leaves": "${outcome.status}" to take it out of that.`,
          [{ path: 'leaves', code: 'waiting', message: `is needed: ${outcome.status}` }],
        );
      case 'conflict':
        return problem(
          'conflict',
          'Others changed the same fields meanwhile. Nothing was saved. Read the plan again and choose.',
          outcome.conflicts.map(({ path }) => ({
            path,
            code: 'changedMeanwhile',
            message: 'was changed meanwhile',
          })),
          {
            more: {
              conflicts: outcome.conflicts.map(({ path, base, theirs, mine }) => ({
                ...{ path, base: base ?? null, theirs: theirs ?? null, mine: mine ?? null },
              })),
            },
          },
        );
    }
  });
}

export { refuseMethod as DELETE, refuseMethod as GET, refuseMethod as PATCH, refuseMethod as PUT };
