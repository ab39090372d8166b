import { expect, test } from 'vitest';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import type { Network } from '@/lib/plan/plan';
import { priceCatalog } from '@/lib/results/price-catalog';
import { rivalsOf } from '@/lib/results/rivals';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeOption, makePlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const plan = (id: string, price: string, network: Network, carrier = id) => ({
  id,
  carrier,
  networks: [network],
  charges: { options: [makeOption({ priceByLines: { '1': price } })] },
});
function rivals(own: ReturnType<typeof plan>, ...others: ReturnType<typeof plan>[]) {
  const catalog = makeCatalog([own, ...others]);
  const { rows } = priceCatalog(catalog, DEFAULT_NEED);
  const made = catalog.plans.find(({ id }) => id === own.id);
  if (!made) throw new Error(own.id);
  const total = rows.find((row) => row.plan.id === own.id)?.quote.totalCents ?? null;
  return rivalsOf(made, total, rows).map(({ row, sameNetwork, moreCents }) => [
    row.plan.id,
    sameNetwork,
    moreCents,
  ]);
}

test('two on the same network and one elsewhere, the nearest in total of each', () => {
  const found = rivals(
    plan('own', '20.00', 'tmobile'),
    plan('far', '25.00', 'tmobile'),
    plan('near', '21.00', 'tmobile'),
    plan('less', '19.50', 'tmobile'),
    plan('else-far', '24.00', 'att'),
    plan('else', '22.00', 'verizon'),
  );
  expect(found).toEqual([
    ['less', true, -600],
    ['near', true, 1200],
    ['else', false, 2400],
  ]);
});

test('a pass of some days is a rival of such passes alone', () => {
  const pass = (id: string) => ({
    ...plan(id, '4.60', 'tmobile'),
    charges: { options: [makeOption({ period: { days: 7 }, priceByLines: { '1': '4.60' } })] },
  });
  const month = (id: string, days: number) => ({
    ...plan(id, '20.00', 'tmobile'),
    charges: { options: [makeOption({ period: { days }, priceByLines: { '1': '19.00' } })] },
  });
  const others = [pass('days'), month('27', 27), month('28', 28), plan('months', '21.00', 'att')];
  expect(rivals(plan('own', '20.00', 'tmobile'), ...others).map(([id]) => id)).toEqual(['28', 'months']);
  expect(rivals(pass('own'), ...others).map(([id]) => id)).toContain('days');
});

test('where one kind lacks, the other fills the places', () => {
  const own = plan('own', '20.00', 'tmobile');
  const many = ['a', 'b', 'c', 'd'].map((id) => plan(id, '21.00', 'tmobile'));
  expect(rivals(own, ...many).map(([id]) => id)).toEqual(['a', 'b', 'c']);
  const elsewhere = ['a', 'b', 'c', 'd'].map((id) => plan(id, '21.00', 'att'));
  expect(rivals(own, ...elsewhere).map(([id]) => id)).toEqual(['a', 'b', 'c']);
});

test('one plan a carrier, none of its own, and none at a price that is not near', () => {
  const found = rivals(
    plan('own', '20.00', 'tmobile'),
    plan('own-2', '20.00', 'tmobile', 'own'),
    plan('a', '21.00', 'tmobile'),
    plan('a-2', '22.00', 'tmobile', 'a'),
    plan('double', '30.00', 'att'),
    plan('too-far', '30.01', 'att'),
  );
  expect(found.map(([id]) => id)).toEqual(['a', 'double']);
});

test('a plan without a total has the first of other carriers', () => {
  const { rows } = priceCatalog(
    makeCatalog([plan('a', '50.00', 'att'), plan('b', '10.00', 'att')]),
    DEFAULT_NEED,
  );
  const found = rivalsOf(makePlan({ id: 'own', carrier: 'own', networks: [] }), null, rows);
  expect(found.map(({ row, moreCents }) => [row.plan.id, moreCents])).toEqual([
    ['b', null],
    ['a', null],
  ]);
});

test.each(PRESET_IDS)('of real plans they are up to three of as many carriers: %s', (id) => {
  const { rows } = priceCatalog(REAL, PRESETS[id]);
  for (const { plan: own, quote } of rows) {
    const found = rivalsOf(own, quote.totalCents, rows);
    expect(found.length).toBeLessThanOrEqual(3);
    const carriers = [own.carrier, ...found.map(({ row }) => row.plan.carrier)];
    expect(new Set(carriers).size).toBe(carriers.length);
  }
});
