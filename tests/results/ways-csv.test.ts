import { expect, test } from 'vitest';
import { centsToDecimal } from '@/lib/money';
import { WAY_COLUMNS, type WayColumn, waysCsv } from '@/lib/results/ways-csv';
import { withoutLicense } from '@/tests/support/without-license';
import { FAMILY_ROWS } from './made-household';

const words = {
  columns: Object.fromEntries(WAY_COLUMNS.map((key) => [key, `<${key}>`])) as Record<WayColumn, string>,
  way: ({ key }: { key: string }) => key,
  person: ({ name }: { name: string }) => name,
  carrier: ({ carrier }: { carrier: { id: string } }) => carrier.id,
  asks: () => '',
};

test('a row for each group in each way, with the cents of the list', () => {
  const { ways } = FAMILY_ROWS;
  const [head, ...lines] = withoutLicense(waysCsv(ways, words)).trimEnd().split('\r\n');
  expect(head).toBe(WAY_COLUMNS.map((key) => `<${key}>`).join(','));
  expect(lines).toHaveLength(ways.length * 3);
  const [first] = ways;
  const [parents] = first?.people ?? [];
  if (!first || !parents) throw new Error('No way');
  expect(lines[0]).toBe(
    [
      first.key,
      centsToDecimal(first.totalCents),
      centsToDecimal(first.monthlyCents),
      centsToDecimal(first.dueAtStartCents),
      'Parents',
      '2',
      first.key,
      parents.plan.name,
      centsToDecimal(parents.quote.totalCents),
      centsToDecimal(parents.quote.monthlyCents),
      centsToDecimal(parents.quote.dueAtStartCents),
      '',
    ].join(','),
  );
});

test('a name that a spreadsheet would run as a formula is text', () => {
  expect(withoutLicense(waysCsv(FAMILY_ROWS.ways, words))).toContain(`"'=Ben"`);
});
