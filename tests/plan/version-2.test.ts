/** What version 2 of the tariff model adds to the rules of plan and carrier documents. */
import { describe, expect, it } from 'vitest';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { FULL_FILE } from '../support/full-plan';
import { makePass } from '../support/make-plan';

const [byOptions, byTopUps] = FULL_FILE.plans as [PlanDocument, PlanDocument];
const option = byOptions.charges.options[0] as PlanDocument['charges']['options'][number];
const addOn = byOptions.addOns[0] as PlanDocument['addOns'][number];
const pathsOf = (plan: unknown): string[] => {
  const parsed = parsePlan(plan);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};
const charges = (said: object, plan = byOptions) => ({ ...plan, charges: { ...plan.charges, ...said } });
const data = (said: object, plan = byOptions) => ({ ...plan, data: { ...plan.data, ...said } });
const priced = (said: object) => charges({ options: [{ ...option, ...said }] });

describe('a fault of a field of version 2 is named with its path', () => {
  it.each<[string, unknown, string[]]>([
    ['a number of no kind', { ...byOptions, number: 'landline' }, ['number']],
    ['a stay of half a day', { ...byOptions, maxDaysAbroad: 0.5 }, ['maxDaysAbroad']],
    [
      'a further line that is neither price nor "notSold"',
      priced({ extraLinePrice: 'none' }),
      ['charges.options[0].extraLinePrice'],
    ],
    ['a condition in words', priced({ conditions: ['Port in'] }), ['charges.options[0].conditions[0]']],
    [
      'a discount from the purchase before the first',
      priced({ autopayDiscount: { ...option.autopayDiscount, fromPurchase: 0 } }),
      ['charges.options[0].autopayDiscount.fromPurchase'],
    ],
    [
      'a discount of both versions',
      priced({ autopayDiscount: { per: 'line', amount: '5.00', credit: '1.00' } }),
      ['charges.options[0].autopayDiscount.credit'],
    ],
    [
      'a fee at another time',
      charges({ recurringFees: [{ name: 'Fee', amount: '1.00', per: 'line', each: 'week' }] }),
      ['charges.recurringFees[0].each'],
    ],
    [
      'a percentage in words',
      charges({ recurringFees: [{ name: 'Fee', percent: '5 %' }] }),
      ['charges.recurringFees[0].percent'],
    ],
    [
      'a fee that is an amount and a percentage',
      charges({ recurringFees: [{ name: 'Fee', percent: '5', amount: '1.00' }] }),
      ['charges.recurringFees[0].amount'],
    ],
    [
      'a first top-up that no top-up reaches',
      charges({ firstTopUpAtLeast: '20.01' }, byTopUps),
      ['charges.firstTopUpAtLeast'],
    ],
    ['overage in blocks of nothing', data({ overageBlockGB: 0 }), ['data.overageBlockGB']],
    ['a cap on data of each line', data({ sharing: 'line' }), ['data.overageCapByLines']],
    ['a cap of no line', data({ overageCapByLines: {} }), ['data.overageCapByLines']],
    ['shared data with top-ups', data({ sharing: 'account' }, byTopUps), ['data.sharing']],
    ['data of an add-on beside shared data', { ...byOptions, addOns: [{ ...addOn, dataGB: 1 }] }, ['addOns']],
    [
      'an amount of an add-on that is not stated',
      { ...byOptions, addOns: [{ ...addOn, smsMessages: null }] },
      ['addOns[0].smsMessages'],
    ],
    [
      'home minutes with a rate',
      { ...byOptions, internationalCalling: [{ countries: '*', fromVoice: true, ratePerMinute: '0.02' }] },
      ['internationalCalling[0].ratePerMinute'],
    ],
    [
      'home minutes in an add-on',
      { ...byOptions, addOns: [{ ...addOn, internationalCalling: [{ countries: '*', fromVoice: true }] }] },
      expect.arrayContaining(['addOns[0].internationalCalling[0].fromVoice']) as unknown as string[],
    ],
    [
      '"unlisted" in two entries',
      { ...byOptions, internationalSms: [...byOptions.internationalSms, ...byOptions.internationalSms] },
      ['internationalSms[1].countries'],
    ],
    ['"home" at home', data({ highSpeedGB: 'home' }), ['data.highSpeedGB']],
    [
      'a list that is neither all nor some',
      { ...byOptions, listed: { roaming: 'most' } },
      ['listed.roaming'],
    ],
    [
      'speeds that begin above their end',
      { ...byOptions, typicalSpeeds: [{ generation: '5g', downloadMbps: [9, 8] }] },
      ['typicalSpeeds[0].downloadMbps'],
    ],
    [
      'a generation twice',
      { ...byOptions, typicalSpeeds: [{ generation: '5g' }, { generation: '5g' }] },
      ['typicalSpeeds[1].generation'],
    ],
    [
      'a fee for leaving that is no money',
      { ...byOptions, terms: { earlyTerminationFee: 150 } },
      ['terms.earlyTerminationFee'],
    ],
  ])('%s', (_label, plan, paths) => {
    expect(pathsOf(plan)).toEqual(paths);
  });

  it('a plan in two families of its carrier', () => {
    const families = [
      { id: 'one', plans: ['a', 'b'], sources: [] },
      { id: 'two', plans: ['b'], sources: [] },
    ];
    const parsed = parseCarrier({ ...FULL_FILE.carrier, families });
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(['families[1].plans[0]']);
  });
});

describe('what version 2 allows', () => {
  it.each<[string, unknown]>([
    ['a first top-up that the dearest just reaches', charges({ firstTopUpAtLeast: '20.00' }, byTopUps)],
    [
      'home minutes written out as false',
      {
        ...byOptions,
        internationalCalling: [{ countries: '*', fromVoice: false, includedMinutes: 0, ratePerMinute: null }],
      },
    ],
    [
      'a pass to countries that another pass names too',
      { ...byOptions, roamingPasses: [makePass(), makePass({ id: 'other' })] },
    ],
    ['speeds of one figure', { ...byOptions, typicalSpeeds: [{ generation: '5g', downloadMbps: [9, 9] }] }],
  ])('%s', (_label, plan) => {
    expect(pathsOf(plan)).toEqual([]);
  });

  it('home minutes written out as false are left out', () => {
    const entry = { countries: ['CN'], includedMinutes: 0, ratePerMinute: '0.02' };
    const parsed = parsePlan({ ...byOptions, internationalCalling: [{ ...entry, fromVoice: false }] });
    expect(parsed.ok && parsed.plan.internationalCalling).toEqual([entry]);
  });
});
