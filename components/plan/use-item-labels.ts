import { countriesOf } from '@/lib/cost/explain';
import type { Item } from '@/lib/cost/result';
import { countryName } from '@/lib/country';
import type { PlanFacts } from '@/lib/plan/plan';
import { usStateName } from '@/lib/us-states';
import { useFactLabels } from './use-fact-labels';

const OVERAGE = { voice: 'items.overageVoice', sms: 'items.overageSms', data: 'items.overageData' } as const;
const OVERAGE_UNITS = { voice: 'units.minutes', sms: 'units.messages', data: 'units.gb' } as const;

/** What an item is for, and the sum that gives its amount, in words. */
export function useItemLabels(plan: PlanFacts) {
  const formatters = useFactLabels();
  const { t, locale } = formatters;
  const number = (value: number) => formatters.number(Math.round(value * 100) / 100);

  const paid = ({ kind, ref }: Item): string => {
    const option = plan.charges.options.find(({ id }) => id === ref);
    if (!option) return ref;
    const { period, newCustomersOnly } = option;
    const what =
      'months' in period
        ? t('items.months', { count: period.months })
        : t('items.days', { count: period.days });
    if (kind === 'autopayDiscount') return t('items.autopayDiscount');
    return t(newCustomersOnly ? 'items.paymentIntro' : 'items.payment', { what });
  };

  const abroad = (item: Item & { kind: 'internationalCalling' | 'internationalSms' | 'roaming' }): string => {
    const { countries, by } = countriesOf(item);
    const where = formatters.list(countries.map((code) => countryName(code, locale)));
    const helper = [...plan.addOns, ...plan.roamingPasses].find(({ id }) => id === by);
    const named = by === null ? where : t('items.by', { where, name: helper?.name ?? by });
    return t(`items.${item.kind}`, { where: named });
  };

  const name = (item: Item): string => {
    const { kind, ref } = item;
    switch (kind) {
      case 'payment':
      case 'autopayDiscount':
        return paid(item);
      case 'topUp':
        return t('items.topUp', { price: formatters.price(ref) });
      case 'recurringFee':
      case 'oneTimeFee':
        return t(`items.${kind}`, { name: ref });
      case 'addOn':
        return t('items.addOn', { name: plan.addOns.find(({ id }) => id === ref)?.name ?? ref });
      case 'overage':
        return t(OVERAGE[ref as keyof typeof OVERAGE]);
      case 'internationalCalling':
      case 'internationalSms':
      case 'roaming':
        return abroad({ ...item, kind });
      case 'tax':
        return t('items.tax', { state: usStateName(ref, locale) });
    }
  };

  const sum = ({ kind, ref, quantity, unitPrice }: Item): string => {
    if (kind === 'tax')
      return t('taxSum', {
        amount: formatters.price(String(quantity)),
        percent: number(Number(unitPrice) * 100),
      });
    const amounts = { quantity: number(quantity), price: formatters.price(unitPrice) };
    const unit =
      kind === 'internationalCalling'
        ? 'units.minutes'
        : kind === 'internationalSms'
          ? 'units.messages'
          : kind === 'overage'
            ? OVERAGE_UNITS[ref as keyof typeof OVERAGE_UNITS]
            : null;
    return unit === null ? t('times', amounts) : t('timesUnit', { ...amounts, unit: t(unit) });
  };

  return { name, sum };
}
