import { expect, test } from 'vitest';
import { shortName } from '@/components/charts/frame/plan-name';

test.each([26, 27, 28])('a name of %i letters is cut after 27', (length) => {
  const short = shortName('x'.repeat(length));
  expect(short).toBe(length > 27 ? `${'x'.repeat(26)}…` : 'x'.repeat(length));
});
