/** The form of a carrier's facts: what it shows, what it saves, and which plans follow. */
import { describe, expect, it, test } from 'vitest';
import { carrierPreview, type PlanWithOwn } from '@/lib/admin/carrier-draft';
import {
  closingChanges,
  FACT_GROUPS,
  factStanding,
  factsForm,
  factsOf,
  setFollowing,
  takeOffers,
  withCarrierFacts,
} from '@/lib/admin/carrier-facts';
import { carrierFields, emptyCarrier } from '@/lib/admin/carrier-fields';
import { emptyPlan } from '@/lib/admin/plan-fields';
import { catalogEffects } from '@/lib/admin/preset-effects';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { CarrierDocument, PlanDocument, SharedFacts } from '@/lib/plan/plan';
import { pullUpOffers } from '@/lib/plan/pull-up';
import { ownFieldsByValue } from '@/lib/plan/resolve';
import { SHARED_FIELDS, valueAt } from '@/lib/plan/shared-fields';
import { FULL_FILE } from '@/tests/support/full-plan';
import { REAL_FILES, REAL_PLANS, REAL_TAXES } from '../server/real-catalog';

const TODAY = '2026-11-29';
const [model] = FULL_FILE.plans as [PlanDocument];
const planWith = (id: string, volte: boolean | null): PlanDocument => ({
  ...model,
  id,
  name: id,
  features: { ...model.features, volte },
});
/** Two plans say that there is VoLTE, one that there is none, one nothing. */
const PLANS: PlanWithOwn[] = [
  planWith('yes-1', true),
  planWith('yes-2', true),
  planWith('no', false),
  planWith('silent', null),
].map((plan) => ({ plan, own: ownFieldsByValue(plan, null) }));
const VOLTE = 'features.volte';

describe('the rows of the form', () => {
  it('hold every field that may be shared, once', () => {
    const rows = FACT_GROUPS.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
    expect(rows.map(({ field }) => field).sort()).toEqual([...SHARED_FIELDS].sort());
  });

  it('reach every field of every real carrier but what it shares', () => {
    const keys = carrierFields([]).flatMap(({ fields }) => fields.map(({ key }) => key));
    for (const { carrier } of REAL_FILES)
      expect(Object.keys(carrier).filter((key) => !['id', 'shared', ...keys].includes(key))).toEqual([]);
  });

  it('begin a carrier that lacks its names alone', () => {
    const parsed = parseCarrier(emptyCarrier('made-up'));
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(['name.en', 'name.zh']);
  });
});

describe('the facts in the form', () => {
  it.each(REAL_FILES.map(({ carrier }) => [carrier.id, carrier] as const))(
    'of %s are what they were when nothing is written',
    (_, carrier) => {
      const back = factsOf(factsForm(carrier.shared, TODAY), carrier.shared !== null);
      expect(parseCarrier({ ...carrier, shared: back })).toEqual({ ok: true, carrier });
    },
  );

  it.each([
    ['a carrier without facts that states nothing has none', false, null],
    ['one that had some keeps their evidence', true, { sources: [], verifiedAt: TODAY }],
  ] as const)('%s', (_, had, facts) => expect(factsOf(factsForm(null, TODAY), had)).toEqual(facts));
});

describe('which plans follow', () => {
  it('those that say nothing themselves', () =>
    expect(factStanding(PLANS, {}, VOLTE)).toEqual({
      following: 1,
      own: [
        { id: 'yes-1', name: 'yes-1', value: true },
        { id: 'yes-2', name: 'yes-2', value: true },
        { id: 'no', name: 'no', value: false },
      ],
      joining: [],
      silent: ['silent'],
      silentFollow: true,
    }));

  it('a plan that is let follow joins, and is as before when it is not', () => {
    const changes = setFollowing({}, PLANS, ['no'], VOLTE, true);
    expect(changes).toEqual({ no: { follow: [VOLTE], own: {} } });
    const { following, joining } = factStanding(PLANS, changes, VOLTE);
    expect({ following, joining }).toEqual({
      following: 2,
      joining: [{ id: 'no', name: 'no', value: false }],
    });
    expect(setFollowing(changes, PLANS, ['no'], VOLTE, false)).toEqual({});
  });

  it('a plan that says nothing can be kept so, whatever the carrier says', () => {
    const changes = setFollowing({}, PLANS, ['silent'], VOLTE, false);
    expect(changes).toEqual({ silent: { follow: [], own: { [VOLTE]: null } } });
    const { own, silentFollow } = factStanding(PLANS, changes, VOLTE);
    expect(own.at(-1)).toEqual({ id: 'silent', name: 'silent', value: null });
    expect(silentFollow).toBe(false);
    expect(setFollowing(changes, PLANS, ['silent'], VOLTE, true)).toEqual({});
  });

  it('a change of another field stays', () => {
    const before = { no: { follow: ['number' as const], own: { status: 'closed' } } };
    expect(setFollowing(before, PLANS, ['no'], VOLTE, true)).toEqual({
      no: { follow: ['number', VOLTE], own: { status: 'closed' } },
    });
  });
});

describe('what is told once', () => {
  const agreeing = PLANS.filter(({ plan }) => plan.id !== 'no');
  const offers = pullUpOffers(
    agreeing.map(({ plan }) => plan),
    null,
  ).filter(({ field }) => field === VOLTE);
  const start = { shared: factsForm(null, TODAY), planChanges: {} };
  const taken = takeOffers(agreeing, start, offers, TODAY);
  const document: CarrierDocument = { ...FULL_FILE.carrier, shared: factsOf(taken.shared, false) };

  it('is the carrier’s, checked when its plans were', () => {
    expect(valueAt(document.shared, VOLTE)).toBe(true);
    expect(document.shared?.verifiedAt).toBe(model.verifiedAt);
  });

  it('changes the silent plan alone', () => {
    const preview = carrierPreview(agreeing, { document, planChanges: taken.planChanges });
    expect(preview.refused).toEqual([]);
    expect(preview.changed.map(({ id, after }) => [id, after.features.volte])).toEqual([['silent', true]]);
  });

  it('leaves a silent plan as it is where being empty is an answer', () => {
    const [offer] = offers;
    if (!offer) throw new Error('two plans agree');
    const kept = takeOffers(agreeing, start, [{ ...offer, silentFollow: false }], TODAY);
    expect(kept.planChanges.silent).toEqual({ follow: [], own: { [VOLTE]: null } });
  });
});

test('a new plan begins with what its carrier states, and what it says itself stays', () => {
  const shared = {
    features: { volte: true },
    number: 'mobile',
    sources: [],
    verifiedAt: TODAY,
  } as SharedFacts;
  const made = withCarrierFacts(
    { ...(emptyPlan('made', 'example', TODAY) as object), number: 'voip' },
    shared,
  ) as PlanDocument;
  expect([made.features.volte, made.number, made.features.wifiCalling]).toEqual([true, 'voip', null]);
});

test('closing a carrier closes its plans on sale and no other', () => {
  const closed = { plan: { ...planWith('old', true), status: 'closed' as const }, own: [] };
  const [first] = PLANS as [PlanWithOwn];
  expect(closingChanges([first, closed])).toEqual({ 'yes-1': { follow: [], own: { status: 'closed' } } });
});

describe('what a change of several plans does to the ready-made needs', () => {
  const settings = { combinedTaxRatePercent: {}, taxableShare: REAL_TAXES.taxableShare.value };
  const two = REAL_PLANS.filter(({ id }) => ['tello-unlimited', 'tello-5gb'].includes(id));

  it('nothing, where nothing changes', () => {
    for (const { before, after, plans } of catalogEffects(REAL_PLANS, two, settings)) {
      expect(after).toEqual(before);
      expect(plans).toEqual([]);
    }
  });

  it('closed plans no longer meet what they met, and every plan is counted once', () => {
    const closed = two.map((plan) => ({ ...plan, status: 'closed' as const }));
    const effects = catalogEffects(REAL_PLANS, closed, settings);
    const everyday = effects.find(({ preset }) => preset === 'everyday');
    expect(everyday?.plans.find(({ id }) => id === 'tello-unlimited')).toMatchObject({
      before: { kind: 'meets' },
      after: { kind: 'doesNot' },
    });
    for (const { before, after } of effects)
      for (const counts of [before, after])
        expect(counts.meets + counts.mayMeet + counts.doesNot).toBe(REAL_PLANS.length);
  });
});
