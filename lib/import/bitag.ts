/** The BITAG draft's 56 columns (Xfinity's files): one regular price, its type, a date. */
import { readData, readMoney, readMonths, readOverage, readTax } from './cells';
import { isFixed, skipPrice } from './fcc';
import {
  type Label,
  type LabelReading,
  type RowCells,
  readFeeColumns,
  readTerms,
  warnOfKind,
  withIncluded,
} from './label';
import { type LabelSpeeds, readSpeeds } from './speeds';

export const BITAG_COLUMNS = [
  ...['date_published', 'regulator_name', 'regulator_version_number', 'connection_type'],
  ...['fcc_registration_number', 'unique_plan_identifier', 'network_technology_type', 'provider_name'],
  ...['service_plan_name', 'bandwidth_download_units', 'bandwidth_download_marketed_low'],
  ...[
    'bandwidth_download_marketed_high',
    'bandwidth_download_typical_low',
    'bandwidth_download_typical_high',
  ],
  ...['bandwidth_upload_units', 'bandwidth_upload_marketed_low', 'bandwidth_upload_marketed_high'],
  ...[
    'bandwidth_upload_typical_low',
    'bandwidth_upload_typical_high',
    'latency_idle_low',
    'latency_idle_high',
  ],
  ...['currency', 'price_type', 'price_details', 'price_recurring', 'fee_introductory'],
  ...['fee_introductory_description', 'contract_required', 'contract_details', 'contract_terms_uri'],
  ...['fee_one_time_amount', 'fee_one_time_details', 'fee_recurring', 'fee_recurring_description'],
  ...['fee_pass_through_recurring', 'fee_early_termination', 'fee_early_termination_description'],
  ...['government_taxes', 'policy_data_usage', 'fee_data_usage', 'fee_data_usage_description'],
  ...['uri_data_usage', 'restrictions_apply', 'uri_policy_network_management', 'uri_policy_privacy'],
  ...['uri_customer_support', 'customer_support_phone', 'country_code', 'asn', 'uri_policy_additional_terms'],
  ...['language', 'latency_working_low', 'latency_working_high', 'jitter_low', 'jitter_high', 'uptime'],
] as const;

/** FCC codes of mobile technologies: 3G, 4G LTE, 5G. */
const MOBILE_TECHNOLOGIES = ['300', '400', '500'];
const YES = /^(yes|true|y|1)$/i;

function readIntro(cells: RowCells): Label['intro'] {
  const price = cells.use('fee_introductory', cells.text('fee_introductory'), readMoney);
  if (price === null) return null;
  const months = /(\d{1,3})\s?months?/i.exec(cells.text('fee_introductory_description') ?? '')?.[1];
  const time = months === undefined ? null : cells.use('fee_introductory_description', months, readMonths);
  if (time !== null) return { priceByLines: { '1': price }, months: time };
  cells.warn('fee_introductory', 'introIncomplete');
  return null;
}

function readBitagData(cells: RowCells): Label['data'] {
  const text = cells.text('policy_data_usage');
  const included = cells.use('policy_data_usage', text, readData);
  if (text !== null && readData(text).guessed)
    cells.warn('policy_data_usage', 'unitGuess', { value: text, unit: 'GB' });
  const data = withIncluded(cells, 'policy_data_usage', included, {});
  const overage = cells.use('fee_data_usage', cells.text('fee_data_usage'), readOverage);
  if (overage === null) return data;
  if (overage.portion !== null) cells.warn('fee_data_usage', 'overageBlocks', { portion: overage.portion });
  return { ...data, overagePerGB: overage.perGB, afterAllowance: 'overage' };
}

function readBitagTerms(cells: RowCells, required: string): Label['terms'] {
  const months = /(\d{1,3})[\s-]?months?/i.exec(cells.text('contract_details') ?? '')?.[1] ?? null;
  return readTerms(cells, ['fee_early_termination', cells.text('fee_early_termination')], {
    required: YES.test(required) ? true : /^(no|false|n|0)$/i.test(required) ? false : null,
    months: ['contract_details', months],
  });
}

/** Two columns of a range as one text with its unit; a bound that is left out is the other one. */
function rangeText(cells: RowCells, low: string, high: string, unit: string | null): string | null {
  const bounds = [cells.text(low), cells.text(high)].filter((text) => text !== null);
  return bounds.length === 0 ? null : `${bounds.join('-')} ${unit ?? ''}`;
}

/** FCC codes of mobile technologies with their generation, for rows whose speeds do not name one. */
const GENERATIONS: Record<string, LabelSpeeds['generation']> = { 400: '4g', 500: '5g' };

function readBitagSpeeds(cells: RowCells, technology: string | null): LabelSpeeds[] {
  const bandwidth = (direction: 'download' | 'upload') => {
    const field = `bandwidth_${direction}_typical`;
    const unit = cells.text(`bandwidth_${direction}_units`);
    return [field, rangeText(cells, `${field}_low`, `${field}_high`, unit)] as const;
  };
  const speeds = readSpeeds(cells, {
    downloadMbps: bandwidth('download'),
    uploadMbps: bandwidth('upload'),
    latencyMs: ['latency_idle', rangeText(cells, 'latency_idle_low', 'latency_idle_high', 'ms')],
  });
  return speeds.map((one) => ({
    ...one,
    generation: one.generation ?? GENERATIONS[technology ?? ''] ?? null,
  }));
}

/** Reads a row of the BITAG layout; only prices in US dollars. */
export function readBitag(cells: RowCells): LabelReading {
  const upi = cells.text('unique_plan_identifier');
  const technology = cells.text('network_technology_type');
  const type = cells.text('connection_type');
  if (type === null && technology !== null && !MOBILE_TECHNOLOGIES.includes(technology))
    return cells.skip('fixed');
  if (isFixed(type, upi)) return cells.skip('fixed');
  const name = cells.text('service_plan_name');
  if (name === null) return cells.skip('noName');
  const currency = cells.text('currency');
  const priceText = cells.text('price_recurring');
  if (currency !== null && !/^(usd|\$|us\$)$/i.test(currency))
    return cells.skip('noPrice', { value: `${priceText ?? ''} ${currency}`.slice(0, 80) });
  const price = cells.use('price_recurring', priceText, readMoney);
  if (price === null) return skipPrice(cells, priceText);
  const contract = cells.text('contract_required') ?? '';
  if (YES.test(contract)) cells.warn('contract_required', 'contract');
  warnOfKind(cells, name);
  const priceType = cells.text('price_type') ?? '';
  const taxes = cells.text('government_taxes');
  const label: Label = {
    ...{ row: cells.row, upi, provider: cells.text('provider_name') ?? '', name, family: name },
    ...{ priceByLines: { '1': price }, extraLinePrice: null, months: 1, intro: readIntro(cells) },
    billing: /^pre-?paid$/i.test(priceType) ? 'prepaid' : /^post-?paid$/i.test(priceType) ? 'postpaid' : null,
    oneTimeFees: readFeeColumns(
      cells,
      cells.text('fee_one_time_details'),
      cells.text('fee_one_time_amount'),
      'fee_one_time_amount',
    ),
    recurringFees: readFeeColumns(
      cells,
      cells.text('fee_recurring_description'),
      cells.text('fee_recurring'),
      'fee_recurring',
    ),
    taxesAndFees: taxes === null ? null : readTax(taxes),
    data: readBitagData(cells),
    terms: readBitagTerms(cells, contract),
    speeds: readBitagSpeeds(cells, technology),
  };
  return { label, warnings: cells.warnings };
}
