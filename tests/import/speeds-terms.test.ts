/** Typical speeds, latency, the fee for leaving early and the length of a contract, out of every layout. */
import { describe, expect, test } from 'vitest';
import { columnKey, type Label } from '@/lib/import/label';
import { LAYOUT_RULES, type LabelLayout } from '@/lib/import/layouts';
import { blankPlan, mergeLabel } from '@/lib/import/merge';
import { readRanges } from '@/lib/import/speeds';
import { codesOf } from './files';

/** A row of a layout with just what makes it a plan, and these cells. */
const NEEDED: Record<LabelLayout, Record<string, string>> = {
  fcc: { unique_plan_id: 'M1', service_plan_name: 'Five', connection_type: 'Mobile', monthly_price: '25' },
  att: { FCCPlanId: 'M1', planName: 'Five', serviceType: 'Mobile', priceAmount: '25.00' },
  't-mobile': { UniquePlanIdentifier: 'M1', planName: 'Five', monthlyPrice: 'Monthly Price | $25' },
  bitag: {
    unique_plan_identifier: 'M1',
    service_plan_name: 'Five',
    connection_type: 'Mobile',
    price_recurring: '25',
  },
  'camel-case': {
    UniquePlanID: 'M1',
    ServicePlanName: 'Five',
    ConnectionType: 'Mobile',
    MonthlyPrice: '25',
  },
};
function read(layout: LabelLayout, cells: Record<string, string>): { label: Label; codes: string[] } {
  const row = Object.entries({ ...NEEDED[layout], ...cells });
  const reading = LAYOUT_RULES[layout].read(2, new Map(row.map(([name, text]) => [columnKey(name), text])));
  if (!('label' in reading)) throw new Error(reading.skip);
  return { label: reading.label, codes: codesOf(reading.warnings) };
}

describe('speeds and latency', () => {
  test('of AT&T: by generation; the faster kind of 5G that few places have is left out', () => {
    const { label } = read('att', {
      speedsDownloadSpeed: '12-78 Mbps (4G LTE); 53-304 Mbps (5G); 167-474 (5G+)',
      speedsUploadSpeed: '1-12 Mbps (4G LTE); 3-22 Mbps (5G); 6-33 Mbps (5G+)',
      speedsLatency: '29-52 ms (4G LTE); 26-45 ms(5G); 23-39 ms (5G+)',
    });
    expect(label.speeds).toEqual([
      { generation: '4g', downloadMbps: [12, 78], uploadMbps: [1, 12], latencyMs: [29, 52] },
      { generation: '5g', downloadMbps: [53, 304], uploadMbps: [3, 22], latencyMs: [26, 45] },
    ]);
  });

  test('of T-Mobile: long dashes, and a latency without a generation beside speeds of one', () => {
    const { label } = read('t-mobile', {
      speedsProvided:
        'Typical Download Speed | 79 –\u00a0357 Mbps (5G) | Typical Upload Speed | 6 – 30 Mbps (5G) | Typical Latency | 17 – 32 ms',
    });
    expect(label.speeds).toEqual([
      { generation: '5g', downloadMbps: [79, 357], uploadMbps: [6, 30], latencyMs: [17, 32] },
    ]);
  });

  test('of the FCC: a generation is not named', () => {
    const cells = {
      typical_download_speed: '67  - 622 ',
      typical_upload_speed: '7 – 48',
      typical_latency: '35-58',
    };
    expect(read('fcc', cells).label.speeds).toEqual([
      { generation: null, downloadMbps: [67, 622], uploadMbps: [7, 48], latencyMs: [35, 58] },
    ]);
  });

  test('of the CamelCase variant: the first of two latencies', () => {
    const cells = { TypicalDownloadSpeed: '50-150', TypicalLatency: '25-50; 60-90' };
    expect(read('camel-case', cells).label.speeds).toEqual([
      { generation: null, downloadMbps: [50, 150], uploadMbps: null, latencyMs: [25, 50] },
    ]);
  });

  test('of BITAG: two columns, in their unit, the generation by the code of the technology', () => {
    const cells = {
      ...{ network_technology_type: '500', bandwidth_download_units: 'Gbps' },
      ...{ bandwidth_download_typical_low: '0.1', bandwidth_download_typical_high: '1' },
      latency_idle_low: '20',
    };
    expect(read('bitag', cells).label.speeds).toEqual([
      { generation: '5g', downloadMbps: [100, 1000], uploadMbps: null, latencyMs: [20, 20] },
    ]);
  });

  test('what cannot be read is warned of and left out', () => {
    const { label, codes } = read('fcc', {
      typical_download_speed: 'up to 5 Mbps or so',
      typical_latency: '9',
    });
    expect(label.speeds).toEqual([
      { generation: null, downloadMbps: null, uploadMbps: null, latencyMs: [9, 9] },
    ]);
    expect(codes).toContain('2 typical_download_speed unreadable');
  });

  test('a row without speeds has none', () => expect(read('fcc', {}).label.speeds).toEqual([]));

  test.each<[string, number[][] | null]>([
    ['1,006 Mbps', [[1006, 1006]]],
    ['500 kbps', [[0.5, 0.5]]],
    [
      '91 – 361 Mbps (5G) / 24 – 111 Mbps (4G)',
      [
        [91, 361],
        [24, 111],
      ],
    ],
    ['9 to 3', [[3, 9]]],
    ['12345678', null],
    ['5 or 6', null],
    ['fast', null],
  ])('%s', (text, ranges) => {
    expect(readRanges(text)?.map(({ range }) => range) ?? null).toEqual(ranges);
  });
});

describe('speeds in a plan', () => {
  const plan = (fiveG: boolean | null) => {
    const made = blankPlan({
      ...{ id: 'five', carrier: 'example', name: 'Five', billing: 'prepaid', verifiedAt: '2026-01-01' },
    });
    made.data.fiveG = fiveG;
    return made;
  };
  const unnamed = read('fcc', { typical_download_speed: '67-622' }).label;

  test.each([
    ['5G where the plan has it', true, ['5g']],
    ['4G where the plan has no 5G', false, ['4g']],
  ])('without a generation are those of %s', (_label, fiveG, generations) => {
    const made = plan(fiveG);
    expect(codesOf(mergeLabel(made, unnamed))).toEqual([]);
    expect(made.typicalSpeeds.map(({ generation }) => generation)).toEqual(generations);
  });

  test('without a generation are left out, with a warning, where the plan does not say', () => {
    const made = plan(null);
    expect(codesOf(mergeLabel(made, unnamed))).toEqual(['2 typicalSpeeds speedGeneration']);
    expect(made.typicalSpeeds).toEqual([]);
  });

  test('take the place of those of the same generation; others stay', () => {
    const made = plan(true);
    const other = { generation: '4g', downloadMbps: [1, 2], uploadMbps: null, latencyMs: null } as const;
    const old = { generation: '5g', downloadMbps: [3, 4], uploadMbps: null, latencyMs: null } as const;
    made.typicalSpeeds = structuredClone([old, other]) as unknown as typeof made.typicalSpeeds;
    mergeLabel(made, unnamed);
    expect(made.typicalSpeeds).toEqual([{ ...old, downloadMbps: [67, 622] }, other]);
  });
});

describe('terms', () => {
  test.each<[string, LabelLayout, Record<string, string>, Label['terms']]>([
    [
      'the FCC: no contract, no fee',
      'fcc',
      { contract_req: 'No', early_termination_fee: '0.00' },
      { minimumMonths: 0, earlyTerminationFee: '0.00' },
    ],
    [
      'the FCC: two years',
      'fcc',
      { contract_req: 'Yes', contract_time: '24', early_termination_fee: '$150' },
      { minimumMonths: 24, earlyTerminationFee: '150.00' },
    ],
    [
      'the FCC: a contract of a length that is not said',
      'fcc',
      { contract_req: 'Yes', contract_time: 'NULL' },
      {},
    ],
    ['the FCC: nothing', 'fcc', { contract_req: 'N/A', early_termination_fee: 'N/A' }, {}],
    [
      'AT&T: a contract',
      'att',
      { contractStatus: 'requires a contract.', contractPeriod: '12', terminationFee: '' },
      { minimumMonths: 12 },
    ],
    [
      'AT&T: no contract',
      'att',
      { contractStatus: 'does not require a contract.', terminationFee: '0' },
      { minimumMonths: 0, earlyTerminationFee: '0.00' },
    ],
    [
      'AT&T: another agreement',
      'att',
      { contractStatus: 'requires acceptance of the Online Master Terms.' },
      {},
    ],
    [
      'T-Mobile',
      't-mobile',
      {
        additionalChargesFeesTypes: '|Early termination fee | $0Government taxes | Varies by location',
        monthlyPriceDescription: 'This price does not require a yearly contract.',
      },
      { minimumMonths: 0, earlyTerminationFee: '0.00' },
    ],
    [
      'BITAG',
      'bitag',
      { contract_required: 'yes', contract_details: 'A 12-month agreement', fee_early_termination: '100.00' },
      { minimumMonths: 12, earlyTerminationFee: '100.00' },
    ],
    [
      'CamelCase',
      'camel-case',
      { ContractReq: 'No', ContractTime: 'N/A', EarlyTerminationFee: '0' },
      { minimumMonths: 0, earlyTerminationFee: '0.00' },
    ],
  ])('of %s', (_label, layout, cells, terms) => {
    expect(read(layout, cells).label.terms).toEqual(terms);
  });

  test('that a label does not state stay as they are', () => {
    const made = blankPlan({
      ...{ id: 'five', carrier: 'example', name: 'Five', billing: 'prepaid', verifiedAt: '2026-01-01' },
    });
    made.terms = { earlyTerminationFee: '75.00', minimumMonths: 12, refundDays: 14 };
    mergeLabel(made, read('fcc', { contract_req: 'No' }).label);
    expect(made.terms).toEqual({ earlyTerminationFee: '75.00', minimumMonths: 0, refundDays: 14 });
  });
});

test('a percentage of what is paid stays beside a fee of that name in dollars', () => {
  const made = blankPlan({
    ...{ id: 'five', carrier: 'example', name: 'Five', billing: 'prepaid', verifiedAt: '2026-01-01' },
  });
  made.charges.recurringFees = [{ name: 'Recovery Fee', percent: '5' }];
  const cells = { monthly_provider_fee_descr: 'Recovery fee;Line fee', monthly_provider_fee: '1.25;2.00' };
  mergeLabel(made, read('fcc', cells).label);
  expect(made.charges.recurringFees).toEqual([
    { name: 'Recovery Fee', percent: '5' },
    { name: 'Line fee', amount: '2.00', per: 'line', each: 'month' },
  ]);
});
