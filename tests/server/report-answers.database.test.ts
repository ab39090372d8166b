/** A report, the draft that answers it and the revision close each other; its sender can be asked back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { answerQuestion, askReporter, handleReport } from '@/server/report-answers';
import { fileReport, getReport, readByToken, reportsOfDraft } from '@/server/reports';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { OTHER, PEOPLE, PLAN, useBackOffice } from './back-office';

const { editor, publisher, viewer } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const LATER = new Date('2026-11-02T12:00:00Z');

describe.each(TEST_ENGINES)('reports on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (now = LATER) => ({ database: office.database, now });
  let count = 0;

  beforeEach(async () => {
    const { draft } = await getEditState(PLAN.id, office.database);
    if (draft) await withdrawDraft(editor, draft.id, at());
  });

  async function filed(now = NOON): Promise<{ id: string; token: string }> {
    count += 1;
    const claim = `Claim ${count}`;
    const sent = await fileReport(
      {
        ...{ planId: PLAN.id, input: { field: null, claim, link: '' }, trap: '', locale: 'en' },
        address: `198.51.100.${count}`,
      },
      at(now),
    );
    if (sent.kind !== 'filed') throw new Error(sent.kind);
    const { id } = await office.database.report.findFirstOrThrow({ where: { claim } });
    return { id, token: sent.token };
  }
  async function draftFor(answers: string, plan = PLAN): Promise<string> {
    const { lockVersion } = await getEditState(plan.id, office.database);
    const document = { ...plan, name: `Better ${count}` };
    const outcome = await saveDraft(
      editor,
      { document, lockVersion, reason: '', submit: true, answers },
      at(),
    );
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome.draftId;
  }
  const report = (id: string) => getReport(viewer, id, office.database);

  it('publishing the draft sets its report to corrected, with the revision and the day', async () => {
    const { id, token } = await filed();
    const draftId = await draftFor(id);
    expect(await report(id)).toMatchObject({ status: 'checking', draftId, revision: null });
    expect((await reportsOfDraft(draftId, office.database)).map((one) => one.id)).toEqual([id]);
    const { revision } = await publishDraft(publisher, draftId, at());
    expect(await readByToken(token, office.database)).toMatchObject({
      ...{ status: 'corrected', revision, handledAt: LATER.toISOString() },
    });
  });

  it('withdrawing the draft opens it again', async () => {
    const { id } = await filed();
    await withdrawDraft(editor, await draftFor(id), at());
    expect(await report(id)).toMatchObject({ status: 'new', draftId: null });
  });

  it('a draft of another plan answers nothing', async () => {
    const { id } = await filed();
    const draftId = await draftFor(id, OTHER);
    expect(await report(id)).toMatchObject({ status: 'new', draftId: null });
    await withdrawDraft(editor, draftId, at());
  });

  it('is corrected by hand where something was published since, and not where it was before', async () => {
    const draftId = await draftFor('none');
    await publishDraft(publisher, draftId, at());
    const { id } = await filed(LATER);
    await expect(handleReport(editor, id, 'corrected', 'Yes.', at())).rejects.toMatchObject({
      details: ['nothingPublished'],
    });
    count += 1;
    const next = at(new Date(LATER.getTime() + 1));
    const { revision } = await publishDraft(publisher, await draftFor('none'), next);
    await handleReport(editor, id, 'corrected', 'Yes.', next);
    expect(await report(id)).toMatchObject({ status: 'corrected', revision });
  });

  it('a question is answered once on the secret page, and whoever may handle it is told', async () => {
    const { id, token } = await filed();
    const answer = (text: string) => answerQuestion(token, text, '203.0.113.1', at());
    expect(await answer('Nobody asked')).toEqual({ kind: 'closed' });
    await askReporter(editor, id, ' In which state? ', at());
    expect(await readByToken(token, office.database)).toMatchObject({
      ...{ status: 'checking', question: 'In which state?', answer: null },
    });
    expect(await answer('  ')).toEqual({ kind: 'refused' });
    expect(await answer('x'.repeat(2001))).toEqual({ kind: 'refused' });
    expect(await answer('Texas\u0000')).toEqual({ kind: 'taken' });
    expect(await answer('Again')).toEqual({ kind: 'closed' });
    expect(await report(id)).toMatchObject({ answer: 'Texas', answeredAt: LATER.toISOString() });
    expect(
      await office.database.notice.count({ where: { kind: 'answeredReport', personId: editor.id } }),
    ).toBe(1);
    expect(await answerQuestion('no token', 'x', '203.0.113.1', at())).toEqual({ kind: 'closed' });
  });

  it('is handled upon what was seen', async () => {
    const { id } = await filed();
    const seen = { ...at(), seen: 'checking   ' };
    await expect(handleReport(editor, id, 'declined', 'No.', seen)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(askReporter(editor, id, 'Where?', seen)).rejects.toMatchObject({ code: 'conflict' });
  });
});
