import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import { PRESET_IDS, PRESETS, presetNeed, presetOf } from '@/lib/need/presets';
import { parseNeed } from '@/lib/need/schema';
import { needFromParams, needToParams } from '@/lib/need/url';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import { makeNeed } from '../support/make-need';

const DIRECTORY = new URL('../../data/catalog/', import.meta.url);
const plans = readdirSync(DIRECTORY).flatMap((name) => {
  const parsed = parseCarrierFile(JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8')));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.faults)}`);
  return parsed.file.plans;
});

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

  it('is met, or may be met, by several plans of more than one carrier', () => {
    const settings = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
    const { quotes, mayMeet } = quoteAll(plans, need, settings);
    const ids = [...quotes, ...mayMeet].map(({ planId }) => planId);
    const carriers = new Set(plans.filter((plan) => ids.includes(plan.id)).map(({ carrier }) => carrier));
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(carriers.size).toBeGreaterThanOrEqual(2);
  });
});

it('a need of the person’s own is no ready-made one', () => {
  expect(presetOf(makeNeed())).toBeNull();
  expect(presetOf({ ...PRESETS.family, lines: 3 })).toBeNull();
});

it.each(['keepNumber', 'bankCodes'] as const)('%s asks for a number that banks take and that keeps', (id) => {
  const { mobileNumber, idleDays } = PRESETS[id].require;
  expect(mobileNumber).toBe(true);
  expect(idleDays).toBeGreaterThanOrEqual(60);
});

it('a newcomer has neither SSN nor credit history nor an American card', () => {
  const { esim, noSsn, noCreditCheck, foreignCard } = PRESETS.newcomer.require;
  expect([esim, noSsn, noCreditCheck, foreignCard]).toEqual([true, true, true, true]);
});

it('a visitor needs no number', () => {
  const { monthly, require } = PRESETS.visit;
  expect([monthly.voiceMinutes, monthly.smsMessages, require.mobileNumber]).toEqual([0, 0, false]);
});
