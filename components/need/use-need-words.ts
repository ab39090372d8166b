import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/country';
import type { Need } from '@/lib/need/need';
import { type NeedPart, summarizeNeed } from '@/lib/need/summary';
import { usStateName } from '@/lib/us-states';

/** The words for what a person can show; an eligibility without words of its own reads as it is written. */
export function useEligibilityName(): (id: string) => string {
  const t = useTranslations('need');
  return (id) => {
    const key = `eligibilityKind.${id}` as 'eligibilityKind.student';
    return t.has(key) ? t(key) : id.replaceAll('-', ' ');
  };
}

/** The words for a part of a need, e.g. `1 line`, `12 months`, `10 GB`, `120 min to China`. */
export function useNeedPartWords(
  carriers: readonly { id: string; name: string }[] = [],
): (part: NeedPart) => string {
  const t = useTranslations('need');
  const locale = useLocale();
  const eligibilityName = useEligibilityName();
  const list = (values: readonly string[]) => values.join(t('listComma'));

  return (part) => {
    switch (part.key) {
      case 'lines':
      case 'months':
      case 'days':
      case 'minutes':
      case 'texts':
        return t(`part.${part.key}`, { count: part.count });
      case 'data':
      case 'hotspot':
      case 'priority':
        return t(`part.${part.key}`, { gigabytes: part.gigabytes });
      case 'callsTo':
      case 'textsTo':
      case 'trip':
        return t(`part.${part.key}`, { country: countryName(part.country, locale), count: part.count });
      case 'state':
        return usStateName(part.state, locale);
      case 'networks':
        return list(part.values.map((network) => t(`network.${network}`)));
      case 'billing':
        return list(part.values.map((billing) => t(`billingKind.${billing}`)));
      case 'carriers':
        return list(part.values.map((id) => carriers.find((carrier) => carrier.id === id)?.name ?? id));
      case 'eligibility':
        return list(part.values.map(eligibilityName));
      case 'autopay':
      case 'existing':
      case 'throttled':
      case 'noUse':
        return t(`part.${part.key}`);
      default:
        return t(`require.${part.key}`);
    }
  };
}

/** The parts of a need in words. */
export function useNeedWords(need: Need, carriers: readonly { id: string; name: string }[] = []): string[] {
  const words = useNeedPartWords(carriers);
  return summarizeNeed(need).map(words);
}
