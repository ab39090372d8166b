import { useTranslations } from 'next-intl';
import { Ruler, useReceiptWords } from '@/components/receipt';
import { rulerUse } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** What the plan gives each month as data is used, and in one line what goes with it. */
export function DataRuler({ plan, need }: { plan: PlanFacts; need: Need }) {
  const t = useTranslations('planPage');
  const words = useReceiptWords();
  const amount = words.hotspot(plan.hotspot);
  const noAmount = plan.hotspot.includedGB === null ? 'hotspotNotStated' : 'hotspotNone';
  const besides = [
    amount === null ? t(noAmount) : t('hotspot', { amount }),
    ...(plan.data.videoMaxHeight === null ? [] : [t('video', { lines: plan.data.videoMaxHeight })]),
    ...(plan.data.sharing === 'account' ? [t('shared')] : []),
  ];
  return (
    <section aria-labelledby="ruler" className="flex flex-col gap-2">
      <h2 id="ruler" className="text-lg font-semibold">
        {t('ruler')}
      </h2>
      <Ruler plan={plan} use={rulerUse(need, plan)} large />
      <p className="text-sm text-muted">{besides.join(' · ')}</p>
    </section>
  );
}
