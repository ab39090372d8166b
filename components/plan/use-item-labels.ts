import type { Item } from '@/lib/cost/result';
import { countryName } from '@/lib/country';
import type { PlanFacts } from '@/lib/plan/plan';
import { usStateName } from '@/lib/us-states';
import { type FactLabels, useFactLabels } from './use-fact-labels';

const OVERAGE = { voice: 'items.overageVoice', sms: 'items.overageSms', data: 'items.overageData' } as const;
const OVERAGE_UNITS = { voice: 'units.minutes', sms: 'units.messages', data: 'units.gb' } as const;

type AbroadKind = 'internationalCalling' | 'internationalSms' | 'roaming';

/** What an item is for, and the sum that gives its amount, in words. */
export function itemLabels(plan: PlanFacts, formatters: FactLabels) {
  const { t, locale } = formatters;
  const number = (value: number) => formatters.number(Math.round(value * 100) / 100);

  const paid = (kind: 'payment' | 'autopayDiscount', optionId: string): string => {
    const option = plan.charges.options.find(({ id }) => id === optionId);
    if (!option) return optionId;
    const { period, newCustomersOnly } = option;
    const what =
      'months' in period
        ? t('items.months', { count: period.months })
        : t('items.days', { count: period.days });
    if (kind === 'autopayDiscount') return t('items.autopayDiscount');
    return t(newCustomersOnly ? 'items.paymentIntro' : 'items.payment', { what });
  };

  const abroad = (kind: AbroadKind, countries: readonly string[], by: string | null): string => {
    const where = formatters.list(countries.map((code) => countryName(code, locale)));
    const helper = [...plan.addOns, ...plan.roamingPasses].find(({ id }) => id === by);
    const named = by === null ? where : t('items.by', { where, name: helper?.name ?? by });
    return t(`items.${kind}`, { where: named });
  };

  const name = (item: Item): string => {
    const what = subjectName(item);
    const kind = 'monthKind' in item ? (item.monthKind ?? 0) : 0;
    return kind === 0 ? what : t('items.inOtherMonths', { what, n: kind });
  };

  const subjectName = (item: Item): string => {
    switch (item.kind) {
      case 'payment':
      case 'autopayDiscount':
        return paid(item.kind, item.optionId);
      case 'topUp':
        return t('items.topUp', { price: formatters.price(item.price) });
      case 'recurringFee':
      case 'oneTimeFee':
        return t(`items.${item.kind}`, { name: item.name });
      case 'addOn':
        return t('items.addOn', {
          name: plan.addOns.find(({ id }) => id === item.addOnId)?.name ?? item.addOnId,
        });
      case 'overage':
        return t(OVERAGE[item.service as keyof typeof OVERAGE]);
      case 'internationalCalling':
      case 'internationalSms':
        return abroad(item.kind, item.countries, item.addOnId);
      case 'roaming':
        return abroad(item.kind, [item.country], item.passId);
      case 'ownOffer':
        return item.name === '' ? t('items.ownOfferUnnamed') : t('items.ownOffer', { name: item.name });
      case 'tax':
        return t('items.tax', { state: usStateName(item.state, locale) });
    }
  };

  const { options } = plan.charges;

  const unitOf = (item: Item) => {
    if (item.kind === 'internationalCalling') return 'units.minutes';
    if (item.kind === 'internationalSms') return 'units.messages';
    return item.kind === 'overage' ? OVERAGE_UNITS[item.service as keyof typeof OVERAGE_UNITS] : null;
  };

  /** How many days a payment lasts whose option is a cycle in days; null for all else. */
  const cycleOf = (item: Item): number | null => {
    const period = 'optionId' in item ? options.find(({ id }) => id === item.optionId)?.period : undefined;
    return period && 'days' in period ? period.days : null;
  };

  const sum = (item: Item): string => {
    const { kind, quantity, unitPrice } = item;
    if (kind === 'tax')
      return t('taxSum', {
        amount: formatters.price(String(quantity)),
        percent: number(Number(unitPrice) * 100),
      });
    const fee = plan.charges.recurringFees.find((one) => kind === 'recurringFee' && one.name === item.name);
    if (fee && 'percent' in fee)
      return t('percentSum', { amount: formatters.price(String(quantity)), percent: fee.percent });
    const amounts = { quantity: number(quantity), price: formatters.price(unitPrice) };
    const unit = unitOf(item);
    const days = unit === null && !Number.isInteger(quantity) ? cycleOf(item) : null;
    if (days !== null)
      return t('timesDays', { days: number(Math.round(quantity * days)), price: amounts.price, cycle: days });
    return unit === null ? t('times', amounts) : t('timesUnit', { ...amounts, unit: t(unit) });
  };

  return { name, sum };
}

/** The same in the reader's language. */
export const useItemLabels = (plan: PlanFacts) => itemLabels(plan, useFactLabels());
