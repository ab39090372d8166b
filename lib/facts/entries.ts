/** The lists of a plan, entry by entry: fees, top-ups, caps, rates abroad, roaming, passes, add-ons, speeds, sources. */
import type {
  AddOn,
  CallingEntry,
  CarrierDocument,
  Countries,
  Fee,
  MessagingEntry,
  Money,
  Period,
  PlanCallingEntry,
  RecurringFee,
  RoamingEntry,
  RoamingPass,
  Source,
  TopUp,
  TypicalSpeeds,
} from '@/lib/plan/plan';
import { shownTitle, sourceKind } from './source-kind';
import {
  allowanceOf,
  amountAbroadOf,
  amountOf,
  type Entry,
  entriesOf,
  type FactValue,
  moneyOf,
  NOT_APPLICABLE,
  NOT_STATED,
  type Part,
  type RateUnit,
  rangeOf,
  rateBeyond,
  wordOf,
} from './value';

/** Roaming and add-ons give their amounts a calendar month, whatever the plan's cycle. */
const MONTH: Period = { months: 1 };

const text = (words: string): FactValue => ({ kind: 'text', text: words });
const places = (countries: Countries, rest = true): FactValue => ({ kind: 'countries', countries, rest });
const isNothing = (value: FactValue): boolean =>
  value.kind === 'none' || (value.kind === 'amount' && value.amount === 0);
const price = (amount: Money): FactValue => moneyOf(amount, null);

export function feeEntry({ name, amount, per }: Fee): Entry {
  return { title: text(name), parts: [{ key: 'amount', value: moneyOf(amount, per) }] };
}

const FEE_UNITS = {
  month: { line: 'lineMonth', account: 'accountMonth' },
  purchase: { line: 'linePurchase', account: 'accountPurchase' },
} as const satisfies Record<string, Record<string, RateUnit>>;

/** A fee of each month or purchase, or a percentage of what is paid for the plan. */
export function recurringFeeEntry(fee: RecurringFee): Entry {
  const value: FactValue =
    'percent' in fee
      ? { kind: 'percent', percent: fee.percent }
      : moneyOf(fee.amount, FEE_UNITS[fee.each][fee.per]);
  return { title: text(fee.name), parts: [{ key: 'amount', value }] };
}

/** The most that an account of so many lines pays for more data in a month. */
export function overageCapEntry([lines, amount]: [string, Money]): Entry {
  return {
    title: amountOf(Number(lines), 'lines'),
    parts: [{ key: 'amount', value: moneyOf(amount, 'accountMonth') }],
  };
}

/** Speeds of a generation of network, from-to as on the label. */
export function speedEntry({ generation, downloadMbps, uploadMbps, latencyMs }: TypicalSpeeds): Entry {
  return {
    title: wordOf('generation', generation),
    parts: [
      { key: 'download', value: rangeOf(downloadMbps, 'mbps') },
      { key: 'upload', value: rangeOf(uploadMbps, 'mbps') },
      { key: 'latency', value: rangeOf(latencyMs, 'ms') },
    ],
  };
}

export function topUpEntry({ price: paid, credit, validityDays }: TopUp): Entry {
  return {
    title: price(paid),
    parts: [
      { key: 'credit', value: price(credit) },
      { key: 'validity', value: amountOf(validityDays, 'days') },
    ],
  };
}

export function callingEntry(
  { countries, includedMinutes, ratePerMinute }: CallingEntry,
  per: Period,
): Entry {
  return {
    title: places(countries),
    parts: [
      { key: 'included', value: allowanceOf(includedMinutes, ratePerMinute !== null, 'minutes', per) },
      { key: 'beyond', value: rateBeyond(includedMinutes, ratePerMinute, 'minute') },
    ],
  };
}

/** A row of a plan's own list: minutes of its own, or taken from the plan's voice minutes. */
export function planCallingEntry(entry: PlanCallingEntry, per: Period): Entry {
  if (!('fromVoice' in entry)) return callingEntry(entry, per);
  return {
    title: places(entry.countries),
    parts: [{ key: 'included', value: wordOf('callingMinutes', 'fromVoice') }],
  };
}

export function messagingEntry(
  { countries, includedMessages, ratePerMessage }: MessagingEntry,
  per: Period,
): Entry {
  return {
    title: places(countries),
    parts: [
      { key: 'included', value: allowanceOf(includedMessages, ratePerMessage !== null, 'messages', per) },
      { key: 'beyond', value: rateBeyond(includedMessages, ratePerMessage, 'message') },
    ],
  };
}

export function roamingEntry({ countries, data, voice, sms }: RoamingEntry): Entry {
  const after = data.afterAllowance;
  const rate = data.overagePerMB;
  return {
    title: places(countries),
    parts: [
      { key: 'data', value: allowanceOf(data.includedGB, after === 'overage', 'gb', MONTH) },
      { key: 'afterData', value: wordOf('afterAllowance', after) },
      {
        key: 'dataRate',
        value:
          rate === null && (after === 'throttle' || after === 'stop') ? NOT_APPLICABLE : moneyOf(rate, 'mb'),
      },
      {
        key: 'voice',
        value: allowanceOf(voice.includedMinutes, voice.ratePerMinute !== null, 'minutes', MONTH),
      },
      { key: 'voiceRate', value: rateBeyond(voice.includedMinutes, voice.ratePerMinute, 'minute') },
      {
        key: 'sms',
        value: allowanceOf(sms.includedMessages, sms.ratePerMessage !== null, 'messages', MONTH),
      },
      { key: 'smsRate', value: rateBeyond(sms.includedMessages, sms.ratePerMessage, 'message') },
      { key: 'received', value: moneyOf(sms.ratePerReceived, 'message') },
    ],
  };
}

export function passEntry(pass: RoamingPass): Entry {
  return {
    title: text(pass.name),
    parts: [
      { key: 'countries', value: places(pass.countries, false) },
      { key: 'price', value: moneyOf(pass.price, 'pass') },
      { key: 'validity', value: amountOf(pass.validDays, 'days') },
      { key: 'data', value: amountAbroadOf(pass.dataGB, 'gb') },
      { key: 'voice', value: amountAbroadOf(pass.voiceMinutes, 'minutes') },
      { key: 'sms', value: amountAbroadOf(pass.smsMessages, 'messages') },
      {
        key: 'maxCharged',
        // null is a stated rule here: every pass is charged.
        value:
          pass.maxChargedPerMonth === null ? NOT_APPLICABLE : amountOf(pass.maxChargedPerMonth, 'pieces'),
      },
      { key: 'code', value: text(pass.id) },
    ],
  };
}

/** An add-on shows what it gives; the grants that it does not give are left out. */
export function addOnEntry(addOn: AddOn): Entry {
  const parts: Part[] = [
    { key: 'price', value: moneyOf(addOn.pricePerLine, 'lineMonth') },
    { key: 'maxPerLine', value: amountOf(addOn.maxPerLine, 'pieces') },
    { key: 'data', value: amountOf(addOn.dataGB, 'gb', MONTH) },
    { key: 'hotspot', value: amountOf(addOn.hotspotGB, 'gb', MONTH) },
    { key: 'voice', value: amountOf(addOn.voiceMinutes, 'minutes', MONTH) },
    { key: 'sms', value: amountOf(addOn.smsMessages, 'messages', MONTH) },
    { key: 'calls', value: entriesOf(addOn.internationalCalling.map((entry) => callingEntry(entry, MONTH))) },
    { key: 'texts', value: entriesOf(addOn.internationalSms.map((entry) => messagingEntry(entry, MONTH))) },
    { key: 'code', value: text(addOn.id) },
  ];
  return { title: text(addOn.name), parts: parts.filter(({ value }) => !isNothing(value)) };
}

export function sourceEntry({ url, title, asOf, covers }: Source, carrier: CarrierDocument): Entry {
  return {
    title: { kind: 'link', url, title: shownTitle({ url, title }) },
    parts: [
      { key: 'kind', value: wordOf('sourceKind', sourceKind(url, carrier)) },
      { key: 'seen', value: asOf === null ? NOT_STATED : { kind: 'date', date: asOf } },
      { key: 'covers', value: { kind: 'words', set: 'covers', words: covers } },
    ],
  };
}
