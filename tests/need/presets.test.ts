import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import { PRESET_IDS, PRESETS, presetNeed, presetOf } from '@/lib/need/presets';
import { parseNeed } from '@/lib/need/schema';
import { needFromParams, needToParams } from '@/lib/need/url';
import type { CarrierFile } from '@/lib/plan/plan';
import { makeNeed } from '../support/make-need';

const DIRECTORY = new URL('../../data/catalog/', import.meta.url);
const plans = readdirSync(DIRECTORY).flatMap(
  (name) => (JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8')) as CarrierFile).plans,
);

describe.each(PRESET_IDS)('the ready-made need %s', (id) => {
  const need = PRESETS[id];

  it('is valid and survives a link', () => {
    expect(parseNeed(need)).toEqual({ ok: true, need });
    expect(needFromParams(needToParams(need))).toEqual({ need, ignored: [] });
  });

  it('is known again, wherever the person lives', () => {
    expect(presetOf(need)).toBe(id);
    expect(presetOf(presetNeed(id, 'CA'))).toBe(id);
  });

  it('is met by several plans of more than one carrier', () => {
    const settings = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
    const met = quoteAll(plans, need, settings).quotes.map(({ planId }) => planId);
    const carriers = new Set(plans.filter((plan) => met.includes(plan.id)).map(({ carrier }) => carrier));
    expect(met.length).toBeGreaterThanOrEqual(5);
    expect(carriers.size).toBeGreaterThanOrEqual(2);
  });
});

it('a need of the person’s own is no ready-made one', () => {
  expect(presetOf(makeNeed())).toBeNull();
  expect(presetOf({ ...PRESETS.family, lines: 3 })).toBeNull();
});
