import { useTranslations } from 'next-intl';
import { Disclosure, TextLink } from '@/components/ui';
import type { Keepers } from '@/lib/guide/keep';
import type { Need } from '@/lib/need/need';
import type { PlanDocument } from '@/lib/plan/plan';
import { FactList } from './fact-note';
import { KeepTable } from './keep-table';
import { Part } from './part';

/** The two rankings, never mixed: plans that keep the number by what is stated, and plans that may keep it. */
export function Keep({
  keepers,
  need,
  hrefOf,
  findHref,
}: {
  keepers: Keepers<PlanDocument>;
  /** The year that was priced. */
  need: Need;
  hrefOf: (planId: string) => string;
  /** The table with this year as the need. */
  findHref: string;
}) {
  const t = useTranslations('guide.keep');
  const { meets, mayMeet, without, unclear } = keepers;
  return (
    <>
      <Part id="ranking" title={t('ranking')}>
        <p className="max-w-prose text-muted">{t('rankingLead')}</p>
        {meets.length === 0 ? <p>{t('none')}</p> : <KeepTable keepers={meets} hrefOf={hrefOf} need={need} />}
        <p className="max-w-prose text-sm text-muted">{t('leftOut', { without, unclear })}</p>
        <p>
          <TextLink href={findHref}>{t('toTable')}</TextLink>
        </p>
      </Part>
      <Part id="not-stated" title={t('silent', { count: mayMeet.length })}>
        <p className="max-w-prose">{t('silentLead')}</p>
        {mayMeet.length > 0 && (
          <Disclosure summary={t('showSilent')}>
            <KeepTable keepers={mayMeet} hrefOf={hrefOf} need={need} />
          </Disclosure>
        )}
      </Part>
      <Part id="rules" title={t('rules')}>
        <FactList ids={['prepaidLoses', 'tMobileHalfAbroad', 'fiAbroad', 'portFirst']} />
      </Part>
    </>
  );
}
