/** Whether a draft can be released beside what was published since it was begun, and what a button of its form asks. */
import { describe, expect, it } from 'vitest';
import { readIntent } from '@/lib/admin/save-state';
import { canRun, choiceKey, mergeSides, settle, standingOf } from '@/lib/admin/settle';
import type { PlanDocument } from '@/lib/plan/plan';
import { FULL_FILE } from '../support/full-plan';

const BASE = FULL_FILE.plans[0] as PlanDocument;
const having = (said: Partial<PlanDocument>): PlanDocument => ({ ...BASE, ...said });
const SOURCE = BASE.sources[0] as PlanDocument['sources'][number];
const OTHER = { ...SOURCE, url: 'https://example.org/other' };
const fee = (amount: string) => ({
  charges: { ...BASE.charges, oneTimeFees: [{ name: 'Activation', amount, per: 'line' as const }] },
});
const capless = { charges: { ...BASE.charges, taxesAndFees: 'included' as const } };

describe('a draft stands to what is published now', () => {
  it.each<[string, Partial<PlanDocument>, Partial<PlanDocument>, string, boolean]>([
    ['nothing was published since', { name: 'Mine' }, {}, 'fits', true],
    ['another field', { name: 'Mine' }, { status: 'closed' }, 'rebases', true],
    ['the day of a check', { name: 'Mine' }, { verifiedAt: '2026-11-20' }, 'rebases', true],
    [
      'each another source',
      { name: 'Mine', sources: [SOURCE, OTHER] },
      { sources: [{ ...SOURCE, asOf: '2026-11-20' }] },
      'rebases',
      true,
    ],
    ['other parts of the charges', fee('1.00'), capless, 'needsLook', false],
    ['the same field alike', { name: 'Mine' }, { name: 'Mine' }, 'needsLook', false],
    ['the same field differently', { name: 'Mine' }, { name: 'Theirs' }, 'conflict', false],
    [
      'two days of checks',
      { name: 'Mine', verifiedAt: '2026-11-20' },
      { verifiedAt: '2026-11-25' },
      'conflict',
      false,
    ],
  ])('%s', (_label, mine, published, kind, runs) => {
    const standing = standingOf({ base: BASE, document: having(mine) }, having(published), true);
    expect(standing.kind).toBe(kind);
    expect(canRun(standing)).toBe(runs);
  });

  it('names the fields that both change parts of', () => {
    const standing = standingOf({ base: BASE, document: having(fee('1.00')) }, having(capless), true);
    expect(standing).toMatchObject({
      fields: ['charges'],
      document: { charges: { taxesAndFees: 'included' } },
    });
  });

  it.each([
    ['a new plan', { base: null, document: BASE }, null, true, 'fits'],
    [
      'a new plan that somebody else published first',
      { base: null, document: BASE },
      having({ name: 'X' }),
      true,
      'conflict',
    ],
    ['a carrier that is gone', { base: BASE, document: BASE }, BASE, false, 'noCarrier'],
    [
      'a draft that breaks the rules by now',
      { base: BASE, document: { ...BASE, billing: 'barter' } as unknown as PlanDocument },
      BASE,
      true,
      'broken',
    ],
  ] as const)('%s', (_label, draft, published, carrier, kind) => {
    expect(standingOf(draft, published, carrier).kind).toBe(kind);
  });

  it('each keeps the rules and both together break one', () => {
    const [pass, ...rest] = BASE.roamingPasses;
    const passes = (said: object) => ({
      roamingPasses: [{ ...pass, ...said }, ...rest] as PlanDocument['roamingPasses'],
    });
    const draft = { base: BASE, document: having(passes({ validDays: 3 })) };
    const standing = standingOf(draft, having(passes({ maxChargedPerMonth: 5 })), true);
    expect(standing).toMatchObject({ kind: 'broken', faults: [{ code: 'dayPassOnly' }] });
  });
});

describe('two sides', () => {
  const sides = {
    draft: { base: BASE, theirs: having({ name: 'Draft', billing: 'prepaid' }) },
    published: { base: BASE, theirs: having({ name: 'Public', status: 'closed' }) },
  };

  it('are asked about apart, each under its own name', () => {
    const settled = settle(having({ name: 'Mine' }), sides);
    if (settled.kind !== 'choose') throw new Error(settled.kind);
    expect(settled.conflicts.map(choiceKey)).toEqual(['draft:name', 'published:name']);
  });

  it.each([
    [{ 'draft:name': 'theirs', 'published:name': 'mine' }, 'Draft'],
    [{ 'draft:name': 'mine', 'published:name': 'mine' }, 'Mine'],
    [{ 'draft:name': 'mine', 'published:name': 'theirs' }, 'Public'],
  ] as const)('decided by %o: %s', (choices, name) => {
    expect(settle(having({ name: 'Mine' }), sides, choices)).toMatchObject({
      kind: 'settled',
      document: { name, status: 'closed' },
    });
  });

  it('a side that holds nothing now takes nothing away', () => {
    const gone = { draft: { base: BASE, theirs: null }, published: null };
    expect(mergeSides(BASE, gone)).toEqual({ merged: BASE, conflicts: [], came: [] });
  });
});

it.each([
  ['save', { intent: 'save', leaves: null }],
  ['submit', { intent: 'submit', leaves: null }],
  ['keep/scheduled', { intent: 'keep', leaves: 'scheduled' }],
  ['submit/inReview', { intent: 'submit', leaves: 'inReview' }],
  ['save/published', { intent: 'save', leaves: null }],
  ['anything', { intent: 'save', leaves: null }],
  ['', { intent: 'save', leaves: null }],
])('the button "%s" asks for %o', (text, expected) => {
  expect(readIntent(text)).toEqual(expected);
});
