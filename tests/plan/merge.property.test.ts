/** Merging documents of three sides, whatever they hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/plan/diff';
import { mergeDocuments } from '@/lib/plan/merge';
import type { PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { FULL_FILE } from '../support/full-plan';

const FULL_PLAN = FULL_FILE.plans[0] as PlanDocument;

const value = fc.constantFrom<unknown>(null, 0, 1, 'unlimited', '5.00');
const entries = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), price: value, note: value }),
  { selector: ({ id }) => id },
);
const document = fc.record(
  {
    price: value,
    features: fc.record({ one: value, two: value }, { requiredKeys: [] }),
    options: entries,
    networks: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
    period: fc.oneof(fc.record({ months: value }), fc.record({ days: value })),
    rows: fc.array(fc.record({ countries: value }), { maxLength: 2 }),
  },
  { requiredKeys: ['options'] },
);
const same = (a: unknown, b: unknown) => changesBetween(a, b).length === 0;

/** A plan with some fields changed, in ways that the form offers. */
const edits: readonly ((plan: PlanDocument) => unknown)[] = [
  (plan) => Object.assign(plan, { name: 'Another name' }),
  (plan) => Object.assign(plan.features, { volte: plan.features.volte !== true }),
  (plan) => Object.assign(plan.requirements, { ssn: null }),
  (plan) => Object.assign(plan.charges.options[1] ?? {}, { maxUses: 7 }),
  (plan) => Object.assign(plan, { networks: [], networksEvidence: null }),
  (plan) => Object.assign(plan, { networksEvidence: 'inferred' }),
  (plan) => Object.assign(plan, { sources: plan.sources.map((one) => ({ ...one, asOf: '2026-11-28' })) }),
  (plan) => Object.assign(plan, { addOns: [] }),
  (plan) => Object.assign(plan.data, { sharing: 'line', overageCapByLines: null }),
  // Each keeps the rules alone, both together do not.
  (plan) => Object.assign(plan.roamingPasses[0] ?? {}, { validDays: 3 }),
  (plan) => Object.assign(plan.roamingPasses[0] ?? {}, { maxChargedPerMonth: 5 }),
];
const edited = fc.subarray([...edits]).map((chosen) => {
  const plan = structuredClone(FULL_PLAN);
  for (const edit of chosen) edit(plan);
  return plan;
});

describe('merging', () => {
  it('with what nobody changed, or with oneself, changes nothing', () => {
    fc.assert(
      fc.property(document, document, (base, mine) => {
        const silent = { merged: mine, conflicts: [], came: [] };
        expect(mergeDocuments(base, base, mine)).toEqual(silent);
        expect(mergeDocuments(base, mine, mine)).toEqual(silent);
        expect(same(mergeDocuments(base, mine, base).merged, mine)).toBe(true);
      }),
    );
  });

  it('is the same from both sides, and asks about the same fields', () => {
    fc.assert(
      fc.property(document, document, document, (base, theirs, mine) => {
        const one = mergeDocuments(base, theirs, mine);
        const other = mergeDocuments(base, mine, theirs);
        expect(one.conflicts.map(({ path }) => path).sort()).toEqual(
          other.conflicts.map(({ path }) => path).sort(),
        );
        if (one.conflicts.length === 0) expect(changesBetween(one.merged, other.merged)).toEqual([]);
        // Decided alike, both come to the same.
        const choose = (choice: 'mine' | 'theirs') =>
          Object.fromEntries(one.conflicts.map(({ path }) => [path, choice]));
        expect(
          changesBetween(
            mergeDocuments(base, theirs, mine, choose('theirs')).merged,
            mergeDocuments(base, mine, theirs, choose('mine')).merged,
          ),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('decides every conflict by its choice, and then nothing is left to ask', () => {
    fc.assert(
      fc.property(document, document, document, fc.boolean(), (base, theirs, mine, toMine) => {
        const { conflicts } = mergeDocuments(base, theirs, mine);
        const choices = Object.fromEntries(
          conflicts.map(({ path }) => [path, toMine ? ('mine' as const) : ('theirs' as const)]),
        );
        expect(mergeDocuments(base, theirs, mine, choices).conflicts).toEqual([]);
      }),
    );
  });

  it('of plans without a conflict keeps the rules, or the schema names the fields at fault', () => {
    let broken = 0;
    fc.assert(
      fc.property(edited, edited, (theirs, mine) => {
        for (const plan of [FULL_PLAN, theirs, mine]) fc.pre(parsePlan(plan).ok);
        const { merged, conflicts } = mergeDocuments(FULL_PLAN, theirs, mine);
        if (conflicts.length > 0) return;
        const parsed = parsePlan(merged);
        if (parsed.ok) expect(same(parsed.plan, merged)).toBe(true);
        else {
          broken += 1;
          expect(parsed.faults.every(({ path, code }) => path !== '' && code !== 'unrecognized_keys')).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(broken).toBeGreaterThan(0);
  });
});
