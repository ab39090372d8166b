import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { nextPeriod } from '@/lib/results/next-period';
import { WATCH_KEYS, watchOf } from '@/lib/results/watch';
import { makeNeed } from '@/tests/support/make-need';
import { makeAutopay, makeOption, makePlan } from '@/tests/support/make-plan';

const TAXES = { combinedTaxRatePercent: { IL: '20' }, taxableShare: '0.5' };
function watched(plan: PlanFacts, need: Need = makeNeed()) {
  const answer = quote(plan, need, TAXES);
  if (answer.verdict === 'doesNot') throw new Error('The plan meets the need');
  return watchOf(plan, need, answer, nextPeriod(plan, need, answer, TAXES));
}
const intro = makeOption({
  id: 'intro',
  period: { months: 12 },
  priceByLines: { '1': '180.00' },
  newCustomersOnly: true,
  maxUses: 1,
});
const FIVE = makeNeed({ monthly: { dataGB: 5 } });
const data = (said: Parameters<typeof makePlan>[0]) =>
  makePlan({ hotspot: { includedGB: 'unlimited' }, number: 'mobile', ...said });

describe('the one thing to watch for', () => {
  test.each([
    [
      'a second year that costs more',
      makePlan({ charges: { options: [makeOption(), intro] } }),
      makeNeed(),
      { key: 'nextMore', month: 13, monthlyCents: 3000, moreCents: 18_000, atLeast: false },
    ],
    [
      'a second year without a price',
      makePlan({ charges: { options: [intro] } }),
      makeNeed(),
      { key: 'nextNotStated', month: 13 },
    ],
    [
      'taxes on top where no state is given',
      makePlan({ charges: { taxesAndFees: 'excluded' } }),
      makeNeed(),
      { key: 'taxesOnTop' },
    ],
    [
      'a price that rests on autopay',
      makePlan({ charges: { options: [makeOption({ autopayDiscount: makeAutopay('5.00') })] } }),
      makeNeed({ autopay: 'bank' }),
      { key: 'withoutAutopay', moreCents: 6000 },
    ],
    [
      'data that is charged, where more than half is used',
      data({ data: { highSpeedGB: 9, afterAllowance: 'overage', overagePerGB: '7.50' } }),
      FIVE,
      { key: 'chargedBeyond', gigabytes: 9, price: '7.50' },
    ],
    ['an internet number', data({ number: 'voip' }), FIVE, { key: 'internetNumber' }],
    ['no number', data({ number: 'none' }), FIVE, { key: 'noNumber' }],
    [
      'data that stops, where more than half is used',
      data({ data: { highSpeedGB: 9, afterAllowance: 'stop' } }),
      FIVE,
      { key: 'dataStops', gigabytes: 9 },
    ],
    ['no hotspot', data({ hotspot: { includedGB: 0 } }), FIVE, { key: 'noHotspot' }],
    ['low video', data({ data: { videoMaxHeight: 480 } }), FIVE, { key: 'lowVideo', lines: 480 }],
    ['never at priority', data({ data: { priorityGB: 0 } }), FIVE, { key: 'slowWhenBusy' }],
  ])('%s', (_, plan, need, expected) => expect(watched(plan, need)).toEqual(expected));

  test.each([
    ['at half of the data, that it stops', data({ data: { highSpeedGB: 10, afterAllowance: 'stop' } })],
    ['video above DVD quality', data({ data: { videoMaxHeight: 481 } })],
    ['what is not stated', data({ number: null, data: { videoMaxHeight: null, priorityGB: null } })],
  ])('nothing is said of %s', (_, plan) => expect(watched(plan, FIVE)).toBeNull());

  test('money comes first: the earlier rule wins', () => {
    const plan = data({
      charges: { options: [makeOption({ autopayDiscount: makeAutopay('5.00') }), intro] },
      number: 'voip',
      data: { videoMaxHeight: 480 },
    });
    expect(watched(plan, makeNeed({ autopay: 'bank' }))?.key).toBe('nextMore');
    expect(watched({ ...plan, charges: makePlan().charges }, FIVE)?.key).toBe('internetNumber');
    expect(WATCH_KEYS.indexOf('nextMore')).toBe(0);
  });
});
