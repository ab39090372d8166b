/** The FCC's template: 30 columns, regular price first, the introductory one beside it. */
import { readData, readMoney, readMonths, readOverage, readTax } from './cells';
import {
  type Label,
  type LabelReading,
  type RowCells,
  readFeeColumns,
  readTerms,
  warnOfKind,
  withIncluded,
} from './label';
import { readSpeeds } from './speeds';

export const FCC_COLUMNS = [
  'unique_plan_id',
  'provider_name',
  'service_plan_name',
  'tier_plan_name',
  'connection_type',
  'monthly_price',
  'intro_rate',
  'intro_rate_price',
  'intro_rate_time',
  'contract_req',
  'contract_time',
  'contract_terms_url',
  'early_termination_fee',
  'single_purchase_fee_descr',
  'single_purchase_fees',
  'monthly_provider_fee_descr',
  'monthly_provider_fee',
  'monthly_provider_fees',
  'tax',
  'bundle_discounts_url',
  'typical_download_speed',
  'typical_upload_speed',
  'typical_latency',
  'monthly_data_allow',
  'over_usage_data_price',
  'additional_data_increment',
  'additional_data_increments',
  'data_allowance_policy_url',
  'network_management_policy_url',
  'privacy_policy_url',
  'customer_support_phone',
  'customer_support_web',
] as const;

/** Kinds of connection of a home, and of a phone; `Fixed Wireless` is of a home. */
const HOME =
  /\bf(?:ixed)?\b|\bfwa\b|fib(?:er|re)|\bftt[hpx]\b|cable|\bcoax|satellite|\bdsl\b|residential|\bhome\b|wireline/i;
const MOBILE = /^m$|mobile|cellular|wireless|\b[345]g\b|\blte\b|\bnr\b/i;

/** Whether the row is of a home connection, by its kind; where that does not say, by the letter of the plan id. */
export function isFixed(type: string | null, upi: string | null): boolean {
  if (type !== null && HOME.test(type)) return true;
  if (type !== null && MOBILE.test(type)) return false;
  return /^f\d/i.test(upi ?? '');
}

/** The introductory rate of a row: a price and months, or nothing with a warning. */
export function readIntro(
  cells: RowCells,
  field: string,
  stated: string | null,
  price: string | null,
  months: string | null,
): Label['intro'] {
  if (/^(no|n|false|0)\b/i.test(stated ?? '')) return null;
  // Neither yes nor no: a price beside it is pointed out, not taken.
  if (!/^(yes|y|true|is|1)\b/i.test(stated ?? '')) {
    if (price !== null) cells.warn(field, 'introNotStated', { value: price.slice(0, 80) });
    return null;
  }
  const amount = cells.use(field, price, readMoney);
  const time = cells.use(field, months, readMonths);
  if (amount !== null && time !== null) return { priceByLines: { '1': amount }, months: time };
  cells.warn(field, 'introIncomplete');
  return null;
}

/** The FCC's own meaning of an empty allowance is: no monthly limit. `None` and `N/A` say nothing that is sure. */
function readFccData(cells: RowCells): Label['data'] {
  const allowance = cells.text('monthly_data_allow');
  if (allowance === null && !cells.isLeftOut('monthly_data_allow')) {
    cells.warn('monthly_data_allow', 'unreadable', { value: cells.raw('monthly_data_allow').slice(0, 80) });
    return {};
  }
  const reading = allowance === null ? ({ value: 'unlimited' } as const) : readData(allowance);
  const included = cells.use('monthly_data_allow', allowance ?? 'unlimited', () => reading);
  if ('guessed' in reading && reading.guessed && typeof included === 'number' && included >= 1000)
    cells.warn('monthly_data_allow', 'unitGuess', { value: allowance ?? '', unit: 'GB' });
  const data = withIncluded(cells, 'monthly_data_allow', included, {});
  const overage = cells.use('over_usage_data_price', cells.text('over_usage_data_price'), readOverage);
  if (overage === null) return data;
  if (overage.portion !== null)
    cells.warn('over_usage_data_price', 'overageBlocks', { portion: overage.portion });
  const portion = cells.text('additional_data_increment', 'additional_data_increments');
  if (portion !== null && !/^1(\.0+)?(\s?GB)?$/i.test(portion))
    cells.warn('additional_data_increment', 'overageBlocks', { portion });
  return { ...data, overagePerGB: overage.perGB, afterAllowance: 'overage' };
}

function readFccTerms(cells: RowCells): Label['terms'] {
  const required = cells.text('contract_req') ?? '';
  return readTerms(cells, ['early_termination_fee', cells.text('early_termination_fee')], {
    required: /^y/i.test(required) ? true : /^n(o|$)/i.test(required) ? false : null,
    months: ['contract_time', cells.text('contract_time')],
  });
}

/** Reads a row of the FCC's layout. */
export function readFcc(cells: RowCells): LabelReading {
  const upi = cells.text('unique_plan_id');
  if (isFixed(cells.text('connection_type'), upi)) return cells.skip('fixed');
  const service = cells.text('service_plan_name');
  if (service === null) return cells.skip('noName');
  const tier = cells.text('tier_plan_name');
  const name = tier === null || tier === service ? service : `${service} ${tier}`;
  const priceText = cells.text('monthly_price');
  const price = cells.use('monthly_price', priceText, readMoney);
  if (price === null) return skipPrice(cells, priceText);
  const intro = readIntro(
    ...([cells, 'intro_rate_price', cells.text('intro_rate')] as const),
    cells.text('intro_rate_price'),
    cells.text('intro_rate_time'),
  );
  // Regular-first by definition; a file that is promo-first shows itself here.
  if (intro && Number(intro.priceByLines['1']) > Number(price))
    cells.warn('intro_rate_price', 'priceOrder', { regular: price, intro: intro.priceByLines['1'] ?? '' });
  if (/^y/i.test(cells.text('contract_req') ?? '')) cells.warn('contract_req', 'contract');
  const tax = cells.text('tax');
  const taxesAndFees = tax === null ? null : readTax(tax);
  if (tax !== null && taxesAndFees === null) cells.warn('tax', 'unreadable', { value: tax });
  warnOfKind(cells, name);
  const label: Label = {
    ...{ row: cells.row, upi, provider: cells.text('provider_name') ?? '', name, family: name },
    ...{ priceByLines: { '1': price }, extraLinePrice: null, months: 1, intro },
    billing: /prepaid/i.test(name) ? 'prepaid' : null,
    oneTimeFees: readFeeColumns(
      cells,
      cells.text('single_purchase_fee_descr'),
      cells.text('single_purchase_fees'),
      'single_purchase_fees',
    ),
    recurringFees: readFeeColumns(
      cells,
      cells.text('monthly_provider_fee_descr'),
      cells.text('monthly_provider_fee', 'monthly_provider_fees'),
      'monthly_provider_fee',
    ),
    taxesAndFees,
    data: readFccData(cells),
    terms: readFccTerms(cells),
    speeds: readSpeeds(cells, {
      downloadMbps: ['typical_download_speed', cells.text('typical_download_speed')],
      uploadMbps: ['typical_upload_speed', cells.text('typical_upload_speed')],
      latencyMs: ['typical_latency', cells.text('typical_latency')],
    }),
  };
  return { label, warnings: cells.warnings };
}

/** No price, or one beyond belief: the row makes no plan. */
export function skipPrice(cells: RowCells, text: string | null): LabelReading {
  if (text === null) return cells.skip('noPrice', { value: '' });
  return cells.skip(readMoney(text).fault === 'absurd' ? 'absurdPrice' : 'noPrice', {
    value: text.slice(0, 80),
  });
}
