import { describe, expect, test } from 'vitest';
import type { ImportPreview, PlanPreview } from '@/lib/import/preview';
import { type KeptPreview, keptText, wasShown, withResult } from '@/server/imports/kept-preview';

const plan = (planId: string): PlanPreview => ({
  ...{ planId, match: 'new', changes: [], name: 'A "plan", 计划', carrierId: 'example', rows: [1] },
  ...{ externalIds: [], olderDates: [], warnings: [], keys: [], told: false, suggestions: [], waits: null },
});
const preview: ImportPreview = {
  ...{ layout: 'tariff', rows: 2, skipped: [], warnings: [], plans: [plan('one'), plan('two')] },
  ...{ carriers: [], missing: [], providers: [], asks: [] },
};
const beside = { request: { mapping: { a: 'b' } }, compared: 2, ticks: { on: ['one'], off: [] } };
const result = {
  ...{ drafts: 2, unchanged: 0, kept: 0, leftOut: 0, carriers: 0, declined: [], changeSetId: 'set' },
} satisfies KeptPreview['result'];

describe('what an import keeps of its preview', () => {
  test('is the JSON of everything, with its result behind it', async () => {
    const text = await keptText(preview, beside);
    expect(text).toBe(JSON.stringify({ ...preview, ...beside }));
    expect(JSON.parse(withResult(text, result))).toEqual({ ...preview, ...beside, result });
  });

  test.each<[string, Partial<ImportPreview>, boolean]>([
    ['the same', {}, true],
    ['another plan', { plans: [plan('one'), plan('three')] }, false],
    ['a plan less', { plans: [plan('one')] }, false],
    ['a plan more', { plans: [plan('one'), plan('two'), plan('three')] }, false],
    ['something asked', { asks: ['day'] }, false],
    ['other rows', { rows: 3 }, false],
  ])('was shown where it is %s', async (_, change, isSame) => {
    const text = await keptText(preview, { request: {} });
    expect(await wasShown(text, { ...preview, ...change })).toBe(isSame);
  });
});
