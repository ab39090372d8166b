import { useTranslations } from 'next-intl';
import { type ReceiptWords, Ruler, useReceiptWords } from '@/components/receipt';
import { NotStated } from '@/components/ui';
import { bestOf } from '@/lib/facts/compare';
import { includesCalls } from '@/lib/facts/included';
import { rulerUse } from '@/lib/facts/ruler';
import { dataWorth, hotspotWorth } from '@/lib/facts/worth';
import type { Need } from '@/lib/need/need';
import type { PlanDocument } from '@/lib/plan/plan';
import type { ComparePlan } from './compare-plan';
import { Row } from './row';

/** As many countries are named; of more only their number is said. */
const MOST_NAMED = 3;

/** What a plan gives: data as a ruler, hotspot, calls abroad. */
export function UseRows({ plans, need }: { plans: readonly ComparePlan[]; need: Need }) {
  const t = useTranslations('compare');
  const words = wordsOfUse(t, useReceiptWords());
  return (
    <>
      <Row
        name={t('data')}
        bestWord={t('mostData')}
        best={bestOf(
          plans.map(({ plan }) => dataWorth(plan)),
          'most',
        )}
        cells={plans.map(({ plan }) => [
          plan.id,
          <Ruler key="ruler" plan={plan} use={rulerUse(need, plan)} />,
        ])}
      />
      <Row
        name={t('hotspot')}
        best={bestOf(
          plans.map(({ plan }) => hotspotWorth(plan)),
          'most',
        )}
        cells={plans.map(({ plan }) => [plan.id, words.hotspot(plan) ?? <NotStated key="notStated" quiet />])}
      />
      <Row
        name={t('callsAbroad')}
        cells={plans.map(({ plan }) => [plan.id, words.calls(plan) ?? <NotStated key="notStated" quiet />])}
      />
    </>
  );
}

type CompareWords = ReturnType<typeof useTranslations<'compare'>>;

/** Hotspot and calls abroad in words; null = not stated. */
export function wordsOfUse(
  t: CompareWords,
  words: ReceiptWords,
): Record<'hotspot' | 'calls', (plan: PlanDocument) => string | null> {
  return {
    hotspot: ({ hotspot }) => (hotspot.includedGB === 0 ? t('none') : words.hotspot(hotspot)),
    calls: ({ internationalCalling, listed }) => {
      if (internationalCalling.length === 0) return listed.internationalCalling === 'all' ? t('none') : null;
      const lists = internationalCalling.filter(includesCalls).map(({ countries }) => countries);
      if (lists.includes('*')) return t('callsEverywhere');
      const codes = [...new Set(lists.filter((list) => Array.isArray(list)).flat())];
      if (codes.length > MOST_NAMED) return t('callsTo', { countries: codes.length });
      if (codes.length > 0) return t('callsIncluded', { countries: words.countries(codes) });
      return lists.includes('unlisted') ? t('callsSome') : t('callsByMinute');
    },
  };
}
