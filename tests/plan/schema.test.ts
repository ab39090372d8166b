import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { fileForm } from '@/lib/plan/pull-up';
import { parsePlan } from '@/lib/plan/schema';

const catalog = new URL('../../data/catalog/', import.meta.url);
const files = readdirSync(catalog).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, catalog), 'utf8'));

const readFile = (name: string): CarrierFile => {
  const parsed = parseCarrierFile(read(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
};

const shared = readFile('tello.json');
/** A file whose plans are whole. */
const tello: CarrierFile = { carrier: { ...shared.carrier, shared: null }, plans: shared.plans };
const base = tello.plans[1] as PlanDocument;
const payg = tello.plans[0] as PlanDocument;

/** The plan with one field, named by its path, set to something else. */
function withField(plan: PlanDocument, path: string, value: unknown): unknown {
  const copy = structuredClone(plan) as unknown as Record<string, unknown>;
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const last = keys.pop() as string;
  let place = copy;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  place[last] = value;
  return copy;
}

const pathsOf = (input: unknown): string[] => {
  const parsed = parsePlan(input);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};

describe('the catalog', () => {
  it.each(files)('%s keeps every rule and is read back as it is written', (name) => {
    expect(fileForm(readFile(name))).toEqual(read(name));
  });
});

const option = base.charges.options[0] as PlanDocument['charges']['options'][number];
const entry = { countries: ['CN'], includedMinutes: 0, ratePerMinute: '0.02' };
const pass = {
  id: 'day',
  name: 'Day pass',
  countries: '*',
  price: '12.00',
  validDays: 1,
  dataGB: null,
  voiceMinutes: null,
  smsMessages: null,
  maxChargedPerMonth: 10,
};
const addOn = {
  id: 'gb',
  name: '1 GB',
  pricePerLine: '5.00',
  maxPerLine: 1,
  dataGB: 1,
  hotspotGB: 0,
  voiceMinutes: 0,
  smsMessages: 0,
  internationalCalling: [],
  internationalSms: [],
};

describe('a fault is named with its path', () => {
  it.each<[label: string, path: string, value: unknown, faults: string[]]>([
    ['an unknown field', 'charges.fee', 1, ['charges.fee']],
    ['an id with a capital', 'id', 'Tello', ['id']],
    ['an empty name', 'name', ' ', ['name']],
    ['a billing that nobody has', 'billing', 'contract', ['billing']],
    ['a network that nobody has', 'networks', ['sprint'], ['networks[0]']],
    ['evidence without a network', 'networks', [], ['networksEvidence']],
    ['a network without evidence', 'networksEvidence', null, ['networksEvidence']],
    [
      'money with three decimals',
      'charges.options[0].priceByLines.1',
      '5.001',
      ['charges.options[0].priceByLines.1'],
    ],
    ['money as a number', 'charges.options[0].priceByLines.1', 5, ['charges.options[0].priceByLines.1']],
    ['money below zero', 'charges.options[0].extraLinePrice', '-1.00', ['charges.options[0].extraLinePrice']],
    [
      'no price for any number of lines',
      'charges.options[0].priceByLines',
      {},
      ['charges.options[0].priceByLines'],
    ],
    [
      'a price for no lines',
      'charges.options[0].priceByLines',
      { 0: '5.00' },
      ['charges.options[0].priceByLines.0'],
    ],
    ['a period of nothing', 'charges.options[0].period', { months: 0 }, ['charges.options[0].period.months']],
    [
      'a period of two kinds',
      'charges.options[0].period',
      { months: 1, days: 30 },
      ['charges.options[0].period'],
    ],
    ['two options of one id', 'charges.options', [option, option], ['charges.options[1].id']],
    ['neither options nor top-ups', 'charges.options', [], ['charges.options']],
    ['a rate with five decimals', 'voice.overagePerMinute', '0.00001', ['voice.overagePerMinute']],
    ['minutes below zero', 'voice.includedMinutes', -1, ['voice.includedMinutes']],
    ['an amount in words', 'data.highSpeedGB', 'lots', ['data.highSpeedGB']],
    ['a fact in words', 'sim.esim', 'yes', ['sim.esim']],
    [
      'a country that is none',
      'internationalCalling',
      [{ ...entry, countries: ['ZZ'] }],
      ['internationalCalling[0].countries[0]'],
    ],
    [
      'no country',
      'internationalCalling',
      [{ ...entry, countries: [] }],
      ['internationalCalling[0].countries'],
    ],
    [
      'a country in two entries',
      'internationalCalling',
      [entry, entry],
      ['internationalCalling[1].countries'],
    ],
    [
      '"*" in two entries',
      'internationalCalling',
      [
        { ...entry, countries: '*' },
        { ...entry, countries: '*' },
      ],
      ['internationalCalling[1].countries'],
    ],
    [
      'a limit of charged passes on a pass of two days',
      'roamingPasses',
      [{ ...pass, validDays: 2 }],
      ['roamingPasses[0].maxChargedPerMonth'],
    ],
    ['an add-on that cannot be bought', 'addOns', [{ ...addOn, maxPerLine: 0 }], ['addOns[0].maxPerLine']],
    ['a spending limit that nobody has', 'features.spendingLimit', 'hard', ['features.spendingLimit']],
    ['a source that is no address', 'sources[0].url', 'javascript:alert(1)', ['sources[0].url']],
    ['a month that is none', 'sources[0].asOf', '2026-13', ['sources[0].asOf']],
    ['a day that is none', 'verifiedAt', '2026-02-29', ['verifiedAt']],
    ['a note in one language', 'notes', { price: { en: 'Note' } }, ['notes.price.zh']],
    ['a note of no topic', 'notes', { weather: { en: 'Note', zh: '说明' } }, ['notes.weather']],
    ['one text in one language', 'notes', { en: 'Note' }, ['notes.other.zh']],
  ])('%s', (_, path, value, faults) => {
    expect(pathsOf(withField(base, path, value))).toEqual(faults);
  });

  it('every fault at once', () => {
    const twice = withField(withField(base, 'id', 'A') as PlanDocument, 'voice.includedMinutes', -1);
    expect(pathsOf(twice)).toEqual(['id', 'voice.includedMinutes']);
  });

  it.each([
    ['top-ups on a prepaid plan', withField(payg, 'billing', 'prepaid'), ['charges.topUps']],
    ['options beside top-ups', withField(payg, 'charges.options', [option]), ['charges.options']],
    ['credit of nothing', withField(payg, 'charges.topUps[0].credit', '0.00'), ['charges.topUps[0].credit']],
    [
      'credit that lasts no day',
      withField(payg, 'charges.topUps[0].validityDays', 0),
      ['charges.topUps[0].validityDays'],
    ],
  ])('%s', (_, plan, faults) => {
    expect(pathsOf(plan)).toEqual(faults);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'plan'],
    ['a list', []],
  ])('%s is no plan', (_, input) => {
    expect(parsePlan(input).ok).toBe(false);
  });
});

describe('what is allowed at the edge of a rule', () => {
  it.each([
    ['unlimited', 'voice.includedMinutes', 'unlimited'],
    ['not offered', 'voice.includedMinutes', 0],
    ['not stated', 'voice.includedMinutes', null],
    ['550 MB', 'data.highSpeedGB', 0.537109375],
    ['a rate with four decimals', 'voice.overagePerMinute', '0.0235'],
    ['a source of a year', 'sources[0].asOf', '2026'],
    ['a source without a date', 'sources[0].asOf', null],
    ['the 29th of February of a leap year', 'verifiedAt', '2024-02-29'],
    ['a day pass with a limit', 'roamingPasses', [pass]],
    ['no network stated', 'networks', base.networks],
  ])('%s', (_, path, value) => {
    expect(pathsOf(withField(base, path, value))).toEqual([]);
  });

  it.each([
    ['dollars without cents', 'charges.options[0].priceByLines.1', '5', '5.00'],
    ['one decimal', 'charges.options[0].priceByLines.1', '5.5', '5.50'],
  ])('%s are written with two decimals', (_, path, value, expected) => {
    const parsed = parsePlan(withField(base, path, value));
    expect(parsed.ok && parsed.plan.charges.options[0]?.priceByLines['1']).toBe(expected);
  });

  it.each([
    ['0.5', '0.50'],
    ['0.0200', '0.02'],
    ['0.0230', '0.023'],
    ['1.2345', '1.2345'],
  ])('the rate %s is written %s', (value, expected) => {
    const parsed = parsePlan(withField(base, 'voice.overagePerMinute', value));
    expect(parsed.ok && parsed.plan.voice.overagePerMinute).toBe(expected);
  });
});

describe('a file holds one carrier and its plans', () => {
  it.each<[string, (file: CarrierFile) => unknown, string[]]>([
    [
      'a plan of another carrier',
      (f) => ({ ...f, plans: [{ ...base, carrier: 'mint' }] }),
      ['plans[0].carrier'],
    ],
    ['one id twice', (f) => ({ ...f, plans: [base, base] }), ['plans[1].id']],
    [
      'faults of the carrier and of a plan',
      (f) => ({ carrier: { ...f.carrier, kind: 'shop' }, plans: [{ ...base, name: '' }] }),
      ['carrier.kind', 'plans[0].name'],
    ],
    ['no plans', ({ carrier }) => ({ carrier }), ['plans']],
  ])('%s', (_, change, faults) => {
    const parsed = parseCarrierFile(change(tello));
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(faults);
  });
});
