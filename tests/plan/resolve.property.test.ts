/** Facts of a carrier: whatever is told once, each plan is the same again. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile, PlanDocument, SharedFacts } from '@/lib/plan/plan';
import { fileForm, pullUpFile } from '@/lib/plan/pull-up';
import {
  formOf,
  inheritedFields,
  inverseOf,
  ownFieldsByValue,
  ownFieldsOf,
  resolve,
  resolveAnew,
} from '@/lib/plan/resolve';
import { isStated, SHARED_FIELDS, type SharedField, valueAt } from '@/lib/plan/shared-fields';
import { readDocuments } from '@/scripts/catalog/documents';

const { files } = readDocuments(['data/catalog']).documents;
const plans = files.flatMap((file) => file.plans);

describe('properties', () => {
  const anyPlan = fc.constantFrom(...plans);
  const anyFields = fc.subarray([...SHARED_FIELDS]);
  const factsOf = (plan: PlanDocument, fields: SharedField[]): SharedFacts => {
    const { sources, verifiedAt } = plan;
    const { id: _, ...part } = formOf(plan, fields);
    return { ...part, sources, verifiedAt } as SharedFacts;
  };

  it('a plan as what differs, resolved, is the plan again', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyFields, (plan, other, fields) => {
        const shared = factsOf(other, fields);
        const own = ownFieldsByValue(plan, shared);
        const { document, origins } = resolve(shared, formOf(plan, own));
        expect(document).toEqual(plan);
        expect(ownFieldsOf(origins)).toEqual(own);
      }),
    );
  });

  it('under new facts and back again it is as it was', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, anyFields, anyFields, (plan, one, other, first, second) => {
        const before = { plan, own: ownFieldsByValue(plan, factsOf(one, first)) };
        const there = resolveAnew(before, factsOf(other, second), {
          follow: second,
          own: Object.fromEntries(first.map((field) => [field, null])),
        });
        const after = { plan: there.document as PlanDocument, own: there.own };
        const back = resolveAnew(after, factsOf(one, first), inverseOf(before, after));
        expect(back.document).toEqual(plan);
        expect(back.own).toEqual(before.own);
      }),
    );
  });

  it('every file of the catalog, pulled up and written, resolves to the same documents', () => {
    for (const file of files) {
      const whole: CarrierFile = { carrier: { ...file.carrier, shared: null }, plans: file.plans };
      const pulled = parseCarrierFile(fileForm(pullUpFile(whole, false)));
      expect(pulled.ok && pulled.file.plans).toEqual(file.plans);
    }
  });

  const HANDED_OVER = '../shared/data/catalog';
  it.skipIf(!existsSync(HANDED_OVER))(
    'the catalog, resolved, equals the documents that were handed over',
    () => {
      const given = readDocuments([HANDED_OVER]).documents.files.flatMap((file) => file.plans);
      const byId = new Map(plans.map((plan) => [plan.id, plan]));
      expect(given.length).toBe(plans.length);
      // Notes were one text there; here they are by topic, and their words were gone through.
      for (const plan of given) {
        expect(byId.get(plan.id)).toEqual({ ...plan, notes: byId.get(plan.id)?.notes });
        expect(Object.keys(byId.get(plan.id)?.notes ?? {}).length > 0).toBe(
          Object.keys(plan.notes).length > 0,
        );
      }
    },
  );

  it('what the carrier states is stated by every plan that follows', () => {
    for (const { carrier, plans: list, own } of files)
      for (const plan of list)
        for (const field of inheritedFields(carrier, own?.[plan.id] ?? SHARED_FIELDS))
          expect(isStated(field, valueAt(plan, field))).toBe(true);
  });
});
