import { expect, test } from 'vitest';
import { planName, shortName } from '@/components/charts/frame/plan-name';
import { madeRow } from '@/tests/series/made-rows';

const named = (en: string, zh: string, name: string) => {
  const { plan, carrier } = madeRow({ id: 'a' });
  return { plan: { ...plan, name }, carrier: { ...carrier, name: { en, zh } } };
};

test.each<[string, ReturnType<typeof named>, string, string]>([
  ['carrier and plan', named('Acme', '艾克', 'Basic'), 'Acme Basic', '艾克 Basic'],
  ['a plan that begins with its carrier', named('Visible', 'Visible', 'Visible+'), 'Visible+', 'Visible+'],
  [
    'a full-width bracket needs no space',
    named('Acme', '艾克（Acme）', 'Basic'),
    'Acme Basic',
    '艾克（Acme）Basic',
  ],
])('%s', (_, row, en, zh) => {
  expect(planName(row, 'en')).toBe(en);
  expect(planName(row, 'zh')).toBe(zh);
});

test.each([26, 27, 28])('a name of %i letters is cut after 27', (length) => {
  const short = shortName('x'.repeat(length));
  expect(short).toBe(length > 27 ? `${'x'.repeat(26)}…` : 'x'.repeat(length));
});
