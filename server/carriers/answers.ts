/** An answer that a carrier gave: a fact with its source, in a draft of the carrier or of one plan. */
import { answeredValue, answerFormOf } from '@/lib/advice/wanted';
import type { Criterion } from '@/lib/cost/reason';
import { isoDate } from '@/lib/date';
import type { Source } from '@/lib/plan/plan';
import { setValueAt, topFieldOf } from '@/lib/plan/shared-fields';
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { AppError } from '@/server/errors';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { getCarrierEditState, saveCarrierDraft } from './drafts';

export interface GivenAnswer {
  /** Of the question that was asked. */
  code: Criterion['code'];
  /** `yes`, `no` or a number of days, as the question asks. */
  answer: string;
  source: { url: string; title: string };
  reason: string;
}

function read({ code, answer, source }: GivenAnswer, now: Date) {
  const form = answerFormOf({ code });
  const value = form && answeredValue(form, answer);
  if (!form || value === undefined)
    throw new AppError('inputInvalid', 'Say what the carrier answered.', ['answer']);
  const evidence: Source = { ...source, asOf: isoDate(now), covers: [topFieldOf(form.field)] };
  return { field: form.field, value, evidence };
}

type Outcome = { kind: string; draftId?: string; faults?: { path: string; message: string }[] };

/** The draft's id. @throws AppError `inputInvalid` naming what is wrong, `conflict` where somebody was faster. */
function draftIdOf(outcome: Outcome): string {
  if (outcome.draftId !== undefined) return outcome.draftId;
  if (outcome.kind === 'waiting')
    throw new AppError(
      'conflict',
      'Somebody waits for the open draft. Write the answer into its form, which asks before it leaves that state.',
      ['waitingDraft'],
    );
  if (outcome.kind === 'conflict' || outcome.kind === 'choose')
    throw new AppError('conflict', 'Somebody saved a draft meanwhile. Reload the page and enter it again.');
  const paths = (outcome.faults ?? []).map(({ path }) => path);
  const field = paths.some((path) => path.endsWith('url')) ? 'url' : 'title';
  throw new AppError('inputInvalid', outcome.faults?.[0]?.message ?? '', [field]);
}

/**
 * Puts an answer into a draft of the carrier, for all its plans; an open draft is gone on from.
 * @returns the draft's id.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid`, `conflict`, also where an open draft waits for review
 * or its time.
 */
export async function answerForCarrier(
  actor: Actor,
  carrierId: string,
  given: GivenAnswer,
  options: ContextOptions = {},
): Promise<string> {
  requirePermission(actor, 'editDraft');
  const { database, now } = contextOf(options);
  const { field, value, evidence } = read(given, now);
  const { published, draft, lockVersion } = await getCarrierEditState(carrierId, database);
  const carrier = draft?.document ?? published;
  if (!carrier) throw new AppError('notFound', `There is no carrier "${carrierId}".`);
  const shared: Record<string, unknown> = structuredClone({
    ...(carrier.shared ?? { sources: [], verifiedAt: isoDate(now) }),
  });
  setValueAt(shared, field, value);
  shared.sources = [...(carrier.shared?.sources ?? []), evidence];
  const document = { ...carrier, shared };
  const planChanges = draft?.planChanges ?? {};
  const toSave = { document, planChanges, lockVersion, reason: given.reason, leaves: null };
  return draftIdOf(await saveCarrierDraft(actor, toSave, { database, now }));
}

/**
 * Puts an answer into a draft of one plan; an open draft is gone on from.
 * @returns the draft's id.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid`, `conflict`, also where an open draft waits for review
 * or its time.
 */
export async function answerForPlan(
  actor: Actor,
  planId: string,
  given: GivenAnswer,
  options: ContextOptions = {},
): Promise<string> {
  requirePermission(actor, 'editDraft');
  const { database, now } = contextOf(options);
  const { field, value, evidence } = read(given, now);
  const { published, draft, lockVersion, basis } = await getEditState(planId, database);
  const plan = draft?.document ?? published;
  if (!plan) throw new AppError('notFound', `There is no plan "${planId}".`);
  const document: Record<string, unknown> = structuredClone({ ...plan });
  setValueAt(document, field, value);
  document.sources = [...plan.sources, evidence];
  const toSave = { document, lockVersion, basis, reason: given.reason, leaves: null };
  return draftIdOf(await saveDraft(actor, toSave, { database, now }));
}
