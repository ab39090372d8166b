import { describe, expect, test } from 'vitest';
import { type HandEdit, handEdits, keepingHandEdits, planChanges } from '@/lib/import/changes';
import { checkLabel } from '@/lib/import/check';
import { type ExistingRecords, externalKey, newPlanId } from '@/lib/import/existing';
import type { Label } from '@/lib/import/label';
import { blankPlan, mergeLabel } from '@/lib/import/merge';
import { type ImportOptions, MAX_PLANS, previewLabels, previewTariff } from '@/lib/import/preview';
import { readTariff } from '@/lib/import/tariff';
import type { Period, PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { finished } from '../support/finished';
import { makeOption } from '../support/make-plan';
import { codesOf, EMPTY_CATALOG, fixture, OPTIONS, readLabels, reasonsOf } from './files';

const UPI = 'M0000000001EXAMPLE00000001';

const makeLabel = (said: Partial<Label> = {}): Label => ({
  ...{ row: 2, upi: UPI, provider: 'Example Mobile', name: 'Five', family: 'Five' },
  ...{ priceByLines: { '1': '25.00' }, extraLinePrice: null, months: 1, intro: null, billing: 'prepaid' },
  ...{ oneTimeFees: [], recurringFees: [], taxesAndFees: 'included', data: { highSpeedGB: 5 } },
  ...{ terms: {}, speeds: [] },
  ...said,
});

const makePlan = (said: Partial<PlanDocument> = {}): PlanDocument => {
  const plan = blankPlan({
    ...{
      id: 'example-five',
      carrier: 'example',
      name: 'Old name',
      billing: 'prepaid',
      verifiedAt: '2026-01-01',
    },
  });
  plan.charges.options.push(makeOption({ priceByLines: { '1': '20.00', '2': '35.00' } }));
  plan.voice.includedMinutes = 'unlimited';
  plan.sources.push({ url: 'https://example.org', title: 'Plans', asOf: null, covers: ['charges'] });
  return { ...plan, ...said };
};

const catalogOf = (
  plans: PlanDocument[],
  ids: Record<string, string> = {},
  hand: HandEdit[] = [],
): ExistingRecords => ({
  ...EMPTY_CATALOG,
  plans: new Map(plans.map((document) => [document.id, { document, hand }])),
  externalIds: new Map(Object.entries(ids).map(([upi, id]) => [externalKey(upi), [id]])),
});

const look = (
  labels: Label[],
  existing: ExistingRecords = EMPTY_CATALOG,
  options: Partial<ImportOptions> = {},
) =>
  finished(
    previewLabels('fcc', { rows: labels.length, entries: labels, skipped: [], warnings: [] }, existing, {
      ...OPTIONS,
      ...options,
    }),
  );

describe('a label finds its plan', () => {
  test('by the FCC id that is kept with it, whatever the case', () => {
    const { preview } = look(
      [makeLabel({ upi: UPI.toLowerCase() })],
      catalogOf([makePlan()], { [UPI]: 'example-five' }),
    );
    expect(preview.plans).toMatchObject([{ planId: 'example-five', match: 'externalId' }]);
  });
  test('by a mapping that was given', () => {
    const { preview } = look([makeLabel()], catalogOf([makePlan()]), { mapping: { [UPI]: 'example-five' } });
    expect(preview.plans).toMatchObject([{ planId: 'example-five', match: 'mapping' }]);
  });
  test('a mapping to nothing is refused', () => {
    const { preview } = look([makeLabel()], catalogOf([makePlan()]), { mapping: { [UPI]: 'nowhere' } });
    expect(reasonsOf(preview.skipped)).toEqual(['2 unknownPlan']);
  });
  test('never by its name: that is a hint', () => {
    const { preview } = look([makeLabel()], catalogOf([makePlan({ name: 'FIVE' })]));
    expect(preview.plans).toMatchObject([{ planId: 'example-five-000001', match: 'new' }]);
    expect(codesOf(preview.warnings)).toContain('2 name sameName');
  });
  test("never by an id that another carrier's plan has", () => {
    const other = makePlan({ id: 'other-five', carrier: 'other' });
    const { preview } = look([makeLabel()], catalogOf([other], { [UPI]: 'other-five' }));
    expect(preview.plans).toMatchObject([{ match: 'new' }]);
  });
  test('the same name under two ids makes two plans', () => {
    const { preview } = look([makeLabel(), makeLabel({ row: 3, upi: UPI.replace(/1$/, '2') })]);
    expect(preview.plans.map(({ planId }) => planId)).toEqual(['example-five-000001', 'example-five-000002']);
  });
  test('the same id twice: the second row is left out', () => {
    const { preview } = look([makeLabel(), makeLabel({ row: 3 })]);
    expect(reasonsOf(preview.skipped)).toEqual(['3 duplicate']);
    expect(codesOf(preview.warnings)).toContain('3 uniquePlanId planIdTwice');
  });
  test('without an id it is told, and found again by the id that it got', () => {
    const first = look([makeLabel({ upi: null })]);
    expect(codesOf(first.preview.warnings)).toContain('2 uniquePlanId planIdMissing');
    const [document] = first.documents.values();
    const again = look([makeLabel({ upi: null })], catalogOf([document as PlanDocument]));
    expect(again.preview.plans).toMatchObject([{ match: 'planId', changes: [] }]);
  });
});

test('beyond the bound of one import rows are left out, and that is said', () => {
  const labels = Array.from({ length: MAX_PLANS + 2 }, (_, at) =>
    makeLabel({
      row: at + 2,
      upi: `M0000000001${String(at).padStart(15, '0')}`,
      name: `P${at}`,
      family: `P${at}`,
    }),
  );
  const { preview } = look(labels);
  expect(preview.plans).toHaveLength(MAX_PLANS);
  expect(reasonsOf(preview.skipped)).toEqual([
    `${MAX_PLANS + 2} tooManyPlans`,
    `${MAX_PLANS + 3} tooManyPlans`,
  ]);
}, 60_000);

describe('a label finds its carrier', () => {
  const codes = (provider: string, carrierId: string | null, existing = EMPTY_CATALOG) =>
    reasonsOf(look([makeLabel({ provider })], existing, { carrierId }).preview.skipped);
  const house: ExistingRecords = {
    ...EMPTY_CATALOG,
    carriers: [
      { id: 'parent', names: ['Parent'], parent: null },
      { id: 'brand', names: ['Brand'], parent: 'parent' },
      { id: 'stranger', names: ['Stranger'], parent: null },
    ],
  };
  test.each([
    ['by its name, in any case', 'EXAMPLE  mobile', null, EMPTY_CATALOG, []],
    ['by its Chinese name', '示例移动', null, EMPTY_CATALOG, []],
    ['not where nobody has that name', 'Nobody', null, EMPTY_CATALOG, ['2 noCarrier']],
    ['the one that was named, for an unknown provider', 'Nobody', 'example', EMPTY_CATALOG, []],
    ["a brand takes its owner's labels", 'Parent', 'brand', house, []],
    ["but not a stranger's", 'Stranger', 'brand', house, ['2 otherCarrier']],
  ] as const)('%s', (_label, provider, carrierId, existing, reasons) =>
    expect(codes(provider, carrierId, existing)).toEqual(reasons),
  );
});

describe('a label gives what it gives', () => {
  const existing = catalogOf([makePlan()], { [UPI]: 'example-five' });
  test('old → new, field by field; the rest stays', () => {
    const { preview, documents } = look([makeLabel()], existing);
    expect(preview.plans[0]?.changes.map(({ path, before, after }) => [path, before, after])).toEqual(
      expect.arrayContaining([
        ['charges.options[monthly].priceByLines.1', '20.00', '25.00'],
        ['charges.taxesAndFees', 'unknown', 'included'],
        ['data.highSpeedGB', null, 5],
        ['verifiedAt', '2026-01-01', '2026-11-01'],
      ]),
    );
    expect(documents.get('example-five')).toMatchObject({
      name: 'Old name',
      voice: { includedMinutes: 'unlimited' },
      charges: { options: [{ priceByLines: { '1': '25.00', '2': '35.00' } }] },
    });
  });
  test('the same again changes nothing, on whatever day', () => {
    const { documents } = look([makeLabel()], existing);
    const after = catalogOf([...documents.values()], { [UPI]: 'example-five' });
    expect(look([makeLabel()], after, { asOf: '2026-11-20' }).preview.plans[0]?.changes).toEqual([]);
  });
  test('a new plan states nothing that the label does not', () => {
    const [document] = look([makeLabel()]).documents.values();
    expect(parsePlan(document).ok).toBe(true);
    expect(document).toMatchObject({
      voice: { includedMinutes: null },
      sms: { includedMessages: null },
      hotspot: { includedGB: null },
      sim: { esim: null, physical: null },
      networks: [],
      internationalCalling: [],
    });
  });
  test('"unlimited" does not unsay how much is fast', () => {
    const plan = makePlan();
    plan.data.highSpeedGB = 30;
    mergeLabel(plan, makeLabel({ data: { highSpeedGB: 'unlimited' } }));
    expect(plan.data.highSpeedGB).toBe(30);
  });
  test('a price of more data does not unsay that it is slowed down', () => {
    const plan = makePlan();
    plan.data.afterAllowance = 'throttle';
    mergeLabel(plan, makeLabel({ data: { afterAllowance: 'overage', overagePerGB: '10.00' } }));
    expect(plan.data).toMatchObject({ afterAllowance: 'throttle', overagePerGB: null });
  });
  test('an introductory rate is an option for new customers, for its months', () => {
    const plan = makePlan();
    mergeLabel(plan, makeLabel({ intro: { priceByLines: { '1': '10.00' }, months: 3 } }));
    expect(plan.charges.options[1]).toMatchObject({
      ...{ id: 'intro-monthly', priceByLines: { '1': '10.00' }, newCustomersOnly: true, maxUses: 3 },
    });
  });
  test.each<[string, Period, months: number, options: number]>([
    ['30 days are a month', { days: 30 }, 1, 1],
    ['28 days are a month', { days: 28 }, 1, 1],
    ['27 days are none', { days: 27 }, 1, 2],
    ['32 days are none', { days: 32 }, 1, 2],
    ['360 days are twelve months', { days: 360 }, 12, 1],
    ['a year of 365 days is twelve months', { days: 365 }, 12, 1],
    ['three months are not one', { months: 3 }, 1, 2],
  ])('the option that a price belongs to: %s', (_label, period, months, options) => {
    const plan = makePlan();
    plan.charges.options = [makeOption({ period })];
    mergeLabel(plan, makeLabel({ months }));
    expect(plan.charges.options).toHaveLength(options);
    expect(plan.charges.options.at(-1)?.priceByLines['1']).toBe('25.00');
  });
  test('two regular prices of one period: the label cannot tell which', () => {
    const plan = makePlan();
    plan.charges.options.push(makeOption({ id: 'other' }));
    expect(codesOf(mergeLabel(plan, makeLabel()))).toEqual(['2 price noSameOption']);
    expect(plan.charges.options[0]?.priceByLines['1']).toBe('20.00');
  });
  test.each([
    ['zero', '0.00', 'price priceZero'],
    ['more than twice the last', '40.01', 'price outlier'],
    ['less than half the last', '9.99', 'price outlier'],
  ])('a price of %s is warned of', (_label, price, code) =>
    expect(codesOf(checkLabel(makeLabel({ priceByLines: { '1': price } }), makePlan()))).toContain(
      `2 ${code}`,
    ),
  );
  test.each(['40.00', '10.00'])('%s is within twice and half', (price) =>
    expect(codesOf(checkLabel(makeLabel({ priceByLines: { '1': price } }), makePlan()))).toEqual([]),
  );
  test('a fee out of size is warned of', () => {
    const recurringFees = [{ name: 'Federal USF', amount: '16.47', per: 'line' } as const];
    expect(codesOf(checkLabel(makeLabel({ recurringFees }), null))).toEqual(['2 fees feeOutlier']);
  });
});

const { entries } = await readLabels(fixture('att.csv'));

describe('rows of one plan', () => {
  const read = { rows: entries.length, entries, skipped: [], warnings: [] };
  const { preview, documents } = finished(previewLabels('att', read, EMPTY_CATALOG, OPTIONS));
  const family = preview.plans.find(({ name }) => name === 'Family');
  test('one for each number of lines become one plan', () => {
    expect(family?.rows).toEqual([3, 2, 4]);
    expect(family?.externalIds).toHaveLength(3);
    expect(documents.get(family?.planId ?? '')?.charges.options).toMatchObject([
      { priceByLines: { '1': '75.00', '2': '120.00', '5': '200.00' }, extraLinePrice: '40.00' },
    ]);
  });
  test('the others stay apart', () => expect(preview.plans).toHaveLength(7));
});

describe('what a person wrote', () => {
  const hand = [
    { path: 'charges.options[monthly].priceByLines.1', by: 'Ann', at: '2026-10-01T00:00:00.000Z' },
  ];
  const plan = makePlan();
  const { preview, documents } = look([makeLabel()], catalogOf([plan], { [UPI]: plan.id }, hand));
  const next = documents.get(plan.id) as PlanDocument;

  test('is a conflict in the preview', () =>
    expect(preview.plans[0]?.changes.filter(({ conflict }) => conflict)).toEqual([
      {
        path: 'charges.options[monthly].priceByLines.1',
        before: '20.00',
        after: '25.00',
        conflict: { by: 'Ann', at: '2026-10-01T00:00:00.000Z' },
      },
    ]));
  test('stays, while the rest of the import is taken', () => {
    const kept = keepingHandEdits(plan, next, hand);
    expect(kept.charges.options[0]?.priceByLines).toEqual({ '1': '20.00', '2': '35.00' });
    expect(kept.data.highSpeedGB).toBe(5);
  });
  test('an entry that the import would add to what a person wrote is taken away again', () => {
    const added = structuredClone(plan);
    added.charges.oneTimeFees.push(
      { name: 'A', amount: '1.00', per: 'line' },
      { name: 'B', amount: '2.00', per: 'line' },
    );
    const kept = keepingHandEdits(plan, added, [{ path: 'charges.oneTimeFees', by: 'Ann', at: '' }]);
    expect(kept).toEqual(plan);
  });
  test('is found in drafts, until an import sets the field again', () => {
    const edited = { ...plan, name: 'By hand' };
    const imported = { ...edited, name: 'By import' };
    const person = { base: plan, document: edited, imported: null, by: 'Ann', at: '1' };
    const file = {
      ...{ base: edited, document: imported, by: 'Bob', at: '2' },
      imported: planChanges(edited, imported, []),
    };
    expect(handEdits([person])).toEqual([{ path: 'name', by: 'Ann', at: '1' }]);
    expect(handEdits([person, file])).toEqual([]);
    const corrected = { ...imported, name: 'Corrected in the draft' };
    expect(handEdits([{ ...file, document: corrected }])).toEqual([{ path: 'name', by: 'Bob', at: '2' }]);
  });
});

describe('tariff documents', () => {
  const plan = makePlan();
  const tariff = (input: unknown, existing: ExistingRecords = catalogOf([plan])) => {
    const read = readTariff(input);
    return read && finished(previewTariff(read, existing, OPTIONS)).preview;
  };
  test.each([
    ['a list', [plan]],
    ['one plan', plan],
    ['a file of the catalog', { carrier: { id: 'example' }, plans: [plan] }],
  ])('%s of what is there changes nothing', (_label, input) =>
    expect(tariff(input)?.plans).toMatchObject([{ planId: 'example-five', match: 'planId', changes: [] }]),
  );
  test('a new plan', () => {
    expect(tariff([{ ...plan, id: 'example-six' }])?.plans).toMatchObject([
      { planId: 'example-six', match: 'new' },
    ]);
  });
  test.each([
    ['a broken rule', [{ ...plan, billing: 'never' }], 'invalidPlan'],
    ['an unknown country', [{ ...plan, internationalCalling: [{ countries: ['XX'] }] }], 'invalidPlan'],
    ['no object', [null], 'invalidPlan'],
    ['an unknown carrier', [{ ...plan, carrier: 'nobody' }], 'unknownCarrier'],
    [
      'a carrier that is its own parent',
      { carrier: { id: 'example', parent: 'example' }, plans: [plan] },
      'cyclicCarrier',
    ],
    ["another carrier's plan", { carrier: { id: 'other' }, plans: [plan] }, 'otherCarrier'],
  ])('%s is left out with the reason', (_label, input, code) => {
    const preview = tariff(input);
    expect(reasonsOf(preview?.skipped ?? [])).toEqual([`1 ${code}`]);
    expect(preview?.plans).toEqual([]);
  });
  test('the same id twice', () =>
    expect(reasonsOf(tariff([plan, plan])?.skipped ?? [])).toEqual(['2 duplicate']));
  test.each([null, 'text', 5, {}, { carrier: {} }])('%j holds no plans', (input) =>
    expect(readTariff(input)).toBeNull(),
  );
});

test.each([
  ['AT&T Unlimited (R) 55+', 'M0005937974820072636043265', 'att-unlimited-55-plus-043265'],
  ['x'.repeat(300), null, `att-${'x'.repeat(60)}`],
  ['！！', null, 'att'],
])('the id of a new plan %s', (name, upi, id) => expect(newPlanId('att', name, upi)).toBe(id));
