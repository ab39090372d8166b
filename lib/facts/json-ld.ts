/**
 * A plan as a schema.org Offer (JSON-LD) for search engines and programs: prices by lines with how long they are
 * billed, fees at the start and each month, and the facts that have a number. What is not stated is left out.
 */
import { centsToDecimal, toCents } from '@/lib/money';
import type {
  Amount,
  CarrierDocument,
  Fee,
  PaymentOption,
  Period,
  PlanDocument,
  RecurringFee,
} from '@/lib/plan/plan';
import { optionPrices } from './prices';

type Json = string | number | boolean | Json[] | { [key: string]: Json };
export type Thing = { [key: string]: Json };

/** UN/CEFACT unit codes. */
const CODES = { month: 'MON', day: 'DAY', minute: 'MIN', gigabyte: 'E34' } as const;

const quantity = (value: number, unitCode: string): Thing => ({
  '@type': 'QuantitativeValue',
  value,
  unitCode,
});

const lengthOf = (period: Period): Thing =>
  'months' in period ? quantity(period.months, CODES.month) : quantity(period.days, CODES.day);

const priced = (name: string, cents: number, more: Thing): Thing => ({
  '@type': 'UnitPriceSpecification',
  name,
  price: centsToDecimal(cents),
  priceCurrency: 'USD',
  ...more,
});

const feeCents = ({ amount, per }: Pick<Fee, 'amount' | 'per'>, lines: number): number =>
  toCents(amount) * (per === 'line' ? lines : 1);

/** A fee each month or at each purchase of the option; a percentage has no price of its own and is left out. */
function recurring(fee: RecurringFee, option: PaymentOption, lines: number): Thing[] {
  if ('percent' in fee) return [];
  const length = fee.each === 'month' ? quantity(1, CODES.month) : lengthOf(option.period);
  return [priced(fee.name, feeCents(fee, lines), { referenceQuantity: length })];
}

const listPrice = (option: PaymentOption, lines: number): number | null =>
  optionPrices(option).rows.find((row) => row.lines === lines)?.list.accountCents ?? null;

/** The price of an option; an introductory one says how long it is billed, and the price after it when that starts. */
function subscriptions(option: PaymentOption, lines: number, plan: PlanDocument): Thing[] {
  const cents = listPrice(option, lines);
  if (cents === null) return [];
  const { introPeriod } = optionPrices(option);
  const subscription = { priceComponentType: 'https://schema.org/Subscription' };
  const regular = 'https://schema.org/RegularPrice';
  const base = { ...subscription, referenceQuantity: lengthOf(option.period) };
  if (introPeriod === null) return [priced(option.id, cents, { ...base, priceType: regular })];
  const sale = 'https://schema.org/SalePrice';
  const intro = priced(option.id, cents, {
    ...base,
    priceType: sale,
    billingDuration: lengthOf(introPeriod),
  });
  const next = plan.charges.options.find(
    (other) => !other.newCustomersOnly && listPrice(other, lines) !== null,
  );
  if (!next) return [intro];
  const after = priced(next.id, listPrice(next, lines) as number, {
    ...subscription,
    priceType: regular,
    referenceQuantity: lengthOf(next.period),
    billingStart: 'months' in introPeriod ? introPeriod.months : introPeriod.days,
    unitCode: 'months' in introPeriod ? CODES.month : CODES.day,
  });
  return [intro, after];
}

function optionSpecification(option: PaymentOption, lines: number, plan: PlanDocument): Thing {
  const { recurringFees, oneTimeFees, taxesAndFees } = plan.charges;
  const activation = { priceComponentType: 'https://schema.org/ActivationFee' };
  return {
    '@type': 'CompoundPriceSpecification',
    name: option.id,
    eligibleQuantity: { '@type': 'QuantitativeValue', value: lines, unitText: 'line' },
    ...(taxesAndFees === 'unknown' ? {} : { valueAddedTaxIncluded: taxesAndFees === 'included' }),
    priceComponent: [
      ...subscriptions(option, lines, plan),
      ...recurringFees.flatMap((fee) => recurring(fee, option, lines)),
      ...oneTimeFees.map((fee) => priced(fee.name, feeCents(fee, lines), activation)),
    ],
  };
}

function property(name: string, value: Amount, unitCode: string | null): Thing[] {
  if (value === null) return [];
  return [{ '@type': 'PropertyValue', name, value, ...(unitCode ? { unitCode } : {}) }];
}

const stated = (name: string, value: boolean | null): Thing[] =>
  value === null ? [] : [{ '@type': 'PropertyValue', name, value }];

/** The Offer of a plan; `url` is the address of its page. */
export function offerOf(plan: PlanDocument, carrier: CarrierDocument, url: string): Thing {
  const { options, topUps } = plan.charges;
  const seller: Thing = {
    '@type': 'Organization',
    name: carrier.name.en,
    ...(carrier.website === null ? {} : { url: carrier.website }),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Offer',
    identifier: plan.id,
    name: `${carrier.name.en} ${plan.name}`,
    url,
    availability: `https://schema.org/${plan.status === 'current' ? 'InStock' : 'Discontinued'}`,
    eligibleRegion: { '@type': 'Country', name: 'US' },
    seller,
    itemOffered: { '@type': 'Service', name: plan.name, serviceType: 'Mobile phone plan', provider: seller },
    priceSpecification: [
      ...options.flatMap((option) =>
        optionPrices(option).rows.map(({ lines }) => optionSpecification(option, lines, plan)),
      ),
      ...topUps.map(({ price, validityDays }) =>
        priced('top-up', toCents(price), { billingDuration: quantity(validityDays, CODES.day) }),
      ),
    ],
    additionalProperty: [
      ...property('included voice', plan.voice.includedMinutes, CODES.minute),
      ...property('included messages', plan.sms.includedMessages, null),
      ...property('high-speed data', plan.data.highSpeedGB, CODES.gigabyte),
      ...property('priority data', plan.data.priorityGB, CODES.gigabyte),
      ...property('hotspot data', plan.hotspot.includedGB, CODES.gigabyte),
      ...stated('eSIM', plan.sim.esim),
      ...stated('5G', plan.data.fiveG),
      ...stated('VoLTE', plan.features.volte),
      ...stated('Wi-Fi calling', plan.features.wifiCalling),
    ],
    // The evidence: pages that state these figures, with the day they speak of.
    subjectOf: plan.sources.map(
      ({ url: address, title, asOf }): Thing => ({
        '@type': 'WebPage',
        url: address,
        name: title,
        ...(asOf === null ? {} : { dateModified: asOf }),
      }),
    ),
  };
}

const UNSAFE = /[<>&\u2028\u2029]/g;

/** JSON that can stand in a script element: no text of a plan can close the element or start another. */
export function scriptJson(value: Thing): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
