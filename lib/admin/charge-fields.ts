/** Fields of what a plan costs. */
import { FEE_TIMES, PERS, TAX_STATUSES } from '@/lib/plan/constants';
import { choice, count, type Field, group, money, type Shape, text } from './field';

/** The id of a new way to pay, which starts as a monthly one: nobody has to think of one. */
function freeId(entries: readonly unknown[]): string {
  const taken = new Set(entries.map((entry) => (entry as { id?: unknown }).id));
  const ids = ['monthly', ...entries.map((_entry, index) => `monthly-${index + 2}`)];
  return ids.find((id) => !taken.has(id)) ?? '';
}

const option: Field = {
  key: 'options',
  kind: 'list',
  main: true,
  fields: [
    text('id'),
    { key: 'period', kind: 'period' },
    { key: 'priceByLines', kind: 'prices' },
    { key: 'extraLinePrice', kind: 'extraLine' },
    { key: 'autopayDiscount', kind: 'discount' },
    { key: 'conditions', kind: 'lines' },
    { key: 'newCustomersOnly', kind: 'yesNo' },
    count('maxUses'),
  ],
  fresh: (entries) => ({
    id: freeId(entries),
    period: { months: 1 },
    priceByLines: { '1': '' },
    extraLinePrice: null,
    autopayDiscount: null,
    conditions: [],
    newCustomersOnly: false,
    maxUses: null,
  }),
};

const RECURRING_FEES: readonly Shape[] = [
  {
    name: 'feeAmount',
    is: (entry) => !('percent' in entry),
    fields: [text('name'), money('amount'), choice('per', PERS), choice('each', FEE_TIMES)],
    from: ({ name }) => ({ name, amount: '', per: 'line', each: 'month' }),
  },
  {
    name: 'feePercent',
    is: (entry) => 'percent' in entry,
    fields: [text('name'), { key: 'percent', kind: 'percent' }],
    from: ({ name }) => ({ name, percent: '' }),
  },
];

/** Payment options, top-ups, fees, and what is said of taxes. */
export const CHARGES: Field = group('charges', [
  option,
  {
    key: 'topUps',
    kind: 'list',
    fields: [money('price'), money('credit'), count('validityDays', false)],
    fresh: () => ({ price: '', credit: '', validityDays: 30 }),
  },
  money('firstTopUpAtLeast', true),
  {
    key: 'recurringFees',
    kind: 'list',
    fields: RECURRING_FEES[0]?.fields ?? [],
    fresh: () => RECURRING_FEES[0]?.from({ name: '' }),
    shapes: RECURRING_FEES,
  },
  {
    key: 'oneTimeFees',
    kind: 'list',
    fields: [text('name'), money('amount'), choice('per', PERS)],
    fresh: () => ({ name: '', amount: '', per: 'line' }),
  },
  choice('taxesAndFees', TAX_STATUSES),
]);
