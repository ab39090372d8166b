/** How work names the document that it started from, and finds it again. The same on every engine: one is enough. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { basisOf, documentOfBasis, lastVersions, listVersions } from '@/server/plans/draft-versions';
import { SQLITE } from '../../prisma/engines';
import { useBackOffice } from '../back-office';
import { newPlan, overtaken, published, saved } from '../new-plans';

const NOON = new Date('2026-11-01T12:00:00Z');

it.each([
  ['nothing', null, ''],
  ['a version of a draft', { draftId: 'a-draft', version: 3 }, 'a-draft/3'],
  ['a revision', { revision: 7 }, 'r7'],
  ['a plan from before revisions were kept', { revision: 0 }, 'r0'],
])('work that starts from %s names it', (_label, from, basis) => {
  expect(basisOf(from)).toBe(basis);
});

describe('the document of a basis', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = () => ({ database: office.database, now: NOON });
  const plan = newPlan();
  const [second, drafted, other] = [{ ...plan, name: 'Two' }, { ...plan, name: 'Drafted' }, newPlan()];
  let draftId = '';
  let otherDraft = '';

  beforeAll(async () => {
    await published(plan, at());
    await overtaken(second, at());
    draftId = (await saved(drafted, at())).draftId;
    otherDraft = (await saved(other, at())).draftId;
    // Numbers of two digits, without ten saves.
    const { planRevision, draftVersion } = office.database;
    const revision = await planRevision.findUniqueOrThrow({
      where: { planId_number: { planId: plan.id, number: 1 } },
    });
    const document = JSON.stringify({ ...plan, name: 'Twelve' });
    await planRevision.create({ data: { ...revision, number: 12, draftId: null, document } });
    const version = await draftVersion.findFirstOrThrow({ where: { draftId } });
    await draftVersion.create({ data: { ...version, number: 12, document } });
  });

  const found = (basis: string, of: PlanDocument = plan, current: PlanDocument | null = second) =>
    documentOfBasis(
      office.database,
      of.id,
      basis.replace('DRAFT', draftId).replace('OTHER', otherDraft),
      current,
    );

  it.each([
    ['nothing', '', null],
    ['the first revision', 'r1', plan],
    ['the last revision', 'r2', second],
    ['a revision of two digits', 'r12', { ...plan, name: 'Twelve' }],
    ['what stood there before revisions were kept, which is the first', 'r0', plan],
    ['a revision that is nowhere', 'r3', undefined],
    ['a revision of nine digits that is nowhere', 'r999999999', undefined],
    ['a number of ten digits', 'r9999999999', undefined],
    ['a number of twenty digits', `r${'9'.repeat(20)}`, undefined],
    ['no number', 'r', undefined],
    ['a letter for a number', 'rx', undefined],
    ['something before a revision', 'xr1', undefined],
    ['something behind a revision', 'r1x', undefined],
    ['a version of a draft', 'DRAFT/1', drafted],
    ['a version of two digits', 'DRAFT/12', { ...plan, name: 'Twelve' }],
    ['a version that is nowhere', 'DRAFT/2', undefined],
    ['a version of nine digits that is nowhere', 'DRAFT/999999999', undefined],
    ['a version of twenty digits', `DRAFT/${'9'.repeat(20)}`, undefined],
    ['a version of a draft of another plan', 'OTHER/1', undefined],
    ['a draft that is nowhere', 'nowhere/1', undefined],
    ['a draft without a version', 'DRAFT', undefined],
    ['a draft with an empty version', 'DRAFT/', undefined],
    ['a version without a draft', '/1', undefined],
    ['something before a draft', './DRAFT/1', undefined],
    ['something behind a version', 'DRAFT/1x', undefined],
    ['two versions', 'DRAFT/1/1', undefined],
  ])('%s', async (_label, basis, expected) => {
    expect(await found(basis)).toEqual(expected);
  });

  it('without any revision: what is published, or nothing for any other number or plan', async () => {
    const bare = newPlan();
    expect(await found('r0', bare, bare)).toEqual(bare);
    expect(await found('r1', bare, bare)).toBeUndefined();
    expect(await found('r0', bare, null)).toBeUndefined();
  });

  it('versions of a draft, the newest first, each with what it stood upon', async () => {
    const twelve = { ...plan, name: 'Twelve' };
    const found = await listVersions(draftId, office.database);
    expect(found.map(({ number, document, base }) => [number, document, base])).toEqual([
      [12, twelve, second],
      [1, drafted, second],
    ]);
    expect((await listVersions(otherDraft, office.database))[0]).toMatchObject({
      ...{ number: 1, author: { name: 'editor' }, savedAt: NOON.toISOString(), document: other, base: null },
    });
  });

  it('versions of a draft that is nowhere are none', async () => {
    expect(await listVersions('nowhere', office.database)).toEqual([]);
  });

  it('the newest versions, by the draft', async () => {
    const newer = await saved({ ...other, name: 'Newer' }, at());
    expect(newer.draftId).toBe(otherDraft);
    expect(await lastVersions(office.database, [])).toEqual(new Map());
    expect(await lastVersions(office.database, [otherDraft, draftId, 'nowhere'])).toEqual(
      new Map([
        [otherDraft, 2],
        [draftId, 12],
      ]),
    );
  });
});
