import { describe, expect, test } from 'vitest';
import { householdWays } from '@/lib/cost/household/household';
import { parseNeed } from '@/lib/need/schema';
import { parsePlan } from '@/lib/plan/schema';
import examples from '../cases/examples.json';

const planOf = (input: unknown) => {
  const parsed = parsePlan(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
};

const needOf = (input: unknown) => {
  const parsed = parseNeed(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.need;
};

/** Families of a worked case have no sources. */
const carrierOf = ({ id, families }: { id: string; families: { id: string; plans: string[] }[] }) => ({
  id,
  families: families.map((family) => ({ ...family, sources: [] })),
});

describe('households of the tariff model', () => {
  test.each(examples.households)('$name: $because', ({ catalog, need, expected }) => {
    const plans = catalog.plans.map(planOf);
    const carriers = catalog.carriers.map(carrierOf);
    const {
      best,
      carriers: ways,
      unserved,
    } = householdWays({ plans, carriers }, needOf(need), examples.settings);
    const totals = [
      ...ways.map(({ carrierId, totalCents }) => [carrierId, totalCents]),
      ...unserved.map(({ carrierId }) => [carrierId, null]),
    ];
    expect(Object.fromEntries(totals)).toEqual(expected.byCarrier);
    expect(best?.totalCents ?? null).toBe(expected.best);
  });
});
