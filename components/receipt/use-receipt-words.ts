import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { exactPrice, nameList } from '@/components/formatters';
import { formatUsd } from '@/components/ui';
import { countryName } from '@/lib/country';
import { dataAmount } from '@/lib/facts/data-amount';
import { type Ruler, type RulerPart, type RulerPhrase, rulerPhrases } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import type { Network, PlanFacts } from '@/lib/plan/plan';
import type { BillLine } from '@/lib/results/bill-lines';
import type { Watch } from '@/lib/results/watch';
import { usStateName } from '@/lib/us-states';

/** A word to select by where a name is missing. */
const NONE = 'none';

type Translate = ReturnType<typeof useTranslations<'receipt'>>;
type NetworkName = ReturnType<typeof useTranslations<'plan.words.network'>>;

/** The words of receipt and ruler in a language; for where no component is drawn (`useReceiptWords` for components). */
export function receiptWords(
  t: Translate,
  networkName: NetworkName,
  format: ReturnType<typeof useFormatter>,
  locale: string,
) {
  const money = (cents: number) => formatUsd(cents, locale);
  const price = (dollars: string) => exactPrice(format, dollars);
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const list = (names: readonly string[]) => nameList(locale, format, names);
  const countries = (codes: readonly string[]) => list(codes.map((code) => countryName(code, locale)));
  const data = (gigabytes: number) => {
    const { amount, unit } = dataAmount(gigabytes);
    return `${number(amount)} ${unit}`;
  };
  const speed = (kbps: number) => (kbps >= 1000 ? `${number(kbps / 1000)} Mbps` : `${number(kbps)} kbps`);

  /** How much hotspot data, with its speed; null where the amount is not stated or is none. */
  const hotspot = ({ includedGB, maxKbps }: PlanFacts['hotspot']): string | null => {
    if (includedGB === null || includedGB === 0) return null;
    const amount = includedGB === 'unlimited' ? t('ruler.unlimited') : data(includedGB);
    return maxKbps === null ? amount : t('hotspotAt', { amount, speed: speed(maxKbps) });
  };

  const period = ({ horizonDays, horizonMonths, lines }: Need): string => {
    const time =
      horizonDays === null ? t('months', { count: horizonMonths }) : t('days', { count: horizonDays });
    return lines > 1 ? t('periodLines', { period: time, lines }) : time;
  };

  const payment = (line: Extract<BillLine, { key: 'payment' }>, { horizonDays, lines }: Need): string => {
    const { period: paid, count, price: dollars, newCustomers } = line;
    const amounts = { count: number(count), price: price(dollars) };
    const times = Math.round(count);
    let what = t('lines.monthly', amounts);
    if ('days' in paid)
      what =
        horizonDays === null
          ? t('lines.everyDays', { price: amounts.price, days: paid.days })
          : t('lines.wholeDays', { count: times, days: paid.days });
    else if (paid.months > 1)
      what =
        times === 1
          ? t('lines.atOnce', { months: paid.months })
          : t('lines.atOnceTimes', { count: times, months: paid.months });
    if (lines > 1) what = t('lines.forLines', { what, lines });
    return newCustomers ? t('lines.newCustomers', { what }) : what;
  };

  /** What a line is for. */
  const line = (one: BillLine, plan: PlanFacts, need: Need): string => {
    switch (one.key) {
      case 'payment':
        return payment(one, need);
      case 'topUps':
        return t('lines.topUps', {
          count: Math.round(one.count),
          price: one.price === null ? NONE : price(one.price),
        });
      case 'ownOffer':
        return t('lines.ownOffer', { name: one.name || NONE });
      case 'recurringFees':
        return one.name ?? t('lines.recurringFees');
      case 'oneTimeFees':
        return one.name === null ? t('lines.oneTimeFees') : t('lines.once', { name: one.name });
      case 'addOn':
        return plan.addOns.find(({ id }) => id === one.id)?.name ?? one.id;
      case 'overage':
        return t(`lines.overage.${one.service}`);
      case 'calls':
      case 'texts':
      case 'trips':
        return t(`lines.${one.key}`, { countries: countries(one.countries) });
      case 'callsIncluded':
        return t('lines.calls', { countries: countries(one.countries) });
      case 'textsIncluded':
        return t('lines.texts', { countries: countries(one.countries) });
      case 'tax':
        return t('lines.tax', { state: usStateName(one.state, locale) });
      case 'taxIncluded':
        return t('lines.taxes');
      case 'taxLeftOut':
        return t('lines.chooseState');
      default:
        return t(`lines.${one.key}`);
    }
  };

  const phrase = ({ kind, place, part }: RulerPhrase): string => {
    const isThen = place === 'then';
    switch (kind) {
      case 'priority':
        if (place === 'first') return t('ruler.priority.first', { amount: data(part.toGB ?? 0) });
        return t(part.toGB === null ? 'ruler.priority.always' : 'ruler.priority.all');
      case 'unstatedPriority':
        return t('ruler.unstatedPriority.all');
      case 'busy':
        return t(isThen ? 'ruler.busy.then' : 'ruler.busy.all');
      case 'slowed':
        if (part.kbps === null) return t(isThen ? 'ruler.slowed.thenUnstated' : 'ruler.slowed.allUnstated');
        return t(isThen ? 'ruler.slowed.then' : 'ruler.slowed.all', { speed: speed(part.kbps) });
      case 'charged':
        return t(isThen ? 'ruler.charged.then' : 'ruler.charged.all', { price: price(part.perGB ?? '0') });
      case 'stops':
        return t(isThen ? 'ruler.stops.then' : 'ruler.stops.all');
      case 'notStated':
        return t(isThen ? 'ruler.notStated.then' : 'ruler.notStated.all');
    }
  };

  /**
   * The plan's data, and what happens as it is used; `head` is null where there is none, or none is stated.
   * `isBrief`: for one line, without a word where priority is not stated, which claims neither.
   */
  const ruler = (made: Ruler, isBrief = false): { head: string | null; rest: string } => {
    const { amount, days } = made;
    const phrases = rulerPhrases(made).filter(({ kind }) => !isBrief || kind !== 'unstatedPriority');
    const rest = phrases.map(phrase).join(t('ruler.separator'));
    if (amount === null || amount === 0) return { head: null, rest };
    if (amount === 'unlimited') return { head: t('ruler.unlimited'), rest };
    const isShort = days !== null && days < 28;
    return { head: isShort ? t('ruler.inDays', { amount: data(amount), days }) : data(amount), rest };
  };

  /** A part of a ruler in a word or two. */
  const part = (one: RulerPart): string => {
    if (one.kind === 'slowed' && one.kbps === null) return t('ruler.short.slowedUnstated');
    return t(`ruler.short.${one.kind}`, {
      price: one.perGB === null ? '' : price(one.perGB),
      speed: one.kbps === null ? '' : speed(one.kbps),
    });
  };

  const watch = (one: Watch, monthlyCents: number): string => {
    switch (one.key) {
      case 'nextMore':
        return t('watch.nextMore', {
          month: one.month,
          price: one.atLeast ? t('atLeast', { total: money(one.monthlyCents) }) : money(one.monthlyCents),
          now: money(monthlyCents),
        });
      case 'nextNotStated':
        return t('watch.nextNotStated', { month: one.month });
      case 'withoutAutopay':
        return t('watch.withoutAutopay', { more: money(one.moreCents) });
      case 'chargedBeyond':
        return t('watch.chargedBeyond', { amount: data(one.gigabytes), price: price(one.price) });
      case 'dataStops':
        return t('watch.dataStops', { amount: data(one.gigabytes) });
      case 'lowVideo':
        return t('watch.lowVideo', { lines: one.lines });
      default:
        return t(`watch.${one.key}`);
    }
  };

  /** The networks that a plan can be on. */
  const networks = (names: readonly Network[]): string =>
    names.length === 0
      ? t('networkNotStated')
      : t('network', { networks: list(names.map((name) => networkName(name))) });

  return {
    t,
    locale,
    networks,
    money,
    price,
    number,
    data,
    speed,
    hotspot,
    list,
    countries,
    period,
    line,
    ruler,
    part,
    watch,
    separator: t('ruler.separator'),
    you: (gigabytes: number) => t('ruler.you', { amount: data(gigabytes) }),
    /** "from $180.00" where use of unknown price is left out. */
    total: (cents: number, totalIs: 'exact' | 'atLeast') =>
      totalIs === 'exact' ? money(cents) : t('atLeast', { total: money(cents) }),
  };
}

export type ReceiptWords = ReturnType<typeof receiptWords>;

/** The words of receipt and ruler, the same object while the language is the same; on server and in browser. */
export function useReceiptWords(): ReceiptWords {
  const t = useTranslations('receipt');
  const networkName = useTranslations('plan.words.network');
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => receiptWords(t, networkName, format, locale), [t, networkName, format, locale]);
}
