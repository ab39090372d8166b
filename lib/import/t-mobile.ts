/** T-Mobile's workbook: 13 columns of `|`-separated prose, prices of the whole account by its number of lines. */
import type { Fee, Money } from '@/lib/plan/plan';
import { readData, readMoney, readOverage } from './cells';
import {
  type Label,
  type LabelReading,
  type RowCells,
  readFees,
  readTerms,
  warnOfKind,
  withIncluded,
} from './label';
import { type LabelSpeeds, readSpeeds } from './speeds';

export const T_MOBILE_COLUMNS = [
  ...['planProvider', 'planName', 'monthlyPrice', 'monthlyPriceDescription', 'additionalChargesFeesTypes'],
  ...[
    'discountsBundles',
    'speedsProvided',
    'monthlyDataIncluded',
    'networkManagementPolicy',
    'privacyPolicy',
  ],
  ...['customerSupport', 'fccTermsDetails', 'UniquePlanIdentifier'],
] as const;

const partsOf = (text: string): string[] => text.split('|').map((part) => part.trim());

/** `1 line| $90|2 lines| $185` by lines, or `Monthly Price | $30`; what follows "Additional Lines" is noted. */
function readPrices(cells: RowCells, text: string): Record<string, Money> {
  const [main = '', more] = text.split(/\|?\s*(?:additional|more) lines\s*\|/i);
  if (more !== undefined) cells.warn('monthlyPrice', 'conditional', { value: more.trim().slice(0, 80) });
  const parts = partsOf(main);
  const prices: Record<string, Money> = {};
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const lines = /^(?:monthly price|(\d{1,2}) lines?)$/i.exec(parts[at] ?? '');
    const amount = parts[at + 1] ?? '';
    if (!lines || /^(n\/?a|null)?$/i.test(amount)) continue;
    // A bare number where others carry a dollar sign ("6 lines| 12") is no price that one can rely on.
    const price = cells.use('monthlyPrice', amount, (value) =>
      value.startsWith('$') ? readMoney(value) : { value: null, fault: 'unreadable' },
    );
    if (price !== null) prices[String(Number(lines[1] ?? '1'))] = price;
  }
  return prices;
}

const FEE = /^([^|$]*?[a-z)])\s*\|?\s*\|\s*\$([\d,.]+)(?:\s?\/\s?line)?$/i;

/** Section words run into the cell before them: `$35Early termination fee`. */
const SECTIONS = /(early termination fee|government taxes|provider monthly fees)/gi;

interface Charges {
  oneTimeFees: Fee[];
  recurringFees: Fee[];
  taxesAndFees: Label['taxesAndFees'];
  terms: Label['terms'];
}

/** The fees of the prose: what is charged once, what each month, and how taxes stand to the price. */
function readCharges(cells: RowCells, text: string | null): Charges {
  const field = 'additionalChargesFeesTypes';
  const charges: Charges = { oneTimeFees: [], recurringFees: [], taxesAndFees: null, terms: {} };
  if (text === null) return charges;
  const parts = partsOf(text.replace(SECTIONS, '|$1')).filter((part) => part !== '');
  for (const [at, name] of parts.entries()) {
    const amount = parts[at + 1] ?? '';
    if (/^government taxes$/i.test(name)) {
      charges.taxesAndFees = /included/i.test(amount) ? 'included' : /var/i.test(amount) ? 'excluded' : null;
    } else if (FEE.test(`${name}|${amount}`)) {
      if (/early termination/i.test(name)) {
        charges.terms = readTerms(cells, [field, amount], { required: null, months: [field, null] });
        continue;
      }
      const price = amount.replace(/\s?\/\s?line$/i, '');
      const once = /activation|device|connection|sim\b/i.test(name);
      if (/^\$0(\.0+)?$/.test(price)) continue;
      // "Device Activation/Change fee" is charged at activation; its name alone would read as conditional.
      const plain = once ? name.replace(/\/change/i, '') : name;
      const target = once ? charges.oneTimeFees : charges.recurringFees;
      target.push(...readFees(cells, field, [plain], [price]));
    } else if (/fee|surcharge/i.test(name) && /\d|var/i.test(amount) && !/[a-z] fees?$/i.test(amount)) {
      cells.warn(field, 'conditional', { value: `${name} ${amount}`.slice(0, 80) });
    }
  }
  return charges;
}

/** `5GB high-speed data, then unlimited at 128kbps` and its like. */
function readIncluded(cells: RowCells, text: string | null): Label['data'] {
  const field = 'monthlyDataIncluded';
  if (text === null) return {};
  const [, included = '', , charge = ''] = partsOf(text);
  const slow =
    /^(\d+(?:\.\d+)?\s?[MG]B) high-speed(?: data)?, then (?:unlimited at|max) (\d+(?:\.\d+)?)\s?(kbps|mbps)$/i.exec(
      included,
    );
  if (slow?.[1]) {
    const amount = cells.use(field, slow[1], readData);
    const kbps = Number(slow[2]) * (slow[3]?.toLowerCase() === 'mbps' ? 1000 : 1);
    return { highSpeedGB: amount, afterAllowance: 'throttle', throttleKbps: Math.round(kbps) };
  }
  const amount = cells.use(field, included.replace(/ high-speed(?: data)?$/i, '') || null, readData);
  const data = withIncluded(cells, field, amount, {});
  const overage = cells.use(field, /^(n\/?a|null)?$/i.test(charge) ? null : charge, readOverage);
  if (overage === null) return data;
  if (overage.portion !== null) cells.warn(field, 'overageBlocks', { portion: charge.slice(0, 80) });
  return { ...data, overagePerGB: overage.perGB, afterAllowance: 'overage' };
}

/** `Typical Download Speed | 79 – 357 Mbps (5G) | Typical Upload Speed | … | Typical Latency | 17 – 32 ms`. */
function readProse(cells: RowCells, text: string | null): LabelSpeeds[] {
  const parts = text === null ? [] : partsOf(text);
  const after = (title: RegExp) => {
    const at = parts.findIndex((part) => title.test(part));
    return ['speedsProvided', (at < 0 ? null : parts[at + 1]) || null] as const;
  };
  return readSpeeds(cells, {
    downloadMbps: after(/^typical download speed/i),
    uploadMbps: after(/^typical upload speed/i),
    latencyMs: after(/^typical latency/i),
  });
}

/** Reads a row of T-Mobile's workbook. */
export function readTMobile(cells: RowCells): LabelReading {
  const name = cells.text('planName');
  if (name === null) return cells.skip('noName');
  const priceText = cells.text('monthlyPrice');
  const priceByLines = priceText === null ? {} : readPrices(cells, priceText);
  if (Object.keys(priceByLines).length === 0)
    return cells.skip('noPrice', { value: priceText?.slice(0, 80) ?? '' });
  const description = cells.text('monthlyPriceDescription') ?? '';
  const isUnbound = /\bdoes not require a (\w+ )?contract/i.test(description);
  const { terms, ...charges } = readCharges(cells, cells.text('additionalChargesFeesTypes'));
  if (/\bis an introductory/i.test(description)) cells.warn('monthlyPriceDescription', 'introIncomplete');
  warnOfKind(cells, name);
  const provider = (cells.text('planProvider') ?? '').replace(/ plan$/i, '');
  const label: Label = {
    ...{ row: cells.row, upi: cells.text('UniquePlanIdentifier'), provider, name, family: name },
    ...{ priceByLines, extraLinePrice: null, months: 1, intro: null },
    billing: /prepaid|metro by|connect by/i.test(`${provider} ${name}`) ? 'prepaid' : null,
    ...charges,
    data: readIncluded(cells, cells.text('monthlyDataIncluded')),
    terms: { ...terms, ...(isUnbound && { minimumMonths: 0 }) },
    speeds: readProse(cells, cells.text('speedsProvided')),
  };
  return { label, warnings: cells.warnings };
}
