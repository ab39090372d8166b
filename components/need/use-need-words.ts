import { useLocale, useTranslations } from 'next-intl';
import { formatUsd } from '@/components/ui';
import { countryName } from '@/lib/country';
import { toCents } from '@/lib/money';
import type { Need, OwnOffer } from '@/lib/need/need';
import { type GroupPart, type NeedPart, summarizeNeed } from '@/lib/need/summary';
import { usStateName } from '@/lib/us-states';

type NeedWords = ReturnType<typeof useTranslations<'need'>>;

const eligibilityNames =
  (t: NeedWords) =>
  (id: string): string => {
    const key = `eligibilityKind.${id}` as 'eligibilityKind.student';
    return t.has(key) ? t(key) : id.replaceAll('-', ' ');
  };

/** The words for what a person can show; an eligibility without words of its own reads as it is written. */
export function useEligibilityName(): (id: string) => string {
  return eligibilityNames(useTranslations('need'));
}

/** The words for a part of a need, e.g. `1 line`, `12 months`, `10 GB`, `120 min to China`. */
export function useNeedPartWords(
  carriers: readonly { id: string; name: string }[] = [],
): (part: NeedPart) => string {
  return needPartWords(useTranslations('need'), useLocale(), carriers);
}

/** The same, for where no component is drawn. */
export function needPartWords(
  t: NeedWords,
  locale: string,
  carriers: readonly { id: string; name: string }[] = [],
): (part: NeedPart) => string {
  const eligibilityName = eligibilityNames(t);
  const list = (values: readonly string[]) => values.join(t('listComma'));

  const usd = (amount: string) => formatUsd(toCents(amount), locale);
  const carrierName = (id: string) => carriers.find((carrier) => carrier.id === id)?.name ?? id;
  const offerWords = ({ carrier, plan, perMonth, months, oneTime, name }: OwnOffer) => {
    const amounts: string[] = [];
    if (months > 0 && toCents(perMonth) !== 0)
      amounts.push(t('part.offerMonthly', { amount: usd(perMonth), count: months }));
    if (toCents(oneTime) !== 0 || amounts.length === 0)
      amounts.push(t('part.offerOnce', { amount: usd(oneTime) }));
    const of = plan === null ? carrierName(carrier) : `${carrierName(carrier)} ${plan}`;
    return t('part.offer', { carrier: of, name, amounts: list(amounts) });
  };

  const groupWords = ({ name, lines, parts }: GroupPart): string => {
    const who = name ? t('part.groupNamed', { name, count: lines }) : t('part.lines', { count: lines });
    return parts.length > 0 ? t('part.groupWith', { who, parts: list(parts.map(partWords)) }) : who;
  };

  const partWords = (part: NeedPart): string => {
    switch (part.key) {
      case 'groups':
        return t('part.groups', { count: part.count, groups: list(part.groups.map(groupWords)) });
      case 'notAsked':
        return t('part.notAsked', { what: t(`part.${part.flag}`) });
      case 'lines':
      case 'months':
      case 'days':
      case 'minutes':
      case 'texts':
      case 'idle':
        return t(`part.${part.key}`, { count: part.count });
      case 'data':
      case 'hotspot':
      case 'priority':
        return t(`part.${part.key}`, { gigabytes: part.gigabytes });
      case 'callsTo':
      case 'textsTo':
        return t(`part.${part.key}`, { country: countryName(part.country, locale), count: part.count });
      case 'trip':
        return t('part.trip', {
          country: countryName(part.country, locale),
          count: part.count,
          received: part.received,
        });
      case 'otherMonths':
        return t('part.otherMonths', { count: part.count, parts: list(part.parts.map(partWords)) });
      case 'state':
        return usStateName(part.state, locale);
      case 'networks':
        return list(part.values.map((network) => t(`network.${network}`)));
      case 'billing':
        return list(part.values.map((billing) => t(`billingKind.${billing}`)));
      case 'carriers':
        return list(part.values.map(carrierName));
      case 'eligibility':
        return list(part.values.map(eligibilityName));
      case 'autopay':
        return t('part.autopay', { means: part.means });
      case 'offer':
        return offerWords(part.offer);
      case 'present':
        return t('part.present', { amount: usd(part.perMonth) });
      default:
        return t(`part.${part.key}`);
    }
  };
  return partWords;
}

/** The parts of a need in words. */
export function useNeedWords(need: Need, carriers: readonly { id: string; name: string }[] = []): string[] {
  const words = useNeedPartWords(carriers);
  return summarizeNeed(need).map(words);
}
