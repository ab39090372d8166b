import { describe, expect, test } from 'vitest';
import type { Label } from '@/lib/import/label';
import { codesOf, fixture, labelNamed, readLabels, reasonsOf, tMobileFile, tMobileRow } from './files';

const FCC = await readLabels(fixture('fcc.csv'));
const ATT = await readLabels(fixture('att.csv'));
const BITAG = await readLabels(fixture('bitag.csv'));
const CAMEL_CASE = await readLabels(fixture('camel-case.csv'));
const CHARGES =
  '|Regulatory programs / Telco recovery fee |$3.99/line |Recovery Fee (TX only) |0.749% |<p><a href=x>Federal & Local Surcharges</a></p> |Typically<br>$0.30-$4.70/line |Device connection charge |$35/lineEarly termination fee | $0Government taxes | Varies by location';
const INCLUDED = 'Data Included with Monthly Price | Unlimited | Charges for Additional Data Usage | $0';
const SLOWED =
  'Data Included with Monthly Price | 5GB high-speed data, then unlimited at 128kbps | Charges for Additional Data Usage | $0';
const OVER = 'Data Included with Monthly Price | 2 GB | Charges for Additional Data Usage | $15/GB per line';
const FAMILY =
  '1 line| $90|2 lines| $150|3 lines| N/A|4 lines| 12 | Additional Lines | 6-12 Lines | $35 / line';
const T_MOBILE = await readLabels(
  tMobileFile([
    tMobileRow('More', FAMILY, CHARGES, INCLUDED, 'M0000000001TMO000000000001'),
    tMobileRow('More', 'Monthly Price | $85', CHARGES, SLOWED, 'M0000000001TMO000000000002'),
    tMobileRow('Nothing', 'Monthly Price | null', CHARGES, INCLUDED, 'M0000000001TMO000000000003'),
    tMobileRow('Over', 'Monthly Price | $10', 'Government taxes | Included in monthly price', OVER, 'T000'),
    tMobileRow('Bus Internet', 'Monthly Price | $50', CHARGES, INCLUDED, 'M0000000001TMO000000000004'),
  ]),
);

describe("the FCC's template", () => {
  const read = FCC;
  const label = (name: string) => labelNamed(read.entries, name);

  test('is recognised, trailing spaces in its header and all', () => expect(read.layout).toBe('fcc'));
  test('counts rows of data', () => expect(read.rows).toBe(10));
  test('says of each row it leaves out why', () =>
    expect(reasonsOf(read.skipped)).toEqual([
      '4 repeatedHeader',
      '5 fixed',
      '7 noPrice',
      '8 absurdPrice',
      '11 otherWidth',
    ]));
  test('reports columns that it does not know', () =>
    expect(codesOf(read.warnings)).toContain('1 load_date_time_est unknownColumn'));
  test('Excel formula text is text', () => expect(label('Five').priceByLines).toEqual({ '1': '25.00' }));
  test('fees side by side; one that depends on what the customer does is left out', () => {
    expect(label('Five').oneTimeFees).toEqual([{ name: 'Activation Fee', amount: '20.00', per: 'line' }]);
    expect(label('Five').recurringFees).toEqual([{ name: 'Recovery Fee', amount: '1.50', per: 'line' }]);
    expect(codesOf(read.warnings)).toContain('2 single_purchase_fees conditional');
  });
  test('data with a price for each GB more', () =>
    expect(label('Five').data).toEqual({ highSpeedGB: 5, overagePerGB: '5.00', afterAllowance: 'overage' }));
  test('regular price first, the introductory one beside it', () => {
    expect(label('Endless').priceByLines).toEqual({ '1': '65.00' });
    expect(label('Endless').intro).toEqual({ priceByLines: { '1': '45.00' }, months: 12 });
  });
  test('lists of different lengths give no fee', () => {
    expect(label('Endless').oneTimeFees).toEqual([]);
    expect(codesOf(read.warnings)).toContain('3 single_purchase_fees listCount');
  });
  test('a government programme among the provider fees is warned of, and stays a fee', () => {
    expect(label('Endless').recurringFees).toEqual([{ name: 'Federal USF', amount: '16.47', per: 'line' }]);
    expect(codesOf(read.warnings)).toContain('3 monthly_provider_fee governmentFee');
  });
  test('no allowance is no monthly limit, with a word of where it is slowed down', () => {
    expect(label('Endless').data).toEqual({ highSpeedGB: 'unlimited' });
    expect(codesOf(read.warnings)).toContain('3 monthly_data_allow unlimitedUnqualified');
  });
  test('taxes: included, varies, and an amount of zero that says nothing', () => {
    const taxes = (name: string) => label(name).taxesAndFees;
    expect([taxes('Five'), taxes('Endless'), taxes('Metered Small')]).toEqual(['included', 'excluded', null]);
  });
  test('thousands, MB, price for each KB, HTML', () => {
    const metered = label('Metered Small');
    expect(metered.priceByLines).toEqual({ '1': '1006.00' });
    expect(metered.data).toEqual({
      highSpeedGB: 500 / 1024,
      // 0.00001431 × 1,048,576
      overagePerGB: '15.0051',
      afterAllowance: 'overage',
    });
    expect(codesOf(read.warnings)).toContain('6 service_plan_name html');
  });
  test('a formula is no price', () =>
    expect(codesOf(read.warnings)).not.toContain('8 monthly_price formula'));
  test('zero is a price', () => expect(label('Free').priceByLines).toEqual({ '1': '0.00' }));
});

describe("AT&T's layout", () => {
  const read = ATT;
  const label = (name: string) => labelNamed(read.entries, name);

  test('is recognised behind a byte order mark', () => expect(read.layout).toBe('att'));
  test('leaves out home connections', () => expect(reasonsOf(read.skipped)).toEqual(['11 fixed']));
  test('a price for each line becomes that of the account', () => {
    expect(label('Family - 2 Lines').priceByLines).toEqual({ '2': '120.00' });
    expect(label('Family - 5+ Lines')).toMatchObject({
      priceByLines: { '5': '200.00' },
      extraLinePrice: '40.00',
    });
  });
  test('promo price first, the regular one after it', () =>
    expect(label('Promo')).toMatchObject({
      priceByLines: { '1': '50.00' },
      intro: { priceByLines: { '1': '30.00' }, months: 12 },
    }));
  test('a year up front is one payment of twelve months', () =>
    expect(label('Prepaid year')).toMatchObject({
      priceByLines: { '1': '300.00' },
      months: 12,
      billing: 'prepaid',
      data: { highSpeedGB: 16, afterAllowance: 'throttle', throttleKbps: 1500 },
    }));
  test('a payment that does not fit its months is not believed', () => {
    expect(label('Odd up front')).toMatchObject({ priceByLines: { '1': '25.00' }, months: 1 });
    expect(codesOf(read.warnings)).toContain('10 priceDescription upfrontMismatch');
  });
  test('busy networks are priority, not speed', () =>
    expect(label('Family - 2 Lines').data).toEqual({ highSpeedGB: 'unlimited', priorityGB: 50 }));
  test('5 GB for $10 are $2 a GB, sold in portions', () => {
    expect(label('Portions').data).toMatchObject({ overagePerGB: '2.00', afterAllowance: 'overage' });
    expect(codesOf(read.warnings)).toContain('7 dataAadditionalUsageCharge overageBlocks');
  });
  test('two prices in one cell are none', () => expect(label('Two prices').data).toEqual({ highSpeedGB: 5 }));
  test('a fee in stores only is no fee of the plan', () => expect(label('Portions').oneTimeFees).toEqual([]));
  test('slowed down after MB', () =>
    expect(label('Watch').data).toEqual({
      highSpeedGB: 500 / 1024,
      afterAllowance: 'throttle',
      throttleKbps: 128,
    }));
});

describe("T-Mobile's workbook", () => {
  const read = T_MOBILE;
  const [more, again, over1] = read.entries as [Label, Label, Label];

  test('is recognised, with shared and inline strings', () => expect(read.layout).toBe('t-mobile'));
  test('prices are of the account; what is no price in dollars is left out', () => {
    expect(more.priceByLines).toEqual({ '1': '90.00', '2': '150.00' });
    expect(codesOf(read.warnings)).toEqual(
      expect.arrayContaining(['2 monthlyPrice conditional', '2 monthlyPrice unreadable']),
    );
  });
  test('one price is that of one line', () => expect(again.priceByLines).toEqual({ '1': '85.00' }));
  test('null is no price', () => expect(reasonsOf(read.skipped)).toEqual(['4 noPrice']));
  test('fees out of prose, section words run in and all', () => {
    expect(more.oneTimeFees).toEqual([{ name: 'Device connection charge', amount: '35.00', per: 'line' }]);
    expect(more.recurringFees).toEqual([
      { name: 'Regulatory programs / Telco recovery fee', amount: '3.99', per: 'line' },
    ]);
  });
  test('taxes', () => expect([more.taxesAndFees, over1.taxesAndFees]).toEqual(['excluded', 'included']));
  test('slowed data', () =>
    expect(again.data).toEqual({ highSpeedGB: 5, afterAllowance: 'throttle', throttleKbps: 128 }));
  test('metered data', () =>
    expect(over1.data).toEqual({ highSpeedGB: 2, afterAllowance: 'overage', overagePerGB: '15.00' }));
  test('a home plan under an M is warned of', () =>
    expect(codesOf(read.warnings)).toContain('6 name notPhone'));
});

describe('the BITAG layout', () => {
  const read = BITAG;
  test('is recognised', () => expect(read.layout).toBe('bitag'));
  test('home connections by technology, and other currencies, are left out', () =>
    expect(reasonsOf(read.skipped)).toEqual(['4 fixed', '5 noPrice']));
  test('reads a plan', () =>
    expect(labelNamed(read.entries, 'By the gig')).toMatchObject({
      priceByLines: { '1': '15.00' },
      billing: 'postpaid',
      oneTimeFees: [{ name: 'Activation fee', amount: '25.00', per: 'line' }],
      taxesAndFees: 'excluded',
      data: { highSpeedGB: 1, overagePerGB: '15.00', afterAllowance: 'overage' },
    }));
  test('an introductory rate is beside the regular price', () =>
    expect(labelNamed(read.entries, 'Prepaid')).toMatchObject({
      priceByLines: { '1': '40.00' },
      intro: { priceByLines: { '1': '20.00' }, months: 3 },
      billing: 'prepaid',
    }));
});

describe('the CamelCase variant', () => {
  const read = CAMEL_CASE;
  test('is recognised', () => expect(read.layout).toBe('camel-case'));
  test('home connections are left out', () => expect(reasonsOf(read.skipped)).toEqual(['3 fixed']));
  test('reads a plan, numbered fees too', () =>
    expect(labelNamed(read.entries, 'Roam')).toMatchObject({
      provider: 'Example Mobile',
      priceByLines: { '1': '50.00' },
      oneTimeFees: [{ name: 'Activation Fee', amount: '10.00', per: 'line' }],
      recurringFees: [{ name: 'Provider fee 2', amount: '2.50', per: 'line' }],
      data: { highSpeedGB: 50 },
    }));
  test('knows all its columns', () =>
    expect(codesOf(read.warnings).filter((code) => code.includes('unknownColumn'))).toEqual([]));
});
