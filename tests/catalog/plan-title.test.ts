import { expect, test } from 'vitest';
import { planTitle, planTitleParts } from '@/lib/catalog/plan-title';

const named = (en: string, plan: string, zh = en) => ({
  carrier: { name: { en, zh } },
  plan: { name: plan },
});

test.each([
  ['Mint Mobile', 'Unlimited', 'Mint Mobile Unlimited'],
  ['Visible', 'Visible', 'Visible'],
  ['Visible', 'Visible+ Pro', 'Visible+ Pro'],
  ['Tello', '10GB', 'Tello 10GB'],
])('%s, %s: %s', (carrier, plan, title) => {
  expect(planTitle(named(carrier, plan), 'en')).toBe(title);
  const { brand, rest } = planTitleParts(named(carrier, plan), 'en');
  expect([brand, rest]).toEqual([carrier, title.slice(carrier.length)]);
});

test('a bracket of full width needs no space behind it', () => {
  const plan = named('Verizon', 'Unlimited Plus', 'Verizon（威瑞森）');
  expect(planTitle(plan, 'zh')).toBe('Verizon（威瑞森）Unlimited Plus');
  expect(planTitle(named('Verizon', 'Verizon One', 'Verizon（威瑞森）'), 'zh')).toBe('Verizon One');
});
