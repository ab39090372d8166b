import { expect, test } from 'vitest';
import { CheckedAge } from '@/components/formatters';
import { renderWords } from '@/tests/support/render-words';

test.each([
  ['en', '2026-09-02', '2026-09-02', 'Checked today.'],
  ['en', '2026-09-01', '2026-09-01', 'Checked 1 day ago.'],
  ['en', '2026-08-01', '2026-08-31', 'Checked 2–32 days ago.'],
  ['en', '2026-03-02', '2026-07-02', 'Checked 2–6 months ago.'],
  ['en', '2026-03-02', '2026-03-01', 'Checked 6 months ago.'],
  ['en', '2026-07-02', '2026-08-30', 'Checked 3 days ago to 2 months ago.'],
  ['zh', '2026-03-02', '2026-07-02', '价格最近核对：2–6 个月前。'],
  ['zh', '2026-09-02', '2026-09-02', '价格最近核对：今天。'],
  ['zh', '2026-07-02', '2026-08-30', '价格最近核对：3 天前至 2 个月前。'],
] as const)('%s, %s to %s', (locale, from, to, words) => {
  const html = renderWords(<CheckedAge from={from} to={to} today="2026-09-02" />, locale);
  expect(html).toContain(`>${words}<`);
  expect(html).toContain('title="');
});
