import { useTranslations } from 'next-intl';
import { Disclosure, TextLink } from '@/components/ui';
import type { Keepers } from '@/lib/guide/keep';
import type { PlanDocument } from '@/lib/plan/plan';
import { FactList } from './fact-note';
import { KeepTable } from './keep-table';
import { Part } from './part';

/** The two rankings, never mixed: plans whose rule is stated, and plans that only cost little. */
export function Keep({
  keepers,
  hrefOf,
  findHref,
}: {
  keepers: Keepers<PlanDocument>;
  hrefOf: (planId: string) => string;
  /** The table with this year as the need. */
  findHref: string;
}) {
  const t = useTranslations('guide.keep');
  const { stated, notStated, without, unclear } = keepers;
  return (
    <>
      <Part id="ranking" title={t('ranking')}>
        <p className="max-w-prose text-muted">{t('rankingLead')}</p>
        {stated.length === 0 ? <p>{t('none')}</p> : <KeepTable keepers={stated} hrefOf={hrefOf} />}
        <p className="max-w-prose text-sm text-muted">{t('leftOut', { without, unclear })}</p>
        <p>
          <TextLink href={findHref} prefetch={false}>
            {t('toTable')}
          </TextLink>
        </p>
      </Part>
      <Part id="not-stated" title={t('silent', { count: notStated.length })}>
        <p className="max-w-prose">{t('silentLead')}</p>
        {notStated.length > 0 && (
          <Disclosure summary={t('showSilent')}>
            <KeepTable keepers={notStated} hrefOf={hrefOf} />
          </Disclosure>
        )}
      </Part>
      <Part id="rules" title={t('rules')}>
        <FactList ids={['prepaidLoses', 'tMobileHalfAbroad', 'fiAbroad', 'portFirst']} />
      </Part>
    </>
  );
}
