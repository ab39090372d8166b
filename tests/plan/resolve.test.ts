import { describe, expect, it } from 'vitest';
import { parseCarrier, parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile, PlanDocument, SharedFacts } from '@/lib/plan/plan';
import { pullUpFile, pullUpOffers } from '@/lib/plan/pull-up';
import {
  formOf,
  inheritedFields,
  oldestCheck,
  ownFieldsAfter,
  ownFieldsByValue,
  resolve,
} from '@/lib/plan/resolve';
import { parsePlan } from '@/lib/plan/schema';
import { type SharedField, valueAt } from '@/lib/plan/shared-fields';
import { readDocuments } from '@/scripts/catalog/documents';

const { files } = readDocuments(['data/catalog']).documents;
const plans = files.flatMap((file) => file.plans);
const facts = (part: object): SharedFacts => ({ ...part, sources: [], verifiedAt: '2026-10-01' });

/** A plan that states nothing of what may be shared. */
const silent = resolve(null, formOf(plans.find(({ billing }) => billing === 'prepaid') as PlanDocument, []))
  .document as PlanDocument;
const form = formOf(silent, []);

describe('a field of a plan under its carrier', () => {
  it.each<[string, object, object, SharedField, unknown, 'plan' | 'carrier']>([
    ['absent: as the carrier says', { features: { volte: true } }, {}, 'features.volte', true, 'carrier'],
    ['absent, and the carrier says nothing: not stated', {}, {}, 'features.volte', null, 'carrier'],
    [
      'a value: the plan’s own',
      { features: { volte: true } },
      { features: { volte: false } },
      'features.volte',
      false,
      'plan',
    ],
    [
      'null: not stated for this plan, whatever the carrier says',
      { features: { volte: true } },
      { features: { volte: null } },
      'features.volte',
      null,
      'plan',
    ],
    [
      'objects are taken field by field',
      { features: { volte: true, wifiCalling: true } },
      { features: { wifiCalling: false } },
      'features.volte',
      true,
      'carrier',
    ],
    [
      'a list is taken whole',
      { numberKeeping: { resetBy: ['text'] } },
      { numberKeeping: { resetBy: ['call'] } },
      'numberKeeping.resetBy',
      ['call'],
      'plan',
    ],
    ['null for a list: empty', { addOns: [{ id: 'x' }] }, { addOns: null }, 'addOns', [], 'plan'],
    ['absent taxes that no one states', {}, {}, 'charges.taxesAndFees', 'unknown', 'carrier'],
    ['whether a list is whole', {}, {}, 'listed.roaming', 'some', 'carrier'],
    [
      'networks go with their evidence',
      { networks: ['att'], networksEvidence: 'published' },
      {},
      'networks',
      { networks: ['att'], networksEvidence: 'published' },
      'carrier',
    ],
    [
      'null networks: none, without evidence',
      { networks: ['att'], networksEvidence: 'published' },
      { networks: null },
      'networks',
      { networks: [], networksEvidence: null },
      'plan',
    ],
  ])('%s', (_, shared, own, field, value, origin) => {
    const { document, origins } = resolve(facts(shared), { ...form, ...own });
    expect(valueAt(document, field)).toEqual(value);
    expect(origins[field]).toBe(origin);
  });

  it('leaves both arguments as they were', () => {
    const shared = facts({ addOns: plans.find((plan) => plan.addOns.length > 0)?.addOns });
    const before = structuredClone([shared, form]);
    const { document } = resolve(shared, form);
    (document.addOns as unknown[]).push('more');
    expect([shared, form]).toEqual(before);
  });

  it('something else in the place of an object is left to the rules', () => {
    const { document } = resolve(null, { ...form, features: 'all' });
    const parsed = parsePlan(document);
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toContain('features');
  });
});

describe('whose a field is', () => {
  const shared = facts({ features: { volte: true } });
  const volte = (value: boolean | null): PlanDocument => ({
    ...silent,
    features: { ...silent.features, volte: value },
  });
  it.each<[string, PlanDocument, SharedField[]]>([
    ['a plan that says the same follows', volte(true), []],
    ['one that says otherwise does not', volte(false), ['features.volte']],
    ['one that does not state it does not', volte(null), ['features.volte']],
  ])('by value: %s', (_, plan, own) => {
    expect(ownFieldsByValue(plan, shared)).toEqual(own);
  });

  it.each<[string, SharedField[], boolean | null, boolean | null, SharedField[]]>([
    ['an own value that stays is still its own', ['features.volte'], true, true, ['features.volte']],
    ['one that follows still follows', [], true, true, []],
    ['a changed value is its own', [], true, false, ['features.volte']],
    ['a value taken away is not stated for this plan', [], true, null, ['features.volte']],
    ['a value changed to what the carrier says follows', ['features.volte'], false, true, []],
  ])('after an edit: %s', (_, own, before, after, expected) => {
    expect(ownFieldsAfter(volte(after), { plan: volte(before), own }, shared)).toEqual(expected);
  });

  it('what a plan has from its carrier is what that states and the plan does not', () => {
    expect(inheritedFields({ shared }, [])).toEqual(['features.volte']);
    expect(inheritedFields({ shared }, ['features.volte'])).toEqual([]);
    expect(inheritedFields({ shared: null }, [])).toEqual([]);
  });

  it.each([
    ['its own, where it uses nothing of the carrier', [], '2026-10-05', '2026-10-05'],
    ['the carrier’s, where that is older', ['features.volte'], '2026-10-05', '2026-10-01'],
    ['its own, where that is older', ['features.volte'], '2026-09-01', '2026-09-01'],
  ] as const)('its age is that of the oldest part: %s', (_, inherited, verifiedAt, expected) => {
    expect(oldestCheck({ verifiedAt }, { shared }, inherited)).toBe(expected);
  });
});

describe('a carrier document with facts', () => {
  const carrier = { ...(files[0] as CarrierFile).carrier };
  const parsed = (shared: unknown) => parseCarrier({ ...carrier, shared });
  it.each<[string, object, string[]]>([
    ['a field that is no fact of all plans', { name: 'x' }, ['shared.name']],
    ['payment options', { charges: { options: [] } }, ['shared.charges.options']],
    ['networks without evidence', { networks: ['att'] }, ['shared.networksEvidence']],
    ['a wrong value', { features: { volte: 'yes' } }, ['shared.features.volte']],
  ])('refuses %s', (_, part, paths) => {
    const result = parsed(facts(part));
    expect(result.ok ? [] : result.faults.map(({ path }) => path)).toEqual(paths);
  });

  it('leaves out what states nothing, and adds no default', () => {
    const result = parsed(facts({ features: { volte: true, wifiCalling: null }, addOns: [], sim: {} }));
    expect(result.ok && result.carrier.shared).toEqual(facts({ features: { volte: true } }));
    expect(parsed(facts({})).ok && parseCarrier(carrier).ok).toBe(true);
  });

  it('a plan of a file with facts may leave out what the carrier says; of one without, it may not', () => {
    const withFacts = {
      carrier: { ...carrier, id: form.carrier, shared: facts({ number: 'mobile' }) },
      plans: [form],
    };
    const whole = parseCarrierFile(withFacts);
    expect(whole).toMatchObject({ ok: true, file: { plans: [{ number: 'mobile' }] } });
    expect(whole.ok && whole.file.own).toEqual({ [silent.id]: [] });
    const { shared: _, ...alone } = withFacts.carrier;
    const refused = parseCarrierFile({ ...withFacts, carrier: alone });
    expect(refused.ok ? [] : refused.faults.map(({ path }) => path)).toContain('plans[0].voice');
  });
});

describe('pulling up', () => {
  const plan = (id: string, volte: boolean | null, verifiedAt = '2026-10-01'): PlanDocument => ({
    ...silent,
    ...{ id, verifiedAt, features: { ...silent.features, volte } },
  });
  const offered = (...list: PlanDocument[]) =>
    pullUpOffers(list, null).filter(({ field }) => field === 'features.volte');
  it.each<[string, PlanDocument[], number]>([
    ['all that state it agree', [plan('a', true), plan('b', true), plan('c', null)], 1],
    ['one says otherwise', [plan('a', true), plan('b', true), plan('c', false)], 0],
    ['only one states it', [plan('a', true), plan('c', null)], 0],
    ['none states it', [plan('a', null), plan('b', null)], 0],
  ])('offered or not: %s', (_, list, count) => {
    expect(offered(...list)).toHaveLength(count);
  });

  const file = (...list: PlanDocument[]): CarrierFile => ({
    carrier: { ...(files[0] as CarrierFile).carrier, shared: null },
    plans: list,
  });
  it('a plan that does not state it stays without it, or follows', () => {
    const given = file(plan('a', true), plan('b', true), plan('c', null));
    const volteOf = ({ plans: list }: CarrierFile) => list.map(({ features }) => features.volte);
    expect(volteOf(pullUpFile(given, false))).toEqual([true, true, null]);
    expect(volteOf(pullUpFile(given, true))).toEqual([true, true, true]);
  });
  it('what was last checked before the newest check of a plan is not pulled up', () => {
    const given = file(plan('a', true, '2026-05-01'), plan('b', true), plan('c', null, '2026-10-02'));
    expect(pullUpFile(given, false).carrier.shared).toBeNull();
  });
  it('an empty list of passes or fees is an answer: it never follows', () => {
    const passes = plans.find((one) => one.roamingPasses.length > 0)?.roamingPasses ?? [];
    const pass = (id: string, roamingPasses: typeof passes): PlanDocument => ({
      ...plan(id, true),
      roamingPasses,
    });
    const pulled = pullUpFile(file(pass('a', passes), pass('b', passes), pass('c', [])), true);
    expect(pulled.carrier.shared?.roamingPasses).toEqual(passes);
    expect(pulled.plans[2]?.roamingPasses).toEqual([]);
  });
});
