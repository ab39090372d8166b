import { expect, test } from 'vitest';
import { CHARGES } from '@/lib/admin/charge-fields';
import type { ListField } from '@/lib/admin/field';

const options = (CHARGES.kind === 'group' ? CHARGES.fields : []).find(
  (field): field is typeof field & ListField => field.key === 'options' && field.kind === 'list',
);

test.each([
  ['the first one', [], 'monthly'],
  ['beside a monthly one', ['monthly'], 'monthly-2'],
  ['where the first was taken out', ['monthly-2'], 'monthly'],
  ['where one in between was taken out', ['monthly', 'monthly-3'], 'monthly-2'],
  ['beside one of another name', ['m12'], 'monthly'],
])('a new way to pay has an id that none has: %s', (_case, taken, id) => {
  const entries = taken.map((one) => ({ id: one }));
  expect(options?.fresh(entries)).toMatchObject({ id, period: { months: 1 } });
});
