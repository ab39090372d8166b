import { expect, test } from 'vitest';
import { planTitle } from '@/lib/catalog/plan-title';

test.each([
  ['Mint Mobile', 'Unlimited', 'Mint Mobile Unlimited'],
  ['Visible', 'Visible', 'Visible'],
  ['Visible', 'Visible+ Pro', 'Visible+ Pro'],
  ['Tello', '10GB', 'Tello 10GB'],
])('%s, %s: %s', (carrier, plan, title) => expect(planTitle(carrier, plan)).toBe(title));
