/** AT&T's own 40 columns: promo price first, one row for each number of lines, price for each line. */
import { centsToDecimal, toCents } from '@/lib/money';
import type { Money } from '@/lib/plan/plan';
import { readData, readMoney, readOverage, readTax } from './cells';
import { isFixed, readIntro, skipPrice } from './fcc';
import {
  type Label,
  type LabelReading,
  type RowCells,
  readFeeColumns,
  readSlowing,
  readTerms,
  warnOfKind,
  withIncluded,
} from './label';
import { readSpeeds } from './speeds';

/** As published; the misspellings are AT&T's. */
export const ATT_COLUMNS = [
  ...['FCCPlanId', 'providerName', 'planName', 'serviceType', 'priceAmount', 'planDisclaimer'],
  ...['priceDescription', 'introductoryRateValue', 'priceAfterIntroductory', 'introductoryPeriodLength'],
  ...['contractStatus', 'contractPeriod', 'contractLinkURL', 'lineItemDisclaimer', 'terminationFee'],
  ...['terminationDescription', 'otherTerminationFees', 'otherTerminationFeesAmount', 'terminationLinkText'],
  ...['onTimeyFeeType', 'oneTimeFee', 'monthlyFeeType', 'monthlyFee', 'latePaymentFees'],
  ...['latePaymentDescription', 'tax', 'discountsBundlesLinks', 'speedsDownloadSpeed', 'speedsUploadSpeed'],
  ...['speedsLatency', 'networkDisclaimerLinkLabel', 'networkDisclaimerLinkText', 'dataMonthly'],
  ...['dataAadditionalUsageCharge', 'dataSpeedDescription', 'dataDetailsLinkText', 'networkPolicyLinkText'],
  ...['privacyPolicylinkText', 'contactUsNumbers', 'customerSupportlinkText'],
] as const;

/** `AT&T 4GB - 2 Lines`; `5+ Lines` holds for each line above as well. */
const LINES = /^(.*\S)\s+-\s+(\d{1,2})(\+?) Lines?$/i;
const times = (price: Money, lines: number): Money => centsToDecimal(toCents(price) * lines);

/** `($300 up front annual payment = $25/month)`: the payment and the months that it lasts. */
function readUpfront(cells: RowCells, monthly: Money): { price: Money; months: number } | null {
  const text = cells.text('priceDescription');
  const match = /\$([\d,.]+) up front(?: (annual|semiannual|biannual))? payment/i.exec(text ?? '');
  if (!match?.[1]) return null;
  const price = cells.use('priceDescription', match[1], readMoney);
  if (price === null || toCents(monthly) === 0) return null;
  // "Biannual" is said of 24 months at $380: the months follow from the price, the word only tells them apart.
  const months = Math.round(toCents(price) / toCents(monthly));
  if (months >= 1 && months <= 120 && Math.abs(toCents(price) / months - toCents(monthly)) <= 1)
    return { price, months };
  cells.warn('priceDescription', 'upfrontMismatch', { price, monthly });
  return null;
}

function readAttData(cells: RowCells): Label['data'] {
  const text = cells.text('dataMonthly');
  const included = cells.use('dataMonthly', text, readData);
  if (text !== null && readData(text).guessed)
    cells.warn('dataMonthly', 'unitGuess', { value: text, unit: 'GB' });
  const slowing = readSlowing(cells.text('dataSpeedDescription'));
  const data = withIncluded(cells, 'dataMonthly', included, slowing);
  const charge = cells.text('dataAadditionalUsageCharge');
  const speed = /^After .* data speed slowed to (\d+)\s?kbps$/i.exec(charge ?? '');
  if (speed) return { ...data, afterAllowance: 'throttle', throttleKbps: Number(speed[1]) };
  const overage = cells.use('dataAadditionalUsageCharge', charge, readOverage);
  if (overage === null) return data;
  if (overage.portion !== null)
    cells.warn('dataAadditionalUsageCharge', 'overageBlocks', { portion: charge ?? '' });
  return { ...data, overagePerGB: overage.perGB, afterAllowance: 'overage' };
}

/** Regular price and introductory rate: `priceAmount` is what is paid now, `priceAfterIntroductory` what comes later. */
function readPrices(cells: RowCells, now: Money): Pick<Label, 'priceByLines' | 'intro'> {
  const stated = cells.text('introductoryRateValue');
  if (!/^is$/i.test(stated ?? '')) return { priceByLines: { '1': now }, intro: null };
  const later = cells.use('priceAfterIntroductory', cells.text('priceAfterIntroductory'), readMoney);
  const months = cells.text('introductoryPeriodLength');
  const intro = readIntro(cells, 'introductoryPeriodLength', stated, now, months);
  if (later === null) {
    cells.warn('priceAfterIntroductory', 'introIncomplete');
    return { priceByLines: {}, intro: null };
  }
  if (Number(later) < Number(now))
    cells.warn('priceAfterIntroductory', 'priceOrder', { regular: later, intro: now });
  return { priceByLines: { '1': later }, intro };
}

/** `requires a contract.`, `does not require a contract.`; null where it says something else, or nothing. */
function readContract(status: string | null): boolean | null {
  if (status === null) return null;
  if (/requires/i.test(status.replace(/does not require a[^.]*/i, ''))) return true;
  return /does not require a/i.test(status) ? false : null;
}

/** Reads a row of AT&T's layout; the price of a line becomes that of the whole account. */
export function readAtt(cells: RowCells): LabelReading {
  const upi = cells.text('FCCPlanId');
  if (isFixed(cells.text('serviceType'), upi)) return cells.skip('fixed');
  const name = cells.text('planName');
  if (name === null) return cells.skip('noName');
  const priceText = cells.text('priceAmount');
  const now = cells.use('priceAmount', priceText, readMoney);
  if (now === null) return skipPrice(cells, priceText);
  const { priceByLines, intro } = readPrices(cells, now);
  const each = priceByLines['1'];
  // A promotion whose later price is not said has no regular price: no plan can be made of it.
  if (each === undefined) return cells.skip('noPrice', { value: priceText?.slice(0, 80) ?? '' });
  const upfront = readUpfront(cells, each);
  const [, family = name, count = '1', andMore] = LINES.exec(name) ?? [];
  const lines = Number(count);
  const contract = readContract(cells.text('contractStatus'));
  if (contract) cells.warn('contractStatus', 'contract');
  warnOfKind(cells, name);
  const links = cells.text('discountsBundlesLinks') ?? '';
  const tax = cells.text('tax');
  const label: Label = {
    ...{ row: cells.row, upi, provider: cells.text('providerName') ?? '', name, family },
    priceByLines: { [lines]: upfront ? times(upfront.price, lines) : times(each, lines) },
    ...{ extraLinePrice: andMore ? each : null, months: upfront?.months ?? 1 },
    intro: intro && {
      priceByLines: { [lines]: times(intro.priceByLines['1'] ?? '0.00', lines) },
      months: intro.months,
    },
    billing: /prepaid/i.test(`${name} ${links}`) ? 'prepaid' : null,
    oneTimeFees: readFeeColumns(cells, cells.text('onTimeyFeeType'), cells.text('oneTimeFee'), 'oneTimeFee'),
    recurringFees: readFeeColumns(
      cells,
      cells.text('monthlyFeeType'),
      cells.text('monthlyFee'),
      'monthlyFee',
    ),
    taxesAndFees: tax === null ? null : readTax(tax),
    data: readAttData(cells),
    terms: readTerms(cells, ['terminationFee', cells.text('terminationFee')], {
      required: contract,
      months: ['contractPeriod', cells.text('contractPeriod')],
    }),
    speeds: readSpeeds(cells, {
      downloadMbps: ['speedsDownloadSpeed', cells.text('speedsDownloadSpeed')],
      uploadMbps: ['speedsUploadSpeed', cells.text('speedsUploadSpeed')],
      latencyMs: ['speedsLatency', cells.text('speedsLatency')],
    }),
  };
  return { label, warnings: cells.warnings };
}
