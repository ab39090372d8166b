/** What SQL leaves is what the rules leave, on each engine: the plans of the API and the lists of the back office. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRESHNESS, freshnessOf } from '@/lib/admin/freshness';
import {
  countNotStated,
  LIST_PAGE_SIZE,
  LIST_SORTS,
  type ListFilter,
  readListFilter,
} from '@/lib/admin/plan-list';
import { meetsFilters } from '@/lib/api/plan-filter';
import { PLAN_FILTERS, type PlanFilterName, parsePlanQuery } from '@/lib/api/plan-query';
import { DEFAULT_SETTINGS } from '@/lib/catalog/site-settings';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { findPlans } from '@/server/catalog/find-plans';
import { writeCatalog } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { listPlans } from '@/server/plans/list';
import { type RunningEngine, TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, seedPeople } from '../back-office';
import { REAL_FILES, REAL_PLANS, REAL_TAXES } from '../real-catalog';

const TODAY = '2026-11-26';
const now = new Date(`${TODAY}T12:00:00Z`);
/** Plans of every age around both bounds, some of them on the day itself. */
const FILES = REAL_FILES.map((file) => ({
  ...file,
  plans: file.plans.map((plan) => {
    const age = [0, 13, 14, 15, 59, 60, 61, 200][REAL_PLANS.findIndex(({ id }) => id === plan.id) % 8] ?? 0;
    return { ...plan, verifiedAt: new Date(Date.parse(TODAY) - age * 86_400_000).toISOString().slice(0, 10) };
  }),
}));
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const PLANS = FILES.flatMap(({ plans }) => plans).sort(byId);
const CARRIERS = new Map(FILES.map(({ carrier }) => [carrier.id, carrier]));
const carrierOf = (plan: PlanDocument) => CARRIERS.get(plan.carrier) as CarrierDocument;
/** Every value alone, every pair of neighbours, all of them, and filters together. */
const QUERIES = [
  ...Object.entries(PLAN_FILTERS).flatMap(([name, values]) => {
    const options = values ?? [...CARRIERS.keys()].slice(0, 4);
    const pairs = options.slice(1).map((value, index) => `${options[index]},${value}`);
    return [...options, ...pairs, options.join(',')].map((value) => `${name}=${value}`);
  }),
  ...['', 'network=att,unknown&billing=prepaid', 'esim=true&esim=unknown&ssn=false&status=current'],
  ...['q=tello', 'q=威瑞森&billing=postpaid', 'q=50%25', 'q=nothing-is-called-this'],
];

describe.each(TEST_ENGINES)('on $label', { timeout: 60_000 }, ({ start }) => {
  let engine: RunningEngine;
  let database: Database;
  beforeAll(async () => {
    engine = await start();
    const url = await engine.migrated();
    database = openDatabase(url);
    await writeCatalog(FILES, { taxes: REAL_TAXES, database, now });
    await seedPeople(database);
    const { id: actorId } = PEOPLE.editor;
    const [first, second] = PLANS as [PlanDocument, PlanDocument];
    for (const [plan, status] of [
      [first, 'inReview'],
      [second, 'editing'],
    ] as const)
      await database.draft.create({
        data: {
          ...{ id: `draft-${plan.id}`, planId: plan.id, openFor: plan.id, carrierId: plan.carrier, status },
          ...{
            document: JSON.stringify(plan),
            baseDocument: JSON.stringify(plan),
            origin: 'edit',
            reason: '',
          },
          ...{ version: 1, authorId: actorId, createdAt: now, updatedAt: now },
        },
      });
  }, 120_000);
  afterAll(async () => {
    await database.$disconnect();
    await engine.stop();
  }, 60_000);

  it('the API finds what each filter names, in the order of the catalog', async () => {
    for (const text of QUERIES) {
      const parsed = parsePlanQuery(new URLSearchParams(text), [...CARRIERS.keys()]);
      if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
      const { chosen, q } = parsed.query;
      const expected = PLANS.filter(
        (plan) =>
          // The rules that stand in for the query while the database is away.
          meetsFilters(plan, chosen) &&
          (q !== 'tello' || `${plan.name} ${plan.carrier} ${plan.id}`.toLowerCase().includes('tello')) &&
          (q !== '威瑞森' || plan.networks.includes('verizon')) &&
          !q.startsWith('nothing') &&
          (q !== '50%' || plan.name.includes('50%')),
      );
      const { plans } = await findPlans(parsed.query, database);
      expect(
        plans.map(({ id }) => id),
        text,
      ).toEqual(expected.map(({ id }) => id));
    }
  });

  it('every plan has a value of each filter that can be asked for', async () => {
    for (const [name, values] of Object.entries(PLAN_FILTERS)) {
      const chosen = [{ name: name as PlanFilterName, values: [...(values ?? CARRIERS.keys())] }];
      const { plans } = await findPlans({ chosen, q: '' }, database);
      expect(plans, name).toHaveLength(PLANS.length);
    }
  });

  const NO_FILTER = readListFilter(new URLSearchParams(), []);
  const wholeList = async (filter: Partial<ListFilter>) => {
    const lines = [];
    let page = 1;
    for (let pages = 1; page <= pages; page++) {
      const list = await listPlans({ ...NO_FILTER, ...filter, page }, { database, now });
      expect(list.lines.length).toBeLessThanOrEqual(LIST_PAGE_SIZE);
      expect(list.page).toBe(page);
      lines.push(...list.lines);
      pages = list.pages;
      expect(list.newPlans).toBe(0);
      if (page === pages) expect(list.count).toBe(lines.length);
    }
    return lines;
  };

  it('the list of plans holds what its filter names', async () => {
    const text = (plan: PlanDocument) =>
      `${plan.id} ${plan.name} ${carrierOf(plan).name.en} ${carrierOf(plan).name.zh}`.toLowerCase();
    const old = (plan: PlanDocument) => freshnessOf(plan.verifiedAt, TODAY, DEFAULT_SETTINGS);
    const cases: [Partial<ListFilter>, (plan: PlanDocument) => boolean][] = [
      [{}, () => true],
      [{ search: 'TELLO 5gb' }, (plan) => text(plan).includes('tello') && text(plan).includes('5gb')],
      [{ search: '_' }, (plan) => text(plan).includes('_')],
      [{ search: '%' }, (plan) => text(plan).includes('%')],
      [{ search: '!' }, (plan) => text(plan).includes('!')],
      [{ search: "'" }, (plan) => text(plan).includes("'")],
      [
        { search: carrierOf(PLANS[0] as PlanDocument).name.zh },
        (plan) => carrierOf(plan) === carrierOf(PLANS[0] as PlanDocument),
      ],
      [{ carrier: 'tello' }, (plan) => plan.carrier === 'tello'],
      [{ status: 'closed' }, (plan) => plan.status === 'closed'],
      ...FRESHNESS.map((freshness): (typeof cases)[number] => [
        { freshness },
        (plan) => old(plan) === freshness,
      ]),
      [{ draft: 'any' }, (plan) => plan === PLANS[0] || plan === PLANS[1]],
      [{ draft: 'inReview' }, (plan) => plan === PLANS[0]],
      [{ draft: 'scheduled' }, () => false],
      [{ incomplete: true }, (plan) => countNotStated(plan, carrierOf(plan)) > 0],
      [
        { incomplete: true, status: 'current', sort: 'age' },
        (plan) => plan.status === 'current' && countNotStated(plan, carrierOf(plan)) > 0,
      ],
    ];
    for (const [filter, passes] of cases) {
      const lines = await wholeList(filter);
      expect(lines.map(({ id }) => id).sort(), JSON.stringify(filter)).toEqual(
        PLANS.filter(passes).map(({ id }) => id),
      );
    }
  });

  it('the list of plans is ordered by what is asked for, whatever the case of letters', async () => {
    for (const sort of LIST_SORTS) {
      const lines = await wholeList({ sort });
      expect(new Set(lines.map(({ id }) => id)).size).toBe(PLANS.length);
      const keys = lines.map(({ ageDays, notStated }) => (sort === 'age' ? -ageDays : -notStated));
      if (sort === 'age' || sort === 'notStated') expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      const names = lines.map(({ name, carrier }) =>
        (sort === 'name' ? name : carrier.name.en).toLowerCase(),
      );
      // Where the collation passes over signs, letters and digits alone decide.
      const runs = names.map((name) => name.replace(/[^a-z0-9]/g, ''));
      if (sort === 'carrier')
        expect(new Set(runs).size).toBe(runs.filter((run, at) => run !== runs[at - 1]).length);
      if (sort === 'name') expect(names.findIndex((name) => name > 'z')).toBe(-1);
    }
  });
});
