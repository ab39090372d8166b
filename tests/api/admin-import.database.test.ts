/** `POST /api/admin/v1/import` as programs see it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as imports from '@/app/api/admin/v1/import/route';
import { importAnswer } from '@/lib/api/admin-schemas';
import { readAudit } from '@/server/audit';
import { db } from '@/server/db';
import { getEditState, withdrawDraft } from '@/server/plans/drafts';
import { aPlan, expectProblem, programOfEditor } from './program';

const { editor, request } = programOfEditor();

describe('an import', () => {
  const labels = readFileSync('tests/import/fixtures/fcc.csv');
  const bytes = new Uint8Array(labels);
  const query = '?name=fcc.csv&asOf=2026-05-01&source=https%3A%2F%2Fexample.com%2Flabels.csv&carrier=tello';
  const tariff = async () => {
    const document = { ...(await aPlan()), name: 'By file' };
    return JSON.stringify(document);
  };
  const count = async () => [
    await db().draft.count(),
    await db().importRun.count(),
    await db().auditEvent.count(),
  ];

  test('without apply says what would change, and keeps nothing', async () => {
    const before = await count();
    const body = importAnswer.parse(
      await (await imports.POST(request(`import${query}`, { body: bytes }))).json(),
    );
    expect(body).toMatchObject({ file: 'fcc.csv', applied: false, layout: 'fcc', result: null });
    expect(body.rows).toBeGreaterThan(0);
    expect(await count()).toEqual(before);
  });

  test('of a plan file makes drafts that wait for review; the same again makes none', async () => {
    const form = new FormData();
    form.set('file', new File([await tariff()], 'plans.json'));
    const before = (await count())[0];
    const response = await imports.POST(request('import?apply=1', { body: form }));
    const body = importAnswer.parse(await response.json());
    expect(body.result?.drafts).toHaveLength(1);
    expect((await count())[0]).toBe((before ?? 0) + 1);
    const { draft: made } = await getEditState((await aPlan()).id);
    expect(made).toMatchObject({ status: 'inReview', origin: 'import', document: { name: 'By file' } });
    const { entries } = await readAudit({ action: 'import.apply' }, { take: 1 });
    expect(entries[0]?.details.token).toContain('CI (ps_');
    const kept = await db().importRun.count();
    const again = await imports.POST(request('import?apply=1&name=plans.json', { body: await tariff() }));
    expect(importAnswer.parse(await again.json()).result).toMatchObject({
      drafts: [],
      unchanged: [(await aPlan()).id],
    });
    // What a nightly run sends again is not kept again.
    expect(await db().importRun.count()).toBe(kept);
    await withdrawDraft(editor, made?.id ?? '');
  });

  test.each<[string, string, string, string[]]>([
    ['no name', 'import', 'a,b', ['name']],
    ['a parameter nobody knows', 'import?name=a.csv&force=1', 'a,b', ['force']],
    ['a layout that is none', 'import?name=a.csv&layout=x', 'a,b', ['layout']],
    ['an empty body', 'import?name=a.csv', '', ['']],
    ['a file that is none', 'import?name=a.csv', 'hello', ['a.csv']],
    ['broken JSON', 'import?name=a.json&apply=1', '{', ['a.json']],
  ])('with %s is refused by file and path', async (_, path, body, paths) => {
    const before = await count();
    await expectProblem(await imports.POST(request(path, { body })), 400, paths);
    expect(await count()).toEqual(before);
  });

  test('of labels asks for the day and the place', async () => {
    await expectProblem(
      await imports.POST(request('import?name=fcc.csv&carrier=tello', { body: bytes })),
      400,
      ['asOf', 'source'],
    );
  });

  test('of a form without a file, or with two, is refused', async () => {
    const form = new FormData();
    await expectProblem(await imports.POST(request('import', { body: form })), 400, ['file']);
    for (const name of ['a.csv', 'b.csv']) form.append('file', new File(['a,b'], name));
    await expectProblem(await imports.POST(request('import', { body: form })), 400, ['file']);
  });
});
