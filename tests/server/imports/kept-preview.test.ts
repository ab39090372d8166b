import { describe, expect, test } from 'vitest';
import type { ImportPreview, PlanPreview } from '@/lib/import/preview';
import { type KeptPreview, wasShown } from '@/server/imports/kept-preview';

const plan = (planId: string): PlanPreview => ({
  ...{ planId, match: 'new', changes: [], name: 'A "plan", 计划', carrierId: 'example', rows: [1] },
  ...{ externalIds: [], olderDates: [], warnings: [], keys: [], told: false, suggestions: [], waits: null },
});
const preview: ImportPreview = {
  ...{ layout: 'tariff', rows: 2, skipped: [], warnings: [], plans: [plan('one'), plan('two')] },
  ...{ carriers: [], missing: [], providers: [], asks: [] },
};

describe('what an import keeps of its preview, from before plans had rows', () => {
  const beside = { request: { mapping: { a: 'b' } }, compared: 2, ticks: { on: ['one'], off: [] } };
  const kept = JSON.parse(JSON.stringify({ ...preview, ...beside })) as KeptPreview;

  test.each<[string, Partial<ImportPreview>, boolean]>([
    ['the same', {}, true],
    ['another plan', { plans: [plan('one'), plan('three')] }, false],
    ['a plan less', { plans: [plan('one')] }, false],
    ['a plan more', { plans: [plan('one'), plan('two'), plan('three')] }, false],
    ['something asked', { asks: ['day'] }, false],
    ['other rows', { rows: 3 }, false],
  ])('was shown where it is %s', async (_, change, isSame) => {
    expect(await wasShown(kept, { ...preview, ...change })).toBe(isSame);
  });
});
