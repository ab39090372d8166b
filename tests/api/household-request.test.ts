import { describe, expect, test } from 'vitest';
import { answerHousehold } from '@/lib/api/household-answer';
import { parseHouseholdRequest } from '@/lib/api/household-request';
import { makeOption, makePlan } from '../support/make-plan';

const SETTINGS = { combinedTaxRatePercent: { IL: '38.32' }, taxableShare: '0.48' };
const parse = (body: unknown) => parseHouseholdRequest(body, SETTINGS);
const groups = [{}, {}];

describe('what may be asked', () => {
  test.each([
    ['a household', {}, { includeMayMeet: false, includeOld: false }],
    ['plans that may meet', { includeMayMeet: true }, { includeMayMeet: true, includeOld: false }],
    ['old plans too', { includeOld: true }, { includeMayMeet: false, includeOld: true }],
  ])('%s', (_, said, expected) => {
    expect(parse({ need: { groups }, ...said })).toMatchObject({ ok: true, request: expected });
  });
});

describe('faults of form name their place', () => {
  test.each([
    ['a list', [], ''],
    ['no need', {}, 'need'],
    ['no groups', { need: {} }, 'need.groups'],
    ['one group', { need: { groups: [{}] } }, 'need.groups'],
    ['a stay', { need: { horizonDays: 30, groups } }, 'need.groups'],
    ['an unknown field', { need: { groups }, planIds: [] }, 'planIds'],
    [
      'a country there is not',
      { need: { groups: [{}, { trips: [{ country: 'XX', days: 3 }] }] } },
      'need.groups[1].trips[0].country',
    ],
    ['a state that the tax table lacks', { need: { groups, state: 'CA' } }, 'need.state'],
    ['a switch by a word', { need: { groups }, includeMayMeet: 'yes' }, 'includeMayMeet'],
  ])('%s', (_, body, path) => {
    const parsed = parse(body);
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toEqual([path]);
  });
});

describe('an answer', () => {
  const plan = makePlan({
    charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
    verifiedAt: '2026-01-01',
  });
  const carriers = [{ id: 'example', families: [] }];
  const catalog = { version: 'v', plans: [plan], carriers, settings: SETTINGS };
  const request = (said: object = {}) => {
    const parsed = parse({ need: { horizonMonths: 1, groups: [{}, { require: { volte: true } }] }, ...said });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.request;
  };

  test('names accounts, groups and items', () => {
    const group = (index: number) => ({
      index,
      planId: 'plain',
      totalCents: 25_00,
      asks: [],
      items: [{ kind: 'payment', ref: 'monthly', quantity: 1, unitPrice: '25.00', amountCents: 25_00 }],
    });
    const way = {
      verdict: 'meets',
      totalCents: 50_00,
      dueAtStartCents: 50_00,
      accounts: [{ carrierId: 'example', groups: [group(0), group(1)] }],
    };
    expect(answerHousehold(catalog, request())).toEqual({
      catalogVersion: 'v',
      settings: SETTINGS,
      best: way,
      carriers: [{ carrierId: 'example', ...way }],
      unserved: [],
      leftOut: [],
    });
  });

  test('names groups that are not served, and the plans that are nearest', () => {
    const plans = [makePlan({ ...plan, features: { volte: false } })];
    expect(answerHousehold({ ...catalog, plans }, request())).toMatchObject({
      best: null,
      carriers: [],
      unserved: [
        {
          carrierId: 'example',
          groups: [
            { index: 0, plans: [{ planId: 'plain', reasons: ['lines'], asks: [] }] },
            { index: 1, plans: [{ planId: 'plain', reasons: ['lines', 'volte'], asks: [] }] },
          ],
        },
      ],
    });
  });

  test('leaves out plans whose check is too old, unless they are asked for', () => {
    const leftOut = [{ planId: 'plain', verifiedAt: '2026-01-01' }];
    expect(answerHousehold(catalog, request(), '2026-02-01')).toMatchObject({ best: null, leftOut });
    const all = answerHousehold(catalog, request({ includeOld: true }), '2026-02-01');
    expect(all).toMatchObject({ best: { totalCents: 50_00 }, leftOut: [] });
  });
});
