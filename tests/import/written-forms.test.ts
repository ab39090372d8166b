/** Ways in which label files write one and the same thing. */
import { describe, expect, test } from 'vitest';
import { codesOf, readLabels, reasonsOf, textFile } from './files';

/** Reads one row of the FCC's layout in which some cells are given. */
async function readRow(cells: Record<string, string>) {
  const row: Record<string, string> = {
    unique_plan_id: 'M0000000001EXAMPLE00000001',
    provider_name: 'Example Mobile',
    service_plan_name: 'A',
    connection_type: 'Mobile',
    monthly_price: '20.00',
    monthly_data_allow: '10GB',
    ...cells,
  };
  const quoted = Object.values(row).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return readLabels(textFile('x.csv', `${Object.keys(row).join()}\n${quoted.join()}\n`));
}

describe('home connections', () => {
  test.each([
    ...['Fixed', 'FIXED ', 'F', 'Fixed Wireless', 'Fixed/Wireless', 'FWA', 'Fiber', 'Fibre', 'FTTH', 'Cable'],
    ...['Satellite', 'DSL', 'Fixed Broadband', 'Residential', 'Home Internet', 'Home'],
  ])('%s is left out', async (connection_type) => {
    expect(reasonsOf((await readRow({ connection_type })).skipped)).toEqual(['2 fixed']);
  });
  test.each(['Mobile', 'mobile ', 'M', 'Wireless', '5G', 'LTE', '4G LTE', 'Cellular', 'Mobile Broadband'])(
    '%s stays',
    async (connection_type) => expect((await readRow({ connection_type })).entries).toHaveLength(1),
  );
  test.each([
    ['no kind', '', 'F0000000001HOME00000000001', 0],
    ['a kind that says nothing', 'Broadband', 'F0000000001HOME00000000001', 0],
    ['a kind that says nothing, of a phone', 'Broadband', 'M0000000001EXAMPLE00000001', 1],
    ['a phone, whatever the letter says', 'Mobile', 'F0000000001EXAMPLE00000001', 1],
  ])('with %s the letter of the id decides', async (_, connection_type, unique_plan_id, count) => {
    expect((await readRow({ connection_type, unique_plan_id })).entries).toHaveLength(count);
  });
});

describe('an introductory rate', () => {
  const rate = { intro_rate_price: '15.00', intro_rate_time: '3' };
  test.each(['Yes', 'y', 'TRUE', '1', 'Yes - first 3 months'])('%s: it is read', async (intro_rate) => {
    const { entries, warnings } = await readRow({ ...rate, intro_rate });
    expect(entries[0]?.intro).toEqual({ priceByLines: { '1': '15.00' }, months: 3 });
    expect(warnings).toEqual([]);
  });
  test.each(['No', 'n', 'FALSE', '0'])('%s: there is none', async (intro_rate) => {
    const { entries, warnings } = await readRow({ ...rate, intro_rate });
    expect(entries[0]?.intro).toBeNull();
    expect(warnings).toEqual([]);
  });
  test.each(['', 'maybe'])('%j: it is left out, and that is said', async (intro_rate) => {
    const { entries, warnings } = await readRow({ ...rate, intro_rate });
    expect(entries[0]?.intro).toBeNull();
    expect(codesOf(warnings)).toEqual(['2 intro_rate_price introNotStated']);
  });
  test('a price of a month, and months with their name', async () => {
    const { entries } = await readRow({
      intro_rate: 'Y',
      intro_rate_price: '$15.00/mo',
      intro_rate_time: '3 mo.',
    });
    expect(entries[0]?.intro).toEqual({ priceByLines: { '1': '15.00' }, months: 3 });
  });
});

describe('the price', () => {
  test.each(['$45', '45.00*', '$45/mo', '45.00 per month', '45.00 USD', 'USD 45', 'US$45.00', '４５.００'])(
    '%s',
    async (monthly_price) => {
      expect((await readRow({ monthly_price })).entries[0]?.priceByLines).toEqual({ '1': '45.00' });
    },
  );
  test.each(['From $45', '$45.00 - $65.00', '45.00 (with AutoPay)', '£45', '-5.00', 'Free'])(
    '%s is none',
    async (monthly_price) => expect((await readRow({ monthly_price })).entries).toEqual([]),
  );
});

describe('names', () => {
  test.each([
    ['Talk &amp; Text&reg;', 'Talk & Text®'],
    ['Plan&nbsp;A', 'Plan A'],
    ['&#8220;Big&#8221; plan', '“Big” plan'],
    ['<b>Bold</b> &lt;5GB&gt;', 'Bold <5GB>'],
  ])('%s is %s', async (service_plan_name, name) => {
    expect((await readRow({ service_plan_name })).entries[0]?.name).toBe(name);
  });
});

describe('data', () => {
  test.each(['', 'NULL', 'null'])('%j is no limit, as the template says', async (monthly_data_allow) => {
    expect((await readRow({ monthly_data_allow })).entries[0]?.data).toEqual({ highSpeedGB: 'unlimited' });
  });
  test.each(['None', 'N/A', '-'])('%s says nothing, and that is said', async (monthly_data_allow) => {
    const { entries, warnings } = await readRow({ monthly_data_allow });
    expect(entries[0]?.data).toEqual({});
    expect(codesOf(warnings)).toEqual(['2 monthly_data_allow unreadable']);
  });
  test.each([
    ['$0.01/MB', '10.24', []],
    ['$10/GB', '10.00', []],
    ['$10.00/5GB', '2.00', ['2 over_usage_data_price overageBlocks']],
  ])('more of it for %s', async (over_usage_data_price, perGB, codes) => {
    const { entries, warnings } = await readRow({ over_usage_data_price });
    expect(entries[0]?.data.overagePerGB).toBe(perGB);
    expect(codesOf(warnings)).toEqual(codes);
  });
});

test("the template's columns with spaces in their names", async () => {
  const header =
    'Unique Plan Id,Provider Name,Service Plan Name,Monthly Price,Single Purchase Fee Descr,Single Purchase Fees';
  const row = 'M0000000001EXAMPLE00000001,Example Mobile,A,20.00,Activation fee,35.00';
  const read = await readLabels(textFile('x.csv', `${header}\n${row}\n`));
  expect(read.layout).toBe('fcc');
  expect(read.entries[0]?.oneTimeFees).toEqual([{ name: 'Activation fee', amount: '35.00', per: 'line' }]);
  expect(codesOf(read.warnings).filter((code) => code.includes('unknownColumn'))).toEqual([]);
});
