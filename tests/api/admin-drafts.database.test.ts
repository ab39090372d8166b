/** `POST /api/admin/v1/drafts` as programs see it. */
import { beforeEach, describe, expect, test } from 'vitest';
import * as drafts from '@/app/api/admin/v1/drafts/route';
import { draftAnswer } from '@/lib/api/admin-schemas';
import { sqliteFile } from '@/prisma/engine';
import { readAudit } from '@/server/audit';
import { db } from '@/server/db';
import { getEditState, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { otherWriter } from '../support/other-writer';
import { aPlan, expectProblem, programOfEditor, SOURCE } from './program';

const { editor, json, request } = programOfEditor();
const draft = (body: object) => drafts.POST(json('drafts', body));

describe('a draft', () => {
  beforeEach(async () => {
    const { draft: open } = await getEditState((await aPlan()).id);
    if (open) await withdrawDraft(editor, open.id);
  });

  test('of changed fields is made as its form would make it, and waits for review', async () => {
    const { id, name } = await aPlan();
    const before = await db().planRevision.count();
    const response = await draft({
      ...{ planId: id, changes: [{ path: 'name', before: name, after: 'Renamed' }], sources: [SOURCE] },
      reason: 'From the nightly run',
    });
    const body = draftAnswer.parse(await response.json());
    expect(response.status).toBe(200);
    expect(body).toMatchObject({ planId: id, status: 'inReview', unchanged: false });
    expect(body.changes).toContainEqual({ path: 'name', before: name, after: 'Renamed' });
    const { draft: saved } = await getEditState(id);
    expect(saved).toMatchObject({
      id: body.draftId,
      reason: 'From the nightly run',
      author: { name: 'editor' },
    });
    expect(saved?.document.sources.at(-1)).toEqual({ ...SOURCE, covers: ['name'] });
    // Never a publication: whoever wrote it does not release it either.
    expect(await db().planRevision.count()).toBe(before);
    await expect(publishDraft({ ...editor, role: 'publisher' }, body.draftId)).rejects.toMatchObject({
      details: ['fourEyes'],
    });
    const { entries } = await readAudit({ action: 'draft.submit' }, { take: 1 });
    expect(entries[0]).toMatchObject({
      actorId: editor.id,
      details: { token: expect.stringContaining('CI (ps_') },
    });
  });

  test('while another process writes for long is told so, and is not saved', async () => {
    const { id } = await aPlan();
    const writer = await otherWriter(sqliteFile(process.env.DATABASE_URL ?? ''));
    try {
      const changes = [{ path: 'name', after: 'Other' }];
      const response = await draft({ planId: id, changes, sources: [SOURCE], reason: 'x' });
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await response.json()).toMatchObject({ type: 'urn:problem-type:plansight:database-busy' });
    } finally {
      await writer.commit();
    }
    expect((await getEditState(id)).draft).toBeNull();
  });

  test('of a price by its name', async () => {
    const { id, charges } = await aPlan();
    const [option] = charges.options;
    const path = `charges.options[${option?.id}].priceByLines.1`;
    const response = await draft({
      planId: id,
      changes: [{ path, after: '77.00' }],
      sources: [SOURCE],
      reason: 'x',
      submit: false,
    });
    expect(draftAnswer.parse(await response.json())).toMatchObject({ status: 'editing' });
    const { draft: saved } = await getEditState(id);
    expect(saved?.document.charges.options[0]?.priceByLines['1']).toBe('77.00');
  });

  test.each<[string, object, string[]]>([
    [
      'a place that is not there',
      { changes: [{ path: 'charges.options[none].id', after: 'x' }] },
      ['changes[0].path'],
    ],
    ['no source', { sources: [] }, ['sources']],
    ['no reason', { reason: ' ' }, ['reason']],
    ['a value that is none', { changes: [{ path: 'data.highSpeedGB', after: -1 }] }, ['data.highSpeedGB']],
    ['a field nobody knows', { force: true }, ['force']],
  ])('with %s is refused, and nothing is saved', async (_, over, paths) => {
    const { id } = await aPlan();
    const body = { planId: id, changes: [{ path: 'name', after: 'Other' }], sources: [SOURCE], reason: 'x' };
    await expectProblem(await draft({ ...body, ...over }), 400, paths);
    expect((await getEditState(id)).draft).toBeNull();
  });

  test('upon what is there no more is 409, with what changed', async () => {
    const { id } = await aPlan();
    const response = await draft({
      ...{ planId: id, changes: [{ path: 'name', before: 'As it was', after: 'Other' }] },
      ...{ sources: [SOURCE], reason: 'x' },
    });
    const body = await expectProblem(response, 409, ['name']);
    expect(body.conflicts).toEqual([
      { path: 'name', base: 'As it was', theirs: (await aPlan()).name, mine: 'Other' },
    ]);
  });

  test('of a whole document comes together with what others wrote meanwhile', async () => {
    const base = await aPlan();
    const theirs = {
      planId: base.id,
      changes: [{ path: 'name', after: 'Theirs' }],
      sources: [],
      reason: 'x',
      submit: false,
    };
    await draft({ ...theirs, sources: [SOURCE] });
    const mine = { ...base, data: { ...base.data, videoMaxHeight: 480 } };
    const response = await draft({ plan: mine, base, reason: 'y', submit: false });
    const { draft: saved } = await getEditState(base.id);
    expect(response.status).toBe(200);
    expect(saved?.document).toMatchObject({ name: 'Theirs', data: { videoMaxHeight: 480 } });
    const clash = await draft({ plan: { ...base, name: 'Mine' }, base, reason: 'y', submit: false });
    await expectProblem(clash, 409, ['name']);
    await expectProblem(await draft({ plan: mine, reason: 'y' }), 400, ['base']);
  });

  test('of a new plan; faults are named below it', async () => {
    const copy = { ...(await aPlan()), id: 'tello-made-by-program', name: 'Made by program' };
    await expectProblem(await draft({ plan: { ...copy, billing: 'barter' }, reason: 'x' }), 400, [
      'plan.billing',
    ]);
    const body = draftAnswer.parse(await (await draft({ plan: copy, reason: 'x' })).json());
    expect(body).toMatchObject({ planId: copy.id, status: 'inReview' });
    await withdrawDraft(editor, body.draftId);
  });

  test('that somebody waits for stays so unless that is agreed to', async () => {
    const { id } = await aPlan();
    const one = (after: string, more = {}) =>
      draft({
        planId: id,
        changes: [{ path: 'name', after }],
        sources: [SOURCE],
        reason: 'x',
        submit: false,
        ...more,
      });
    await one('First', { submit: true });
    await expectProblem(await one('Second'), 409, ['leaves']);
    expect(await (await one('Second', { leaves: 'inReview' })).json()).toMatchObject({ status: 'editing' });
  });

  test('of a plan that is nowhere is 404; a body that is no JSON is 400', async () => {
    const body = { planId: 'none', changes: [{ path: 'name', after: 'x' }], sources: [SOURCE], reason: 'x' };
    await expectProblem(await draft(body), 404, ['planId']);
    const broken = request('drafts', { body: '{', headers: { 'content-type': 'application/json' } });
    await expectProblem(await drafts.POST(broken), 400, []);
  });
});
