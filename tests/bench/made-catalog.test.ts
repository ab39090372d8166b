import { expect, test } from 'vitest';
import { makeCatalog } from '@/bench/made-catalog';
import { median, medianCpuMs } from '@/bench/measure';
import { plansOf, readRealCatalog } from '@/bench/real-catalog';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';

const real = readRealCatalog();

test('a made catalog starts with the real plans', () => {
  const count = plansOf(real).length;
  const byId = new Map(plansOf(makeCatalog(real, count)).map((plan) => [plan.id, plan]));
  for (const plan of plansOf(real)) expect(byId.get(plan.id)).toEqual(plan);
});

test('it holds as many valid documents as asked for, no two the same', () => {
  const made = makeCatalog(real, 1000);
  for (const file of made) expect(parseCarrierFile(file)).toEqual({ ok: true, file });
  expect(plansOf(made)).toHaveLength(1000);
  const facts = plansOf(made).map(({ id, name, ...rest }) => JSON.stringify(rest));
  expect(new Set(facts).size).toBeGreaterThan(900);
});

test('it is the same every time and leaves the real plans alone', () => {
  const before = JSON.stringify(real);
  expect(makeCatalog(real, 600)).toEqual(makeCatalog(real, 600));
  expect(JSON.stringify(real)).toBe(before);
});

test('the median is the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(3);
});

test('each run is made as often as asked for, those to warm up as well', () => {
  const runs: number[] = [];
  medianCpuMs(3, 2, (run) => runs.push(run), 2);
  expect(runs).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});
