/** An import that would be written into a draft that somebody waits for asks first; what is declined is left as it is. */
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { readAudit } from '@/server/audit';
import { getCarrierDraft, getCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import { scheduleCarrierDraft } from '@/server/carriers/publishing';
import { applyImport, type ImportChoice } from '@/server/imports/apply';
import { getImport, previewImport } from '@/server/imports/imports';
import { getDraft, getEditState, saveDraft } from '@/server/plans/drafts';
import { returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, personOf, useBackOffice } from '../back-office';

const { editor, publisher } = PEOPLE;
const importer = personOf('editor', 'second');
const [WAITS, SCHEDULED, WRITTEN, FREE] = FILE.plans as [
  PlanDocument,
  PlanDocument,
  PlanDocument,
  PlanDocument,
];
const PLANS = [WAITS, SCHEDULED, WRITTEN, FREE];
const NOON = new Date('2026-11-28T12:00:00Z');
const LATER = new Date('2026-12-01T08:00:00Z');

describe.each(TEST_ENGINES)(
  'imports beside drafts that wait, on $label',
  { timeout: 60_000 },
  ({ start }) => {
    const office = useBackOffice(start);
    const at = () => ({ database: office.database, now: NOON });
    const read = (id: string) => getDraft(id, office.database);
    const idOf = (outcome: { kind: string; draftId?: string }) => {
      if (outcome.draftId === undefined) throw new Error(JSON.stringify(outcome));
      return outcome.draftId;
    };
    async function begun(plan: PlanDocument, submit: boolean): Promise<string> {
      const { lockVersion } = await getEditState(plan.id, office.database);
      const document = { ...plan, name: `${plan.name} by hand` };
      return idOf(await saveDraft(editor, { document, lockVersion, reason: 'a reason', submit }, at()));
    }
    async function looked(carrier = FILE.carrier) {
      const plans = PLANS.map((plan) => ({ ...plan, status: 'closed' }));
      const content = new TextEncoder().encode(JSON.stringify({ ...FILE, carrier, own: undefined, plans }));
      const outcome = await previewImport(importer, { name: 'file.json', content }, {}, at());
      if (outcome.kind !== 'previewed') throw new Error(JSON.stringify(outcome));
      return outcome;
    }
    const apply = (runId: string, choice: ImportChoice = {}) => applyImport(importer, runId, choice, at());
    const drafts: Record<'inReview' | 'scheduled' | 'editing', string> = {
      ...{ inReview: '', scheduled: '', editing: '' },
    };

    it('the preview names the draft, its author and its time, and nothing of what nobody waits for', async () => {
      drafts.inReview = await begun(WAITS, true);
      drafts.scheduled = await begun(SCHEDULED, true);
      await scheduleDraft(publisher, drafts.scheduled, LATER, at());
      drafts.editing = await begun(WRITTEN, false);
      const { preview } = await looked();
      expect(preview.plans.map(({ planId, waits }) => [planId, waits])).toEqual([
        [WAITS.id, { draftId: drafts.inReview, status: 'inReview', by: 'editor', publishAt: null }],
        [
          SCHEDULED.id,
          { draftId: drafts.scheduled, status: 'scheduled', by: 'editor', publishAt: LATER.toISOString() },
        ],
        [WRITTEN.id, null],
        [FREE.id, null],
      ]);
    });

    it('unasked, such drafts stay as they are, and are named in what came of it', async () => {
      const before = [await read(drafts.inReview), await read(drafts.scheduled)];
      const { runId } = await looked();
      const applied = await apply(runId);
      expect(applied.drafts.map(({ planId }) => planId)).toEqual([WRITTEN.id, FREE.id]);
      const declined = [
        { kind: 'plan', id: WAITS.id, draftId: drafts.inReview, by: 'editor' },
        { kind: 'plan', id: SCHEDULED.id, draftId: drafts.scheduled, by: 'editor' },
      ];
      expect(applied.declined).toMatchObject(declined);
      expect([await read(drafts.inReview), await read(drafts.scheduled)]).toEqual(before);
      expect((await getImport(runId, office.database))?.result).toMatchObject({ drafts: 2, declined });
      const { entries } = await readAudit({ action: 'import.apply' }, { take: 1 }, office.database);
      expect(entries[0]?.details).toMatchObject({ declined: [WAITS.id, SCHEDULED.id] });
    });

    it('agreed to for one draft, it is written into that one alone', async () => {
      const { runId } = await looked();
      const applied = await apply(runId, { intoDrafts: [drafts.scheduled] });
      expect(applied.drafts).toEqual([{ planId: SCHEDULED.id, draftId: drafts.scheduled }]);
      expect(applied.declined.map(({ id }) => id)).toEqual([WAITS.id]);
      expect(await read(drafts.scheduled)).toMatchObject({
        ...{ status: 'inReview', publishAt: null, contributorIds: [editor.id, importer.id] },
        // What was written by hand stays beside what the file says.
        document: { name: `${SCHEDULED.name} by hand`, status: 'closed' },
      });
    });

    it('a draft that is in another state than the preview said is not touched at all', async () => {
      const { runId } = await looked();
      await returnDraft(publisher, drafts.inReview, 'Which page?', at());
      await expect(apply(runId, { intoDrafts: [drafts.inReview] })).rejects.toMatchObject({
        details: ['previewMoved'],
      });
      expect(await read(drafts.inReview)).toMatchObject({ status: 'returned' });
      // Nobody waits for it any more.
      const again = await looked();
      expect(again.preview.plans.find(({ planId }) => planId === WAITS.id)?.waits).toBeNull();
    });

    it('a carrier of the file is asked about in the same way', async () => {
      const document = { ...FILE.carrier, website: 'https://example.org/hand' };
      const { lockVersion } = await getCarrierEditState(FILE.carrier.id, office.database);
      const id = idOf(
        await saveCarrierDraft(editor, { document, lockVersion, reason: '', submit: true }, at()),
      );
      await scheduleCarrierDraft(publisher, id, LATER, at());
      const choice = { planIds: [], carrierIds: [FILE.carrier.id] };
      const carrier = { ...FILE.carrier, website: 'https://example.org/file' };
      const { preview, runId } = await looked(carrier);
      expect(preview.carriers).toMatchObject([{ waits: { draftId: id, status: 'scheduled', by: 'editor' } }]);
      expect((await apply(runId, choice)).declined).toMatchObject([{ kind: 'carrier', draftId: id }]);
      expect(await getCarrierDraft(id, office.database)).toMatchObject({ status: 'scheduled', document });
      const again = await looked(carrier);
      const applied = await apply(again.runId, { ...choice, intoDrafts: [id] });
      expect(applied).toMatchObject({ declined: [], carriers: [{ draftId: id }] });
      expect(await getCarrierDraft(id, office.database)).toMatchObject({
        ...{ status: 'inReview', publishAt: null, document: carrier },
      });
    });
  },
);
