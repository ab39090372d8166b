import { describe, expect, test } from 'vitest';
import { parseQuoteRequest } from '@/lib/api/quote-request';
import { DEFAULT_NEED } from '@/lib/need/need';

const PLANS = new Set(['mint-6gb', 'tello-5gb']);
const SETTINGS = { combinedTaxRatePercent: { IL: '38.32' }, taxableShare: '0.48' };
const parse = (body: unknown) => parseQuoteRequest(body, PLANS, SETTINGS);

describe('what may be asked', () => {
  test.each([
    ['the default need for every plan', { need: {} }, null],
    ['some plans', { need: {}, planIds: ['tello-5gb'] }, ['tello-5gb']],
    ['no plan at all', { need: {}, planIds: [] }, []],
    [
      'a plan twice is asked once',
      { need: {}, planIds: ['mint-6gb', 'tello-5gb', 'mint-6gb'] },
      ['mint-6gb', 'tello-5gb'],
    ],
  ])('%s', (_, body, planIds) => {
    expect(parse(body)).toEqual({ ok: true, request: { need: DEFAULT_NEED, planIds, includeOld: false } });
  });

  test.each([true, false])('old plans too: %s', (includeOld) => {
    expect(parse({ need: {}, includeOld })).toMatchObject({ ok: true, request: { includeOld } });
  });

  test('a state of the tax table', () => {
    expect(parse({ need: { state: 'IL' } })).toMatchObject({ ok: true, request: { need: { state: 'IL' } } });
  });
});

describe('faults of form name their place', () => {
  test.each([
    ['a list', [], ''],
    ['null', null, ''],
    ['a number', 7, ''],
    ['no need', {}, 'need'],
    ['a need that is null', { need: null }, 'need'],
    ['a need that is a list', { need: [] }, 'need'],
    ['an unknown field', { need: {}, plans: [] }, 'plans'],
    ['a field named like a part of every object', JSON.parse('{"need":{},"__proto__":{}}'), '__proto__'],
    ['an unknown field of the need', { need: { minutes: 3 } }, 'need.minutes'],
    ['an unknown field deep in it', { need: { monthly: { gb: 3 } } }, 'need.monthly.gb'],
    ['no line', { need: { lines: 0 } }, 'need.lines'],
    ['half a line', { need: { lines: 1.5 } }, 'need.lines'],
    ['a household', { need: { groups: [{}, {}] } }, 'need.groups'],
    ['a stay of 181 days', { need: { horizonDays: 181 } }, 'need.horizonDays'],
    ['a country there is not', { need: { trips: [{ country: 'XX', days: 3 }] } }, 'need.trips[0].country'],
    ['a state that the tax table lacks', { need: { state: 'CA' } }, 'need.state'],
    ['plans that are no list', { need: {}, planIds: 'mint-6gb' }, 'planIds'],
    ['old plans by a word', { need: {}, includeOld: 'yes' }, 'includeOld'],
    ['old plans by null', { need: {}, includeOld: null }, 'includeOld'],
    ['a plan that is no text', { need: {}, planIds: ['mint-6gb', 5] }, 'planIds[1]'],
  ])('%s', (_, body, path) => {
    const parsed = parse(body);
    expect(parsed).toMatchObject({ ok: false, kind: 'invalid-input' });
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toEqual([path]);
  });

  test('all of them at once, unknown plans too', () => {
    const parsed = parse({
      need: { lines: 0, monthly: { internationalCalls: [{ country: 'ZZ', minutes: '1' }] }, x: 1 },
      planIds: ['nobody', 3],
      y: 2,
    });
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path).toSorted()).toEqual([
      'need.lines',
      'need.monthly.internationalCalls[0].country',
      'need.monthly.internationalCalls[0].minutes',
      'need.x',
      'planIds[0]',
      'planIds[1]',
      'y',
    ]);
    expect(parsed).toMatchObject({ kind: 'invalid-input' });
  });
});

test('where only plans are unknown, each is named', () => {
  const parsed = parse({ need: {}, planIds: ['x', 'mint-6gb', 'constructor'] });
  expect(parsed).toMatchObject({
    ok: false,
    kind: 'unknown-plan',
    faults: [{ path: 'planIds[0]' }, { path: 'planIds[2]' }],
  });
});
